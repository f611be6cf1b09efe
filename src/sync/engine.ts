/** Decides when a round runs: one tab of the browser does it, all of them show how it stands. */
import type { StoreApi } from 'zustand/vanilla';
import type { Clock } from '../kernel/clock.ts';
import type { OutboxCounts } from '../store/index.ts';
import { StorageFault } from '../store/index.ts';
import { planRetryMs } from './back-off.ts';
import { createLeadership, type Leadership, type LockManagerLike, nameSyncLock } from './leadership.ts';
import { createLive, type Live } from './live.ts';
import { createPushMemory } from './push.ts';
import { type RoundOutcome, type RoundParts, runRound } from './round.ts';
import { createStatus, type SyncStatus } from './status.ts';

/** `write`, `live` and `timer` wait while the server has asked for patience; what a person does goes at once. */
export type SyncReason = 'write' | 'online' | 'visible' | 'live' | 'timer' | 'person';

export interface SyncEngine {
  start(): void;
  /** Resolves when nothing runs any more. It can be started again. */
  stop(): Promise<void>;
  requestSync(reason: SyncReason): void;
  /** Resolves after a round, however it ended. */
  syncNow(): Promise<void>;
  readonly status: StoreApi<SyncStatus>;
}

/** Between the tabs of a browser. A tab doesn't hear itself. */
export interface TabChannel {
  post(message: TabMessage): void;
  onMessage(listener: (message: TabMessage) => void): void;
  close(): void;
}

export type TabMessage =
  | { readonly type: 'alive' }
  | { readonly type: 'hello' }
  | { readonly type: 'wake'; readonly reason: SyncReason }
  | { readonly type: 'status'; readonly status: SyncStatus }
  | { readonly type: 'round-over' };

export interface PageSignals {
  isVisible(): boolean;
  /** @returns the function that ends it */
  listen(onSignal: (signal: 'online' | 'visible') => void): () => void;
}

export interface EngineParts extends Omit<RoundParts, 'onPhase' | 'onProgress'> {
  readonly clock: Clock;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  readonly locks: LockManagerLike;
  readonly page: PageSignals;
  openChannel(): TabChannel;
}

const WRITE_DELAY_MS = 50;
/** Many devices hear of one change at the same time. */
const LIVE_SPREAD_MS = 1_000;
const LIVE_POLL_MS = 15 * 60_000;
const POLL_MS = 2 * 60_000;
const HEARTBEAT_MS = 15 * 60_000;
const SYNC_NOW_LIMIT_MS = 90_000;

export function createSyncEngine(parts: EngineParts): SyncEngine {
  const status = createStatus();
  let session: Session | null = null;
  return {
    status,
    start() {
      session ??= new Session(parts, status);
    },
    async stop() {
      const ending = session;
      session = null;
      await ending?.end();
    },
    requestSync: (reason) => session?.requestSync(reason),
    syncNow: async () => session?.syncNow(),
  };
}

/** From a start to the stop after it. */
class Session {
  readonly #parts: EngineParts;
  readonly #status: StoreApi<SyncStatus>;
  readonly #channel: TabChannel;
  readonly #leadership: Leadership;
  readonly #live: Live;
  readonly #memory = createPushMemory();
  readonly #endings: (() => void)[] = [];
  readonly #waitingForRound = new Set<() => void>();
  #lead: AbortSignal | null = null;
  #round: Promise<void> | null = null;
  #isWantedAgain = false;
  #failures = 0;
  #cancelNext = () => {};
  #cancelHeartbeat = () => {};
  #known: OutboxCounts | null = null;

