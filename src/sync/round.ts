/** One push–pull round: everything that waits goes, then everything new comes. */
import type { Grant } from '../kernel/access.ts';
import { canonicalJson } from '../kernel/change.ts';
import type { Me } from '../kernel/wire.ts';
import { StorageFault } from '../store/index.ts';
import { pullPages } from './pull.ts';
import { type PushMemory, type PushParts, pushQueue } from './push.ts';
import { type Refusal, request, type SyncProblem } from './request.ts';
import type { Farewell } from './status.ts';

export interface RoundParts extends PushParts {
  onPhase?(phase: 'sending' | 'receiving'): void;
  /** How many changes have gone, and then how many records have come, in this round. */
  onProgress?(done: number): void;
}

export interface RoundOutcome {
  /** Null after a complete contact. */
  readonly problem: SyncProblem | null;
  readonly retryAfterMs: number | null;
  /** Left out while the device stays. */
  readonly farewell?: Farewell;
}

const ME_TIME_LIMIT_MS = 15_000;

export async function runRound(
  parts: RoundParts,
  memory: PushMemory,
  signal: AbortSignal,
): Promise<RoundOutcome> {
  try {
    const refusal = await exchange(parts, memory, signal);
    if (refusal === undefined) return memory.isToLeave ? { ...DONE, farewell: 'removed' } : DONE;
    const { problem, retryAfterMs } = refusal;
    return { problem, retryAfterMs, ...(problem === 'device-lost' ? { farewell: 'lost' } : {}) };
  } catch (error) {
    if (error instanceof StorageFault) return { problem: 'storage', retryAfterMs: null };
    throw error;
  }
}

const DONE: RoundOutcome = { problem: null, retryAfterMs: null };

async function exchange(
  parts: RoundParts,
  memory: PushMemory,
  signal: AbortSignal,
): Promise<Refusal | undefined> {
  let done = 0;
  const report = (more: number) => {
    done += more;
    parts.onProgress?.(done);
  };
  // Whether a device that was asked to leave may stay after all is told by the answer to a push.
  if (memory.isToLeave) memory.isHeartbeatDue = true;
  const isAsking = memory.isHeartbeatDue;
  parts.onPhase?.('sending');
  const refused = await pushQueue(parts, memory, signal, report);
  if (refused !== undefined || memory.isToLeave) return refused;
  done = 0;
  parts.onPhase?.('receiving');
  const pulled = await pullPages(parts, signal, report);
  if (pulled.type === 'pulled') return refreshMe(parts, pulled.head.grants, signal);
  if (pulled.problem !== 'signed-out' || isAsking || signal.aborted) return pulled;
  // A removed device may push and no more: a push tells whether it is that.
  memory.isHeartbeatDue = true;
  const answered = await pushQueue(parts, memory, signal, report);
  return answered ?? (memory.isToLeave ? undefined : pulled);
}

/** Names of scopes and the member's own are asked for only when the rights have changed. */
async function refreshMe(
  parts: RoundParts,
  grants: readonly Grant[],
  signal: AbortSignal,
): Promise<Refusal | undefined> {
  const known = await parts.store.readMe();
  if (known !== undefined && canonicalJson(known.grants) === canonicalJson(grants)) return undefined;
  const answer = await request(parts, '/api/me', { method: 'GET' }, ME_TIME_LIMIT_MS, signal);
  if (answer.type === 'refused') return answer;
  try {
    const me: unknown = JSON.parse(await answer.response.text());
    if (isMe(me) && me.member.id === parts.memberId) await parts.store.writeMe(me);
    return undefined;
  } catch (error) {
    if (error instanceof StorageFault) throw error;
    // The records are in; the names are asked for again in the next round.
    return undefined;
  } finally {
    answer.finish();
  }
}

function isMe(value: unknown): value is Me {
  if (typeof value !== 'object' || value === null) return false;
  const { member, grants, scopes } = value as Partial<Record<keyof Me, unknown>>;
  return typeof member === 'object' && member !== null && Array.isArray(grants) && Array.isArray(scopes);
}
