/** A round without a page: the browser has woken the worker because there is a network again. */
import { fail, type Result } from '../kernel/result.ts';
import { type OpenFailure, type OpenStore, StorageFault } from '../store/index.ts';
import type { TabChannel } from './engine.ts';
import { type LockManagerLike, workIfNobodyLeads } from './leadership.ts';
import { createPushMemory } from './push.ts';
import type { RequestParts } from './request.ts';
import { type RoundOutcome, runRound } from './round.ts';

export interface BackgroundParts extends RequestParts {
  /** The app's version, "0.1.0". */
  readonly app: string;
  readonly locks: LockManagerLike;
  openChannel(): TabChannel;
  openStore(): Promise<Result<Pick<OpenStore, 'sync' | 'close' | 'destroy'>, OpenFailure>>;
}

/**
 * `done`: nothing waits, or a tab sees to it. `left`: trying again later may help. `stuck`: only the app itself, or
 * a person, can go on.
 */
export type BackgroundOutcome = 'done' | 'left' | 'stuck';

/** A tab that lives answers at once; one that the browser has frozen doesn't. */
const TAB_ANSWERS_WITHIN_MS = 5_000;

/** One round for the member, unless a tab leads; it stops as soon as a tab opens. */
export async function sendInBackground(
  parts: BackgroundParts,
  signal: AbortSignal,
): Promise<BackgroundOutcome> {
  const channel = parts.openChannel();
  const tabOpened = new AbortController();
  let hearTab = () => {};
  channel.onMessage((message) => {
    if (message.type === 'hello') tabOpened.abort();
    else if (message.type !== 'wake') hearTab();
  });
  const ended = AbortSignal.any([signal, tabOpened.signal]);
  const send = (held: AbortSignal) => runOnce(parts, held);
  try {
    const sent = await workIfNobodyLeads(parts, ended, send);
    if (sent !== null) return tabOpened.signal.aborted ? 'done' : sent;
    const isTabAlive = await new Promise<boolean>((resolve) => {
      const cancel = parts.setTimer(TAB_ANSWERS_WITHIN_MS, () => resolve(false));
      hearTab = () => {
        cancel();
        resolve(true);
      };
      channel.post({ type: 'wake', reason: 'online' });
    });
    if (isTabAlive || ended.aborted) return 'done';
    const taken = await workIfNobodyLeads({ ...parts, isUrgent: true }, ended, send);
    return tabOpened.signal.aborted ? 'done' : (taken ?? 'left');
  } finally {
    channel.close();
  }
}

async function runOnce(parts: BackgroundParts, signal: AbortSignal): Promise<BackgroundOutcome> {
  const opened = await openSafely(parts);
  if (!opened.ok) return 'stuck';
  const { sync, close, destroy } = opened.value;
  try {
    const outcome = await runRound({ ...parts, store: sync }, createPushMemory(), signal);
    if (outcome.farewell === 'lost') await destroy();
    return judge(outcome);
  } finally {
    close();
  }
}

async function openSafely(parts: BackgroundParts): ReturnType<BackgroundParts['openStore']> {
  try {
    return await parts.openStore();
  } catch (error) {
    if (error instanceof StorageFault) return fail({ type: error.type });
    throw error;
  }
}

function judge({ problem }: RoundOutcome): BackgroundOutcome {
  if (problem === null) return 'done';
  const isPassing = problem === 'offline' || problem === 'portal' || problem === 'server-busy';
  return isPassing || problem === 'server-error' ? 'left' : 'stuck';
}