  constructor(parts: EngineParts, status: StoreApi<SyncStatus>) {
    this.#parts = parts;
    this.#status = status;
    this.#channel = parts.openChannel();
    this.#channel.onMessage((message) => this.#hear(message));
    this.#live = createLive({ ...parts, onChanged: () => this.requestSync('live') });
    this.#leadership = createLeadership({
      name: nameSyncLock(parts.memberId),
      locks: parts.locks,
      setTimer: parts.setTimer,
      sayAlive: () => this.#channel.post({ type: 'alive' }),
      isVisible: () => parts.page.isVisible(),
      onLead: (signal) => this.#takeLead(signal),
      onFollow: () => this.#follow(),
    });
    this.#endings.push(
      parts.page.listen((signal) => this.requestSync(signal)),
      parts.store.watchOutbox(
        (counts) => this.#countOutbox(counts),
        () => this.#show({ problem: 'storage' }),
      ),
    );
    void this.#showLastContact();
    this.#leadership.start();
    this.#channel.post({ type: 'hello' });
  }

  async end(): Promise<void> {
    for (const end of this.#endings) end();
    this.#leadership.stop();
    this.#live.stop();
    this.#cancelNext();
    this.#cancelHeartbeat();
    this.#tellRoundOver();
    await this.#round;
    this.#channel.close();
  }

  requestSync(reason: SyncReason): void {
    if (this.#lead === null) {
      this.#channel.post({ type: 'wake', reason });
      return;
    }
    const { phase, problem } = this.#status.getState();
    const isPatient = reason === 'write' || reason === 'live' || reason === 'timer';
    if (phase === 'waiting' && (isPatient || (problem === 'server-busy' && reason !== 'person'))) return;
    if (this.#round !== null) {
      this.#isWantedAgain = true;
      return;
    }
    const spreadMs = reason === 'live' ? LIVE_SPREAD_MS * this.#parts.random() : 0;
    this.#plan(reason === 'write' ? WRITE_DELAY_MS : spreadMs);
  }

  syncNow(): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#parts.setTimer(SYNC_NOW_LIMIT_MS, done);
      const waiting = this.#waitingForRound;
      function done(): void {
        cancel();
        waiting.delete(done);
        resolve();
      }
      waiting.add(done);
      this.requestSync('person');
    });
  }

  #takeLead(signal: AbortSignal): void {
    this.#lead = signal;
    this.#failures = 0;
    this.#memory.isHeartbeatDue = true;
    this.#show({ isLeader: true, phase: 'idle', nextTryAtMs: null });
    this.#beat();
    this.#live.start();
    this.#plan(0);
  }

  #follow(): void {
    this.#lead = null;
    this.#live.stop();
    this.#cancelNext();
    this.#cancelHeartbeat();
    this.#show({ isLeader: false, phase: 'idle', progress: null, nextTryAtMs: null });
  }

  /** Once in a while the server hears that the device lives, also when there is nothing to send. */
  #beat(): void {
    this.#cancelHeartbeat();
    this.#cancelHeartbeat = this.#parts.setTimer(HEARTBEAT_MS, () => {
      this.#memory.isHeartbeatDue = true;
      this.requestSync('timer');
      this.#beat();
    });
  }

  #plan(delayMs: number): void {
    this.#cancelNext();
    this.#cancelNext = this.#parts.setTimer(delayMs, () => {
      this.#round ??= this.#run().finally(() => {
        this.#round = null;
        this.#tellRoundOver();
      });
    });
  }

  async #run(): Promise<void> {
    const signal = this.#lead;
    if (signal === null || signal.aborted) return;
    let outcome: RoundOutcome;
    do {
      this.#isWantedAgain = false;
      outcome = await this.#runRound(signal);
    } while (this.#isWantedAgain && outcome.problem === null && !signal.aborted);
    if (signal.aborted || this.#lead !== signal) return;
    const nowMs = this.#parts.clock.nowMs();
    if (outcome.problem === null) {
      this.#failures = 0;
      this.#show({
        phase: 'idle',
        problem: null,
        progress: null,
        nextTryAtMs: null,
        lastReceivedAtMs: nowMs,
        farewell: (this.#known?.pending ?? 0) > 0 ? null : (outcome.farewell ?? null),
      });
      this.#plan(this.#live.isListening ? LIVE_POLL_MS : POLL_MS);
    } else {
      this.#failures += 1;
      const { problem, retryAfterMs, farewell = this.#status.getState().farewell } = outcome;
      const delayMs = planRetryMs(problem, this.#failures, retryAfterMs, this.#parts.random());
      this.#show({ phase: 'waiting', problem, progress: null, nextTryAtMs: nowMs + delayMs, farewell });
      this.#plan(delayMs);
    }
  }

  /** A bug in a round must not end all rounds; it is told to whoever collects errors. */
  async #runRound(signal: AbortSignal): Promise<RoundOutcome> {
    try {
      return await runRound(this.#roundParts(), this.#memory, signal);
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
      return { problem: 'server-error', retryAfterMs: null };
    }
  }

  #roundParts(): RoundParts {
    let total: number | null = null;
    return {
      ...this.#parts,
      onPhase: (phase) => {
        total = phase === 'sending' ? (this.#known?.pending ?? null) : null;
        this.#show({ phase, progress: null, nextTryAtMs: null });
      },
      onProgress: (done) => {
        this.#show({ progress: { done, total: total === null ? null : Math.max(total, done) } });
      },
    };
  }

  #countOutbox(counts: OutboxCounts): void {
    const before = this.#known;
    this.#known = counts;
    this.#show({ pending: counts.pending, parked: counts.parked });
    if (counts.pending > 0 && this.#status.getState().farewell === 'removed') this.#show({ farewell: null });
    if (before !== null && counts.pending > before.pending) this.requestSync('write');
  }

  async #showLastContact(): Promise<void> {
    try {
      const lastReceivedAtMs = await this.#parts.store.readContactAtMs();
      if (this.#status.getState().lastReceivedAtMs === null) this.#show({ lastReceivedAtMs });
    } catch (error) {
      if (!(error instanceof StorageFault)) throw error;
      this.#show({ problem: 'storage' });
    }
  }

  #show(change: Partial<SyncStatus>): void {
    this.#status.setState(change);
    if (this.#lead !== null) this.#channel.post({ type: 'status', status: this.#status.getState() });
  }

  #hear(message: TabMessage): void {
    if (message.type === 'hello') this.#show({});
    else if (this.#lead !== null) {
      if (message.type !== 'wake') return;
      this.#channel.post({ type: 'alive' });
      this.requestSync(message.reason);
    } else if (message.type === 'round-over') this.#resolveWaiting();
    else if (message.type !== 'wake') {
      this.#leadership.hearLeader();
      if (message.type === 'status') this.#mirror(message.status);
    }
  }

  /** Each tab counts the queue itself: its own save is told there at once. */
  #mirror({ pending: _pending, parked: _parked, ...rest }: SyncStatus): void {
    this.#status.setState({ ...rest, isLeader: false });
  }

  #tellRoundOver(): void {
    if (this.#lead !== null) this.#channel.post({ type: 'round-over' });
    this.#resolveWaiting();
  }

  #resolveWaiting(): void {
    for (const done of [...this.#waitingForRound]) done();
  }
}
