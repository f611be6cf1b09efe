/** Engine and courier on a real browser: its fetch, locks, channel, timers and page. */
import type { Clock } from '../kernel/clock.ts';
import type { SyncStore } from '../store/sync-store.ts';
import { type CourierParts, createQueueCourier, type QueueCourier } from './courier.ts';
import { createSyncEngine, type PageSignals, type SyncEngine, type TabChannel } from './engine.ts';
import { type LockManagerLike, nameSyncLock } from './leadership.ts';
import { type OwedLeaves, settleOwedLeaves } from './leave.ts';
import type { SetTimer } from './request.ts';

export interface BrowserSyncOptions {
  readonly store: SyncStore;
  readonly memberId: string;
  /** The app's version, "0.1.0". */
  readonly app: string;
  readonly clock: Clock;
  /** Lets the browser send what waits once it has a network, also when the app is closed by then. */
  askBackgroundSync?(): void;
}

export function createBrowserSync({ askBackgroundSync, ...options }: BrowserSyncOptions): SyncEngine {
  const engine = createSyncEngine({
    ...options,
    ...browserParts(),
    page: browserPage,
    openChannel: () => openSyncChannel(options.memberId),
  });
  if (askBackgroundSync !== undefined) watchWaiting(engine, askBackgroundSync);
  return engine;
}

/** While something waits, and the page goes out of sight or there is no network. */
function watchWaiting(engine: SyncEngine, ask: () => void): void {
  const askIfWaiting = ({ pending, problem } = engine.status.getState()) => {
    const isAlone = document.visibilityState === 'hidden' || problem === 'offline' || !navigator.onLine;
    if (pending > 0 && isAlone) ask();
  };
  document.addEventListener('visibilitychange', () => askIfWaiting());
  engine.status.subscribe((now, before) => {
    if (now.pending > before.pending || now.problem !== before.problem) askIfWaiting(now);
  });
}

export type BrowserCourierOptions = Omit<
  CourierParts,
  keyof ReturnType<typeof browserParts> | 'isSignedOut'
> &
  OwedLeaves;

export function createBrowserCourier(options: BrowserCourierOptions): QueueCourier {
  const courier = createQueueCourier({
    ...options,
    ...browserParts(),
    isSignedOut: (id) => options.owedLeaves().includes(id),
  });
  const ended = new AbortController();
  let leaving: Promise<void> | null = null;
  const wake = () => {
    courier.wake();
    leaving ??= settleOwedLeaves(browserParts(), options, ended.signal).finally(() => {
      leaving = null;
    });
  };
  const stopListening = browserPage.listen(wake);
  return {
    wake,
    async stop() {
      stopListening();
      ended.abort();
      await Promise.all([courier.stop(), leaving]);
    },
  };
}

/** @returns when every sign-out that was done without a network has been told, or cannot be told now */
export function settleLeaves(owed: OwedLeaves): Promise<void> {
  return settleOwedLeaves(browserParts(), owed, new AbortController().signal);
}

/** What a page and a worker have alike. */
export function browserParts() {
  return {
    random: Math.random,
    fetch: (path: string, init: RequestInit) => fetch(path, init),
    setTimer: setBrowserTimer,
    locks: 'locks' in navigator ? navigator.locks : holdAlone,
  };
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

export function openSyncChannel(memberId: string): TabChannel {
  const channel = new BroadcastChannel(nameSyncLock(memberId));
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
  request: (_name, _options, hold) => hold({}),
};
