/** One tab of a browser talks to the server. A leader that has gone silent (frozen by the browser) is replaced. */
import type { SetTimer } from './request.ts';

/** The browser's Web Locks, as far as they are needed. */
export interface LockManagerLike {
  /**
   * Resolves or rejects when the lock is no longer held; rejects with an AbortError when it was stolen.
   * @param hold gets null when the lock was wanted only if available, and is not
   */
  request(
    name: string,
    options: { readonly steal?: boolean; readonly ifAvailable?: boolean; readonly signal?: AbortSignal },
    hold: (lock: object | null) => Promise<void>,
  ): Promise<unknown>;
}

/** Whoever holds it talks to the server for this member: a tab, another member's tab, or the worker. */
export function nameSyncLock(memberId: string): string {
  return `tukivihko-sync-${memberId}`;
}

/**
 * Works while the lock is held, and not at all while somebody else holds it.
 * @param work its signal is aborted when the lock is stolen, or with `signal`
 * @returns null when somebody else holds the lock
 */
export async function workIfNobodyLeads<Value>(
  { locks, memberId, isUrgent = false }: { locks: LockManagerLike; memberId: string; isUrgent?: boolean },
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value | null> {
  const stolen = new AbortController();
  let working: Promise<Value> | null = null;
  const hold = async (lock: object | null) => {
    if (lock === null || signal.aborted) return;
    working = work(AbortSignal.any([stolen.signal, signal]));
    await working;
  };
  try {
    await locks.request(nameSyncLock(memberId), isUrgent ? { steal: true } : { ifAvailable: true }, hold);
  } catch (error) {
    if (working === null || !(error instanceof DOMException && error.name === 'AbortError')) throw error;
    stolen.abort();
  }
  return working;
}

export interface LeadershipParts {
  readonly name: string;
  readonly locks: LockManagerLike;
  readonly setTimer: SetTimer;
  /** Tells the other tabs that the leader lives. */
  sayAlive(): void;
  /** Only a tab that somebody looks at takes the lead from another. */
  isVisible(): boolean;
  /** @param signal aborted when the lead is lost or given up */
  onLead(signal: AbortSignal): void;
  onFollow(): void;
}

export interface Leadership {
  start(): void;
  /** Gives the lead to another tab. */
  stop(): void;
  /** To be called when the leader has been heard. */
  hearLeader(): void;
  readonly isLeader: boolean;
}

const ALIVE_EVERY_MS = 5_000;
const SILENCE_LIMIT_MS = 20_000;

export function createLeadership(parts: LeadershipParts): Leadership {
  let stopped: AbortController | null = null;
  let leading: AbortController | null = null;
  let release: (() => void) | null = null;
  /** One place in the queue for the lock is enough. */
  let isQueued = false;
  let cancelAlive = () => {};
  let cancelSilence = () => {};

  function beatAlive(): void {
    parts.sayAlive();
    cancelAlive = parts.setTimer(ALIVE_EVERY_MS, beatAlive);
  }

  function watchSilence(): void {
    cancelSilence();
    cancelSilence = parts.setTimer(SILENCE_LIMIT_MS, () => {
      if (stopped === null || leading !== null) return;
      if (parts.isVisible()) void apply(true);
      watchSilence();
    });
  }

  function follow(): void {
    leading?.abort();
    leading = null;
    release = null;
    cancelAlive();
    parts.onFollow();
    if (stopped !== null) watchSilence();
  }

  /** @returns null when the lock has come too late */
  function lead(signal: AbortSignal): AbortController | null {
    if (signal.aborted || leading !== null) return null;
    const own = new AbortController();
    leading = own;
    cancelSilence();
    beatAlive();
    parts.onLead(own.signal);
    return own;
  }

  /** Waits for the lock, or takes it from whoever holds it. */
  async function apply(isTakeover: boolean): Promise<void> {
    const signal = stopped?.signal;
    if (signal === undefined || (isQueued && !isTakeover)) return;
    if (!isTakeover) isQueued = true;
    let own: AbortController | null = null;
    try {
      await parts.locks.request(parts.name, isTakeover ? { steal: true } : { signal }, async () => {
        if (!isTakeover) isQueued = false;
        own = lead(signal);
        if (own === null) return;
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      });
    } catch {
      // Stolen, or no longer wanted.
    }
    if (!isTakeover && own === null) isQueued = false;
    if (own === null || leading !== own) return;
    follow();
    if (!signal.aborted) void apply(false);
  }

  return {
    start() {
      if (stopped !== null) return;
      stopped = new AbortController();
      watchSilence();
      void apply(false);
    },
    stop() {
      const free = release;
      stopped?.abort();
      stopped = null;
      cancelSilence();
      follow();
      free?.();
    },
    hearLeader() {
      if (stopped !== null && leading === null) watchSilence();
    },
    get isLeader() {
      return leading !== null;
    },
  };
}
