import { useEffect } from 'preact/hooks';
import { useLiveValue, useServices } from '../../app/index.ts';
import { useEventListener, useStore } from '../../ui/index.ts';
import { askToPersist, isPersistSilent, refreshStorageFacts, storageFacts } from '../browser-storage.ts';
import { useShellActions } from '../preferences.ts';
import { factsToStorageState } from '../storage-health.ts';

const SAVED_KEY = 'has-saved';
const LOOK_EVERY_MS = 10 * 60_000;

/** @returns whether anything was ever saved on this phone; undefined until that is read */
export function useHasSaved(): boolean | undefined {
  const { sync } = useServices();
  const pending = useStore(sync.status, (status) => status.pending);
  const wasSaved = useLiveValue<boolean | undefined>(
    async (reader) => (await reader.recall(SAVED_KEY)) === true,
    [],
    undefined,
  );
  return pending > 0 ? true : wasSaved;
}

/**
 * Looks at the phone's storage now, when the app is taken up again, after each save and every ten minutes; tells
 * the server's next report of it; and asks the browser to keep the data after the first save, never before, where
 * the browser decides without a question.
 */
export function useStorageWatch(hasSaved: boolean | undefined): void {
  const { store, sync } = useServices();
  const { noteStorage } = useShellActions();
  const pending = useStore(sync.status, (status) => status.pending);
  const facts = useStore(storageFacts, (known) => known);
  const state = facts === null ? undefined : factsToStorageState(facts);

  useEffect(() => void refreshStorageFacts(), [pending]);
  useEffect(() => {
    const timer = setInterval(() => void refreshStorageFacts(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  useEventListener(document, 'visibilitychange', () => {
    if (document.visibilityState === 'visible') void refreshStorageFacts();
  });

  useEffect(() => {
    if (state !== undefined) noteStorage(state).catch(() => undefined);
  }, [state, noteStorage]);
  useEffect(() => {
    if (pending > 0) store.remember(SAVED_KEY, true).catch(() => undefined);
  }, [store, pending > 0]);
  const isAskable = hasSaved === true && facts?.isPersistent === false && isPersistSilent();
  useEffect(() => {
    if (isAskable) void askToPersist();
  }, [isAskable]);
}
