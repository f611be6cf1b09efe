/** Carries what other members of this phone have left to send: each queue as its own member's, and nothing of it is shown. */
import type { StoreApi } from 'zustand/vanilla';
import type { Result } from '../kernel/result.ts';
import { type OpenFailure, type OutboxCounts, StorageFault } from '../store/index.ts';
import type { SyncStore } from '../store/sync-store.ts';
import { planRetryMs } from './back-off.ts';
import { type LockManagerLike, workIfNobodyLeads } from './leadership.ts';
import { leaveServer } from './leave.ts';
import { createPushMemory, type PushMemory, pushQueue } from './push.ts';
import type { RequestParts, SyncProblem } from './request.ts';

/** What another member has left on this phone: counts, never content. */
export interface QueueOfOther {
  readonly memberId: string;
  readonly name: string;
  readonly pending: number;
  readonly parked: number;
  readonly problem: SyncProblem | null;
}

export interface CarriedQueue {
  readonly sync: SyncStore;
  close(): void;
  destroy(): Promise<void>;
}

export interface CourierParts extends Omit<RequestParts, 'memberId'> {
  /** The app's version, "0.1.0". */
  readonly app: string;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  readonly locks: LockManagerLike;
  readonly queues: StoreApi<readonly QueueOfOther[]>;
  /** Who has a notebook on this phone and doesn't use it now. */
  listOthers(): readonly { readonly id: string; readonly name: string }[];
  /** Whether the member has signed out for good, so that what is left here is only to be destroyed. */
  isSignedOut(memberId: string): boolean;
  openQueue(memberId: string): Promise<Result<CarriedQueue, OpenFailure>>;
  /** Everything has been received: the member's traces outside the database are to go. */
  forget(memberId: string): void;
}

export interface QueueCourier {
  /** To be called when the network may be back, or somebody else uses the phone now. */
  wake(): void;
  /** Resolves when nothing runs any more. */
  stop(): Promise<void>;
}

interface Errand {
  readonly memberId: string;
  readonly memory: PushMemory;
  failures: number;
  /** The server has asked for patience. */
  isPatient: boolean;
  cancelNext(): void;
}

type Carried =
  | { readonly type: 'done' }
  | { readonly type: 'led-by-tab' }
  | {
      readonly type: 'left';
      readonly pending: number;
      readonly parked: number;
      readonly problem: SyncProblem | null;
      readonly retryAfterMs: number | null;
    };

/** For what only a person can change, and to tell the server that the device lives. */
const LATER_MS = 15 * 60_000;
/** The tab may be closed at any time. */
const LED_BY_TAB_MS = 60_000;

