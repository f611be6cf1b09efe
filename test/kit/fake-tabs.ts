import type { TabChannel, TabMessage } from '../../src/sync/index.ts';
import type { LockManagerLike } from '../../src/sync/leadership.ts';

interface Waiting {
  readonly start: () => void;
}

interface Lock {
  holder: { steal(): void } | null;
  readonly queue: Waiting[];
}

/** What the tabs of one browser share: locks, as in the Web Locks API, and a channel. */
export interface FakeBrowser {
  readonly locks: LockManagerLike;
  openChannel(): TabChannel & { freeze(isFrozen: boolean): void };
}

export function createFakeBrowser(): FakeBrowser {
  const held = new Map<string, Lock>();
  const channels = new Set<{ hear(message: TabMessage): void }>();

  function find(name: string): Lock {
    const lock = held.get(name) ?? { holder: null, queue: [] };
    held.set(name, lock);
    return lock;
  }

  function next(lock: Lock): void {
    if (lock.holder === null) lock.queue.shift()?.start();
  }

  const locks: LockManagerLike = {
    request(name, { steal = false, ifAvailable = false, signal }, hold) {
      const lock = find(name);
      if (ifAvailable && (lock.holder !== null || lock.queue.length > 0)) return hold(null);
      return new Promise((resolve, reject) => {
        const start = () => {
          const mine = {
            steal() {
              reject(new DOMException('stolen', 'AbortError'));
            },
          };
          lock.holder = mine;
          const release = () => {
            if (lock.holder !== mine) return;
            lock.holder = null;
            next(lock);
          };
          hold({}).then(resolve, reject).finally(release);
        };
        if (steal) {
          lock.holder?.steal();
          start();
          return;
        }
        const waiting: Waiting = { start };
        signal?.addEventListener('abort', () => {
          const place = lock.queue.indexOf(waiting);
          if (place < 0) return;
          lock.queue.splice(place, 1);
          reject(new DOMException('aborted', 'AbortError'));
        });
        lock.queue.push(waiting);
        queueMicrotask(() => next(lock));
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
