import type { SyncEngine, SyncReason } from './engine.ts';
import { createStatus } from './status.ts';

/**
 * Stands for an engine whose code arrives after the first screen: one can log before it is here.
 * What is asked meanwhile is done once it has come.
 */
export function createLateEngine(load: () => Promise<SyncEngine>): SyncEngine {
  const status = createStatus();
  let isStarted = false;
  let loading: Promise<SyncEngine> | null = null;
  const loadOnce = () => {
    loading ??= load().then((engine) => {
      engine.status.subscribe((state) => status.setState(state, true));
      if (isStarted) engine.start();
      return engine;
    });
    // A failed load (no network at the very first visit) may be tried again.
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };
  const whenHere = (act: (engine: SyncEngine) => void) => void loadOnce().then(act, () => undefined);
  return {
    status,
    start() {
      isStarted = true;
      whenHere((engine) => engine.start());
    },
    async stop() {
      isStarted = false;
      await (await loading?.catch(() => null))?.stop();
    },
    requestSync: (reason: SyncReason) => whenHere((engine) => engine.requestSync(reason)),
    syncNow: async () => (await loadOnce()).syncNow(),
  };
}
