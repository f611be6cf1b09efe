/** Gathers what the verdict is made of. */
import { useEffect, useState } from 'preact/hooks';
import { useLiveValue, useServices } from '../../app/index.ts';
import { useStore } from '../../ui/index.ts';
import { refreshStorageFacts, storageFacts } from '../browser-storage.ts';
import { installState, isAppleMobile } from '../install-prompt.ts';
import { countMissing, NOTHING_MISSING } from '../missing/missing-numbers.ts';
import { useShellActions } from '../preferences.ts';
import { measureClockOffset } from './clock-offset.ts';
import { type Health, judgeHealth } from './judge-health.ts';

/** @returns undefined until the browser has answered */
export function useHealth(): Health | undefined {
  const { sync, clock } = useServices();
  const { worker } = useShellActions().parts;
  const storage = useStore(storageFacts, (facts) => facts);
  const install = useStore(installState, (state) => state);
  const status = useStore(sync.status, (state) => state);
  const isUpdateReady = useStore(worker.updates, ({ isReady }) => isReady);
  const missing = useLiveValue((store) => store.readMissing(), [], NOTHING_MISSING);
  const clockOffsetMs = useClockOffset();
  const isOfflineReady = useOfflineReady();
  useEffect(() => void refreshStorageFacts(), []);
  if (storage === null) return undefined;
  return judgeHealth({
    storage,
    sync: status,
    isInstalled: install.isInstalled,
    isInstallOffered: install.ask !== null,
    isAppleMobile: isAppleMobile(),
    isOfflineReady,
    isUpdateReady,
    isBrowserOld: isBrowserOld(),
    missing: countMissing(missing.ranges),
    clockOffsetMs,
    nowMs: clock.nowMs(),
  });
}

/** How far this phone's clock is ahead of the server's; null until it has been measured. */
export function useClockOffset(): number | null {
  const { clock } = useServices();
  const [offsetMs, setOffsetMs] = useState<number | null>(null);
  useEffect(() => {
    void measureClockOffset((path, init) => fetch(path, init), clock.nowMs).then(setOffsetMs);
  }, [clock]);
  return offsetMs;
}

function useOfflineReady(): boolean {
  const [isReady, setReady] = useState(() => navigator.serviceWorker?.controller != null);
  useEffect(() => {
    void navigator.serviceWorker?.ready.then(() => setReady(true));
  }, []);
  return isReady;
}

/** Without locks two tabs would both send; without streams and signals nothing big comes through. */
function isBrowserOld(): boolean {
  return !('locks' in navigator && 'CompressionStream' in globalThis && 'any' in AbortSignal);
}
