import type { TabChannel, TabMessage } from '../../src/sync/index.ts';
import type { LockManagerLike } from '../../src/sync/leadership.ts';

interface Waiting {
  readonly start: () => void;
}

/** What the tabs of one browser share: locks, as in the Web Locks API, and a channel. */
export interface FakeBrowser {
  readonly locks: LockManagerLike;
  openChannel(): TabChannel & { freeze(isFrozen: boolean): void };
}

export function createFakeBrowser(): FakeBrowser {
  let holder: { steal(): void } | null = null;
  const queue: Waiting[] = [];
  const channels = new Set<{ hear(message: TabMessage): void }>();

  function next(): void {
    if (holder !== null) return;
    queue.shift()?.start();
  }

  const locks: LockManagerLike = {
    request(_name, { steal = false, signal }, hold) {
      return new Promise((resolve, reject) => {
        const start = () => {
          const mine = {
            steal() {
              reject(new DOMException('stolen', 'AbortError'));
            },
          };
          holder = mine;
          const release = () => {
            if (holder !== mine) return;
            holder = null;
            next();
          };
          hold().then(resolve, reject).finally(release);
        };
        if (steal) {
          holder?.steal();
          start();
          return;
        }
        const waiting: Waiting = { start };
        signal?.addEventListener('abort', () => {
          const place = queue.indexOf(waiting);
          if (place < 0) return;
          queue.splice(place, 1);
          reject(new DOMException('aborted', 'AbortError'));
        });
        queue.push(waiting);
        queueMicrotask(next);
      });
    },
  };

  return {
    locks,
    openChannel() {
      let listener: (message: TabMessage) => void = () => {};
      let isFrozen = false;
      const self = { hear: (message: TabMessage) => !isFrozen && listener(message) };
      channels.add(self);
      return {
        post(message) {
          if (isFrozen) return;
          const copy = structuredClone(message);
          for (const other of channels) if (other !== self) queueMicrotask(() => other.hear(copy));
        },
        onMessage(next) {
          listener = next;
        },
        close: () => void channels.delete(self),
        freeze(next) {
          isFrozen = next;
        },
      };
    },
  };
}
