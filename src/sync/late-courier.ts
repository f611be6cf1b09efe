import { createStore, type StoreApi } from 'zustand/vanilla';
import type { QueueCourier, QueueOfOther } from './courier.ts';

export interface LateCourier {
  readonly queues: StoreApi<readonly QueueOfOther[]>;
  /** To be called when somebody else uses the phone now, or has signed out. */
  wake(): void;
}

/** Stands for a courier whose code is loaded once there is something to carry. */
export function createLateCourier(
  isNeeded: () => boolean,
  load: (queues: LateCourier['queues']) => Promise<QueueCourier>,
): LateCourier {
  const queues = createStore<readonly QueueOfOther[]>(() => []);
  let loading: Promise<QueueCourier> | null = null;
  return {
    queues,
    wake() {
      if (loading === null && !isNeeded()) return;
      loading ??= load(queues);
      loading.then(
        (courier) => courier.wake(),
        () => {
          loading = null;
        },
      );
    },
  };
}
