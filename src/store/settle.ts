/** What becomes of pushed changes on the server's answer: one transaction an answer. */
import type { Change } from '../kernel/change.ts';
import { settleChange } from '../kernel/merge.ts';
import type { PushAnswer, Verdict } from '../kernel/wire.ts';
import { noteLeft, readCounter, type StoreContext, writeReceived } from './context.ts';
import { numbersToRanges } from './number-ranges.ts';
import { changeToDay } from './read-outbox.ts';
import { composeRow, listWrittenFields, type RecordParts, rowToServer } from './record-rows.ts';
import { mayHold } from './rights.ts';
import { type OutboxEntry, PARKED, type ParkCode, type SentBlock, VOID } from './rows.ts';
import { readMeta, type TablesWriter, writeMeta } from './tables.ts';

export interface Settled {
  /** Changes that left the queue: received or parked. */
  readonly answered: number;
  readonly parked: number;
}

const SENT_KEPT_MS = 60 * 24 * 60 * 60 * 1_000;
const SENT_BLOCKS_DROPPED_AT_ONCE = 20;
const SETTLE_WITHIN_MS = 30_000;

/** @param pushed the changes of the request that was answered; verdicts on any others are ignored */
export async function settlePush(
  context: StoreContext,
  pushed: readonly Change[],
  answer: Pick<PushAnswer, 'verdicts' | 'received' | 'now'>,
): Promise<Settled> {
  const verdicts = new Map(answer.verdicts.map((verdict) => [verdict.id, verdict]));
  const { received } = answer;
  const isOwnEpoch = received.epoch === context.epoch;
  let isRestored = false;
  const settled = await context.tables.write(
    ['records', 'outbox', 'sent', 'meta'],
    async (tables) => {
      const counter = await readCounter(tables, context.epoch);
      const known = (await readMeta(tables, 'received'))?.upTo ?? 0;
      isRestored ||= isOwnEpoch && received.upTo < known;
      const asked = await tables.outbox.getMany(pushed.map(({ n }) => n));
      const answered = asked
        .filter((entry) => entry !== undefined)
        .filter((entry) => entry.state !== PARKED && verdicts.has(entry.change.id))
        // A server that has lost earlier changes may refuse what was built on them: it is asked again.
        .filter((entry) => !isRestored || isGone(entry, verdicts));
      const taken = answered.filter((entry) => isTakenIn(verdicts.get(entry.change.id)));
      await moveOn(context, tables, answered, verdicts);
      await keepSent(
        context,
        tables,
        taken.filter(({ state }) => state !== VOID).map(({ change }) => change),
        answer.now,
      );
      await clearInFlight(tables, answered);
      const left = answered.map(({ n }) => n);
      if (isOwnEpoch) {
        const { upTo } = received;
        await writeReceived(tables, context, counter, { upTo, left, isRestored });
      }
      await writeMeta(tables, 'toldLosses', ((await readMeta(tables, 'losses')) ?? []).length);
      return { answered: answered.length, parked: answered.length - taken.length };
    },
    { withinMs: SETTLE_WITHIN_MS },
  );
  if (isOwnEpoch) context.witness.noteReceived(received);
  return settled;
}

/** Parks changes that get no verdict at all: the server fails on them, or refuses their size. */
export function parkUnanswered(
  context: StoreContext,
  changes: readonly Change[],
  code: ParkCode,
): Promise<void> {
  return context.tables.write(['outbox', 'meta'], async (tables) => {
    await readCounter(tables, context.epoch);
    const found = await tables.outbox.getMany(changes.map(({ n }) => n));
    const entries = found.filter((entry) => entry !== undefined);
    const waiting = entries.filter(({ state }) => state === undefined);
    await tables.outbox.putMany(
      waiting.map((entry) => ({ ...entry, state: PARKED, parking: { code, fields: [], isNoted: false } })),
    );
    // An emptied change that the server fails on tells it nothing more: its number stays a gap there.
    const given = entries.filter(({ state }) => state === VOID).map(({ n }) => n);
    await tables.outbox.deleteMany(given);
    await noteLeft(tables, 0, numbersToRanges(context.epoch, given));
    await clearInFlight(tables, entries);
  });
}

function isGone({ state, change }: OutboxEntry, verdicts: ReadonlyMap<string, Verdict>): boolean {
  return state === VOID || isTakenIn(verdicts.get(change.id));
}

