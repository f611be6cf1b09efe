/** The engine on a real browser: its fetch, locks, channel, timers and page. */
import type { Clock } from '../kernel/clock.ts';
import type { SyncStore } from '../store/sync-store.ts';
import { createSyncEngine, type PageSignals, type SyncEngine, type TabChannel } from './engine.ts';
import type { LockManagerLike } from './leadership.ts';
import type { SetTimer } from './request.ts';

export interface BrowserSyncOptions {
  readonly store: SyncStore;
  readonly memberId: string;
  /** The app's version, "0.1.0". */
  readonly app: string;
  readonly clock: Clock;
}

export function createBrowserSync({ store, memberId, app, clock }: BrowserSyncOptions): SyncEngine {
  return createSyncEngine({
    store,
    memberId,
    app,
    clock,
    random: Math.random,
    fetch: (path, init) => fetch(path, init),
    setTimer: setBrowserTimer,
    locks: 'locks' in navigator ? navigator.locks : holdAlone,
    page: browserPage,
    openChannel: () => openBrowserChannel(`tukivihko-sync-${memberId}`),
  });
}

export const setBrowserTimer: SetTimer = (delayMs, onTime) => {
  const timer = setTimeout(onTime, delayMs);
  return () => clearTimeout(timer);
};

const browserPage: PageSignals = {
  isVisible: () => document.visibilityState === 'visible',
  listen(onSignal) {
    const onOnline = () => onSignal('online');
    const onVisibility = () => {
      if (document.visibilityState === 'visible') onSignal('visible');
    };
    addEventListener('online', onOnline);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      removeEventListener('online', onOnline);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  },
};

function openBrowserChannel(name: string): TabChannel {
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    onMessage(listener) {
      channel.onmessage = ({ data }) => listener(data);
    },
    close: () => channel.close(),
  };
}

/** Without Web Locks (Safari before 15.4) each tab leads: the server's receipts and the cursor keep them apart. */
const holdAlone: LockManagerLike = {
  request: (_name, _options, hold) => hold(),
};
