import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SyncProblem } from './request.ts';

/** Where things stand between this phone and the server. The same in every tab of a browser, but for `isLeader`. */
export interface SyncStatus {
  /** `waiting`: the last try failed and another one will come. */
  readonly phase: 'idle' | 'sending' | 'receiving' | 'waiting';
  readonly problem: SyncProblem | null;
  /** Changes that the server has not answered. */
  readonly pending: number;
  /** Changes that need a person. */
  readonly parked: number;
  /** The last complete contact, by this device's clock. */
  readonly lastReceivedAtMs: number | null;
  readonly progress: { readonly done: number; readonly total: number | null } | null;
  /** By this device's clock; null when no try is planned on account of a problem. */
  readonly nextTryAtMs: number | null;
  /** Whether it is this tab that talks to the server. */
  readonly isLeader: boolean;
  /** The server wants this device to destroy the notebook; null when it goes on. */
  readonly farewell: Farewell | null;
}

/**
 * `removed`: the device was removed and everything that could go has been received; only parked changes may be left.
 * `lost`: it was reported lost, and what it holds goes at once, sent or not.
 */
export type Farewell = 'removed' | 'lost';

export function createStatus(): StoreApi<SyncStatus> {
  return createStore<SyncStatus>(() => ({
    phase: 'idle',
    problem: null,
    pending: 0,
    parked: 0,
    lastReceivedAtMs: null,
    progress: null,
    nextTryAtMs: null,
    isLeader: false,
    farewell: null,
  }));
}