function isTakenIn(verdict: Verdict | undefined): boolean {
  return verdict !== undefined && verdict.verdict !== 'rejected';
}

async function moveOn(
  context: StoreContext,
  tables: TablesWriter,
  answered: readonly OutboxEntry[],
  verdicts: ReadonlyMap<string, Verdict>,
): Promise<void> {
  const touched = answered.filter(({ state }) => state !== VOID);
  const ids = [...new Set(touched.map(({ change }) => change.record))];
  const rows = await tables.records.getMany(ids);
  const numbers = rows.flatMap((row) => row?.pending ?? []);
  const known = new Map(answered.map((entry) => [entry.n, entry]));
  const others = await tables.outbox.getMany(numbers.filter((n) => !known.has(n)));
  for (const entry of others) if (entry !== undefined) known.set(entry.n, entry);

  const grants = await readMeta(tables, 'grants');
  const kept: OutboxEntry[] = [];
  const gone: string[] = [];
  const next = ids.flatMap((id, index) => {
    const row = rows[index];
    const entries = (row?.pending ?? []).flatMap((n) => known.get(n) ?? []);
    const parts = settleRecord(
      { server: rowToServer(row), seen: row?.seen, entries },
      touched.filter(({ change }) => change.record === id),
      verdicts,
      context.memberId,
    );
    kept.push(...parts.entries.filter((entry) => entry !== known.get(entry.n)));
    const isOpen = parts.server === undefined || mayHold(context, grants, parts.server);
    const composed = composeRow(
      context.kinds,
      context.memberId,
      isOpen ? parts : { server: undefined, seen: undefined, entries: parts.entries },
    );
    if (composed === undefined) gone.push(id);
    return composed ?? [];
  });
  await Promise.all([
    tables.records.putMany(next),
    tables.records.deleteMany(gone),
    tables.outbox.putMany(kept),
    tables.outbox.deleteMany(answered.filter((entry) => isGone(entry, verdicts)).map(({ n }) => n)),
  ]);
}

function settleRecord(
  before: RecordParts,
  answered: readonly OutboxEntry[],
  verdicts: ReadonlyMap<string, Verdict>,
  memberId: string,
): RecordParts {
  let { server, entries } = before;
  const seen = before.seen ?? server?.seq ?? 0;
  for (const { n, change } of answered) {
    const verdict = verdicts.get(change.id);
    if (verdict === undefined) continue;
    if (isTakenIn(verdict)) {
      server = settleChange(server, change, verdict.seq ?? server?.seq ?? 0, memberId);
      const fields = listWrittenFields(change);
      entries = entries
        .filter((entry) => entry.n !== n)
        .map((entry) => (entry.n < n ? overrule(entry, fields) : entry));
    } else {
      const { code = 'invalid', fields = [] } = verdict;
      entries = entries.map((entry) =>
        entry.n === n ? { ...entry, state: PARKED, parking: { code, fields, isNoted: true } } : entry,
      );
    }
  }
  return { server, seen, entries };
}

/** What the same person has written again since must not come back when the older change is shown or sent. */
function overrule(entry: OutboxEntry, fields: readonly string[]): OutboxEntry {
  const own = listWrittenFields(entry.change).filter((field) => fields.includes(field));
  if (own.length === 0) return entry;
  return { ...entry, overruled: [...new Set([...(entry.overruled ?? []), ...own])] };
}

async function keepSent(
  { epoch }: StoreContext,
  tables: TablesWriter,
  changes: readonly Change[],
  receivedAtMs: number,
): Promise<void> {
  const first = changes[0];
  if (first === undefined) return;
  const block: SentBlock = {
    receivedAtMs,
    n: Math.min(...changes.map(({ n }) => n)),
    epoch,
    days: [...new Set(changes.map(changeToDay))],
    changes,
  };
  await tables.sent.put(block);
  const old = await tables.sent.list({
    to: [receivedAtMs - SENT_KEPT_MS, 0],
    limit: SENT_BLOCKS_DROPPED_AT_ONCE,
  });
  if (old.length > 0) await tables.sent.deleteMany(old.map((sent) => [sent.receivedAtMs, sent.n]));
}

async function clearInFlight(tables: TablesWriter, entries: readonly OutboxEntry[]): Promise<void> {
  const inFlight = (await readMeta(tables, 'inFlight')) ?? [];
  const left = inFlight.filter((n) => !entries.some((entry) => entry.n === n));
  if (left.length < inFlight.length) await writeMeta(tables, 'inFlight', left);
}
