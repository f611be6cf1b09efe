import type { StoreApi } from 'zustand/vanilla';
import type { Api } from '../app/index.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Ids } from '../kernel/ids.ts';
import type { Result } from '../kernel/result.ts';
import type { Me, StorageState } from '../kernel/wire.ts';
import type { OpenFailure, StorageLoss, Store } from '../store/index.ts';
import type { SyncEngine, SyncProblem } from '../sync/index.ts';
import type { WorkerBridge } from './worker-bridge.ts';

/** A member's open store and its sync. */
export interface OpenNotebook {
  readonly store: Store;
  readonly sync: SyncEngine;
  /** As the open store tells them: a new one since the last time means that the phone's storage was emptied or cut. */
  readonly losses: readonly StorageLoss[];
  /** How safe the phone's storage is, for the next report to the server. */
  noteStorage(state: StorageState): Promise<void>;
}

/** What another member of this phone has left to send: counts, never content. */
export interface OtherQueue {
  readonly memberId: string;
  readonly name: string;
  readonly pending: number;
  readonly parked: number;
  readonly problem: SyncProblem | null;
}

/** Another tab of the app keeps the database from being opened: an older one must be closed, a newer one means that this page is old. */
export type BlockingTab = 'other-tab-older' | 'other-tab-newer';

/**
 * `destroy`: the member's database and every trace of it outside go; only when nothing waits, after it was saved
 * to a file, or when the server has said farewell. `keep-queue`: it is locked, and what waits is still sent as the member's.
 */
export type SignOutWay = 'destroy' | 'keep-queue';

/** What the composition root gives the shell. */
export interface ShellParts {
  readonly api: Api;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly worker: WorkerBridge;
  readonly storage: Storage;
  /** While an opening waits for another tab; null otherwise. The opening goes on by itself when the tab is gone. */
  readonly storageBlocked: StoreApi<BlockingTab | null>;
  readonly otherQueues: StoreApi<readonly OtherQueue[]>;
  /** The member who uses this phone now, or null before anyone has joined. */
  currentMember(): string | null;
  openNotebook(member: string): Promise<Result<OpenNotebook, OpenFailure>>;
  /** Makes or reopens the notebook of whoever has just joined and makes it the current one. */
  beginNotebook(me: Me, device: string): Promise<Result<OpenNotebook, OpenFailure>>;
  /**
   * The member whose storage the browser has emptied while the session lives on: nothing of a membership is left
   * outside the database either. Null without a session, without the server, or where somebody signed out or locked a notebook on purpose.
   */
  recoverMembership(): Promise<Me | null>;
  /** Works without a network: the server is told later. */
  signOut(notebook: OpenNotebook, options: { readonly how: SignOutWay }): Promise<void>;
  renewMe(notebook: OpenNotebook, me: Me): Promise<void>;
}