export function createQueueCourier(parts: CourierParts): QueueCourier {
  const stopped = new AbortController();
  const errands = new Map<string, Errand>();
  let turn: Promise<void> = Promise.resolve();

  function plan(errand: Errand, delayMs: number): void {
    errand.cancelNext();
    errand.cancelNext = parts.setTimer(delayMs, () => {
      // One after the other: a phone's connection is narrow.
      turn = turn.then(() => run(errand)).catch(tellBug);
    });
  }

  async function run(errand: Errand): Promise<void> {
    const isOver = () => stopped.signal.aborted || findOther(errand.memberId) === undefined;
    if (isOver()) return drop(errand.memberId);
    const onCount = (counts: OutboxCounts) => show(errand.memberId, { ...counts, problem: null });
    const carried = await carry(parts, errand, onCount, stopped.signal);
    if (carried.type === 'done' || isOver()) return drop(errand.memberId);
    if (carried.type === 'led-by-tab') return plan(errand, LED_BY_TAB_MS);
    const { pending, parked, problem, retryAfterMs } = carried;
    show(errand.memberId, { pending, parked, problem });
    errand.isPatient = problem === 'server-busy';
    errand.failures = problem === null ? 0 : errand.failures + 1;
    plan(
      errand,
      problem === null ? LATER_MS : planRetryMs(problem, errand.failures, retryAfterMs, parts.random()),
    );
  }

  function findOther(memberId: string): { readonly name: string } | undefined {
    return parts.listOthers().find(({ id }) => id === memberId);
  }

  function drop(memberId: string): void {
    errands.get(memberId)?.cancelNext();
    errands.delete(memberId);
    parts.queues.setState((queues) => queues.filter((queue) => queue.memberId !== memberId), true);
  }

  function show(
    memberId: string,
    { pending, parked, problem }: Omit<QueueOfOther, 'memberId' | 'name'>,
  ): void {
    const other = findOther(memberId);
    if (other === undefined) return;
    const { name } = other;
    parts.queues.setState(
      (queues) => [
        ...queues.filter((queue) => queue.memberId !== memberId),
        { memberId, name, pending, parked, problem },
      ],
      true,
    );
  }

  return {
    wake() {
      if (stopped.signal.aborted) return;
      const others = new Set(parts.listOthers().map(({ id }) => id));
      for (const memberId of [...errands.keys()]) if (!others.has(memberId)) drop(memberId);
      for (const memberId of others) {
        const errand = errands.get(memberId) ?? {
          memberId,
          memory: createPushMemory(),
          failures: 0,
          isPatient: false,
          cancelNext: () => {},
        };
        errands.set(memberId, errand);
        if (!errand.isPatient) plan(errand, 0);
      }
    },
    async stop() {
      stopped.abort();
      for (const errand of errands.values()) errand.cancelNext();
      await turn;
    },
  };
}

/** It must not end all errands; whoever collects errors hears of it. */
function tellBug(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}

async function carry(
  parts: CourierParts,
  errand: Errand,
  onCount: (counts: OutboxCounts) => void,
  ended: AbortSignal,
): Promise<Carried> {
  const { memberId, memory } = errand;
  const { locks } = parts;
  const carried = await workIfNobodyLeads({ locks, memberId }, ended, async (signal): Promise<Carried> => {
    const opened = await parts.openQueue(memberId);
    if (!opened.ok) return storageFailed();
    try {
      if (parts.isSignedOut(memberId)) return await destroy(parts, memberId, opened.value);
      onCount(await opened.value.sync.countOutbox());
      return await empty({ ...parts, memberId }, opened.value, memory, signal);
    } catch (error) {
      if (error instanceof StorageFault) return storageFailed();
      throw error;
    } finally {
      opened.value.close();
    }
  });
  return carried ?? { type: 'led-by-tab' };
}

function storageFailed(): Carried {
  return { type: 'left', pending: 0, parked: 0, problem: 'storage', retryAfterMs: null };
}

async function empty(
  parts: CourierParts & RequestParts,
  queue: CarriedQueue,
  memory: PushMemory,
  signal: AbortSignal,
): Promise<Carried> {
  const { sync } = queue;
  memory.isHeartbeatDue = true;
  const refusal = await pushQueue({ ...parts, store: sync }, memory, signal, () => {});
  const { pending, parked } = await sync.countOutbox();
  const isLost = refusal?.problem === 'device-lost';
  const isEmpty = pending === 0 && parked === 0;
  // A session that is over has nothing to leave.
  const isOver = isLost || (isEmpty && refusal?.problem === 'signed-out');
  const isLeaving = isEmpty && refusal === undefined;
  const refused = isLeaving ? await leaveServer(parts, signal) : refusal;
  const isStillOther = parts.listOthers().some(({ id }) => id === parts.memberId);
  if ((isOver || (isLeaving && refused === undefined)) && isStillOther && !signal.aborted) {
    return destroy(parts, parts.memberId, queue);
  }
  const { problem = null, retryAfterMs = null } = refused ?? {};
  return { type: 'left', pending, parked, problem, retryAfterMs };
}

async function destroy(parts: CourierParts, memberId: string, queue: CarriedQueue): Promise<Carried> {
  await queue.destroy();
  parts.forget(memberId);
  return { type: 'done' };
}
