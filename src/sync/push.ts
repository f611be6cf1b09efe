/** The sending half of a round. */
import type { Change } from '../kernel/change.ts';
import {
  PUSH_LIMIT_BYTES,
  PUSH_LIMIT_CHANGES,
  type PushAnswer,
  type PushRequest,
  type Verdict,
} from '../kernel/wire.ts';
import type { SyncStore } from '../store/sync-store.ts';
import { gzipText } from './gzip.ts';
import { noAnswer, type Refusal, type RequestParts, request, wrongAnswer } from './request.ts';

export interface PushParts extends RequestParts {
  readonly store: SyncStore;
  /** The app's version, "0.1.0". */
  readonly app: string;
}

/** What one round has learnt that the next one needs. Lost with the process, it is learnt again. */
export interface PushMemory {
  limitChanges: number;
  limitBytes: number;
  /** How often the server has failed on a change that was sent alone, by the change's id. */
  readonly failures: Map<string, number>;
  /** Nothing has been pushed for a while: an empty push tells that the device is alive. */
  isHeartbeatDue: boolean;
  /** The server's last answer asked this device to leave. */
  isToLeave: boolean;
}

/** Room for the device's report and the brackets around the changes. */
const ENVELOPE_BYTES = 4_096;
const MOST_BYTES = PUSH_LIMIT_BYTES - ENVELOPE_BYTES;
/** What a connection of 50 kbit/s carries well within the time limit. */
const FEWEST_BYTES = 65_536;
const TIME_LIMIT_MS = 60_000;
const FAILURES_AT_MOST = 3;

export function createPushMemory(): PushMemory {
  return {
    limitChanges: PUSH_LIMIT_CHANGES,
    limitBytes: MOST_BYTES,
    failures: new Map(),
    isHeartbeatDue: true,
    isToLeave: false,
  };
}

/**
 * Sends until nothing waits.
 * @param onSent called with the number of changes that have left the queue since the last call
 * @returns why it ended before that; `undefined` when the queue is empty
 */
export async function pushQueue(
  parts: PushParts,
  memory: PushMemory,
  signal: AbortSignal,
  onSent: (changes: number) => void,
): Promise<Refusal | undefined> {
  for (;;) {
    const batch = await parts.store.readNextBatch(memory.limitChanges, memory.limitBytes);
    if (batch.length === 0 && !memory.isHeartbeatDue) return undefined;
    const answer = await push(parts, batch, signal);
    if (answer.type === 'refused') {
      if (signal.aborted || !(await isWorthAnotherTry(parts, memory, batch, answer, signal))) return answer;
      continue;
    }
    memory.isHeartbeatDue = false;
    memory.isToLeave = answer.value.leave === true;
    const verdicts = answer.value.verdicts.filter(isKnownVerdict);
    const { answered } = await parts.store.settle(batch, { ...answer.value, verdicts });
    if (batch.length > 0) onSent(answered);
    const judged = new Set(verdicts.map(({ id }) => id));
    if (batch.length > 0 && !batch.some(({ id }) => judged.has(id))) return wrongAnswer(200);
    for (const { id } of batch) memory.failures.delete(id);
    memory.limitChanges = Math.min(memory.limitChanges * 2, PUSH_LIMIT_CHANGES);
    memory.limitBytes = Math.min(memory.limitBytes * 2, MOST_BYTES);
  }
}

async function push(
  parts: PushParts,
  changes: readonly Change[],
  signal: AbortSignal,
): Promise<Refusal | { readonly type: 'answered'; readonly value: PushAnswer }> {
  const device = await parts.store.readReport(parts.app);
  const body = JSON.stringify({ device, changes } satisfies PushRequest);
  const gzipped = await gzipText(body);
  if (changes.length > 0) await parts.store.markSent(changes.map(({ n }) => n));
  const answer = await request(
    parts,
    '/api/push',
    {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(gzipped === undefined ? {} : { 'Content-Encoding': 'gzip' }),
      },
      body: gzipped ?? body,
    },
    TIME_LIMIT_MS,
    signal,
  );
  if (answer.type === 'refused') return answer;
  try {
    const value: unknown = JSON.parse(await answer.response.text());
    return isPushAnswer(value) ? { type: 'answered', value } : wrongAnswer(answer.response.status);
  } catch {
    // Cut off on its way: what the server has done is told by its answer to the next push.
    return noAnswer();
  } finally {
    answer.finish();
  }
}

/**
 * Makes the next batch smaller where the size or one of its changes is to blame, until that change stands
 * alone, and parks it there.
 */
async function isWorthAnotherTry(
  parts: PushParts,
  memory: PushMemory,
  batch: readonly Change[],
  refusal: Refusal,
  signal: AbortSignal,
): Promise<boolean> {
  const [first] = batch;
  if (first === undefined) return false;
  if (refusal.isTimeLimit) memory.limitBytes = Math.max(FEWEST_BYTES, Math.floor(memory.limitBytes / 2));
  if (refusal.status === 413) {
    if (batch.length === 1) await parts.store.park(batch, 'too-large');
    else memory.limitChanges = Math.ceil(batch.length / 2);
    return true;
  }
  const isBlamed = refusal.problem === 'server-error' && refusal.status !== null && refusal.status !== 507;
  if (!isBlamed || !(await answersHeartbeat(parts, signal))) return false;
  if (batch.length > 1) {
    memory.limitChanges = Math.ceil(batch.length / 2);
    return true;
  }
  const failures = (memory.failures.get(first.id) ?? 0) + 1;
  memory.failures.set(first.id, failures);
  if (failures < FAILURES_AT_MOST) return false;
  memory.failures.delete(first.id);
  await parts.store.park(batch, 'server-error');
  return true;
}

/** Whether the server works as such, so that it is the changes on which it fails. */
async function answersHeartbeat(parts: PushParts, signal: AbortSignal): Promise<boolean> {
  const answer = await push(parts, [], signal);
  return answer.type === 'answered';
}

function isPushAnswer(value: unknown): value is PushAnswer {
  if (typeof value !== 'object' || value === null) return false;
  const { verdicts, received, now } = value as Partial<Record<keyof PushAnswer, unknown>>;
  return (
    Array.isArray(verdicts) && typeof received === 'object' && received !== null && typeof now === 'number'
  );
}

/** A verdict that this version doesn't know is no receipt: the change stays. */
function isKnownVerdict({ verdict }: Verdict): boolean {
  return ['accepted', 'duplicate', 'conflict', 'rejected'].includes(verdict);
}
