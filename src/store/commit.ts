/** Saving: record, outbox row and counter in one transaction, or nothing. */
import type { Change, Edit } from '../kernel/change.ts';
import type { KindDefinition } from '../kernel/kind.ts';
import type { RecordData } from '../kernel/record.ts';
import { fail, type Result, succeed } from '../kernel/result.ts';
import { findFieldIssues, findMissingFields } from '../kernel/validate.ts';
import { CHANGE_LIMIT_BYTES } from '../kernel/wire.ts';
import { readCounter, type StoreContext } from './context.ts';
import { type CommitFailure, errorToCommitFailure } from './failures.ts';
import { collectParked, composeRow, rowToServer } from './record-rows.ts';
import { type OutboxEntry, PARKED, type RecordRow, VOID } from './rows.ts';
import { type TablesWriter, writeMeta } from './tables.ts';
import type { DiaryEntry } from './witness.ts';

type Invalid = Extract<CommitFailure, { type: 'record-invalid' }>;

/** An edit with what must stay the same when a lost connection makes the transaction run again. */
interface PlannedEdit {
  readonly edit: Edit;
  readonly definition: KindDefinition;
  readonly changeId: string;
}

interface WrittenEdits {
  readonly rows: ReadonlyMap<string, RecordRow>;
  readonly entries: readonly OutboxEntry[];
  /** Parked changes that the new ones take the place of. */
  readonly superseded: readonly OutboxEntry[];
  readonly lastN: number;
}

/** @returns the ids of the edited records, in the order of the edits, once everything is on the disk */
export async function commitEdits(
  context: StoreContext,
  edits: readonly Edit[],
): Promise<Result<readonly string[], CommitFailure>> {
  const plan: PlannedEdit[] = [];
  for (const edit of edits) {
    const definition = context.kinds.get(edit.kind);
    if (definition === undefined) return fail(invalid(undefined, 'unknown-kind'));
    const issue = findFieldIssues(definition, edit.set)[0];
    if (issue !== undefined) return fail(invalid(issue.field, issue.reason));
    plan.push({ edit, definition, changeId: context.ids.next() });
  }
  if (plan.length === 0) return succeed([]);
  const atMs = context.clock.nowMs();
  const recordIds = [...new Set(edits.map(({ record }) => record))];
  let firstN: number | undefined;
  let noted: readonly DiaryEntry[] = [];
  try {
    const written = await context.tables.write(['records', 'outbox', 'meta'], async (tables) => {
      const [counter, known] = await Promise.all([
        readCounter(tables, context.epoch),
        tables.records.getMany(recordIds),
      ]);
      if (firstN !== undefined && (await tables.outbox.get(firstN))?.change.id === plan[0]?.changeId) {
        return succeed(firstN + plan.length - 1);
      }
      firstN = counter + 1;
      const planned = await planWrites(context, tables, plan, { counter, known, atMs });
      if (!planned.ok) return planned;
      await writeAll(context, tables, planned.value);
      noted = planned.value.entries.map(({ change }) =>
        changeToDiaryEntry(context, change, planned.value.rows.get(change.record)?.data),
      );
      return succeed(planned.value.lastN);
    });
    if (!written.ok) return written;
    const mark = { epoch: context.epoch, n: written.value };
    context.later(() => context.witness.note(mark, noted));
    return succeed(edits.map(({ record }) => record));
  } catch (error) {
    return fail(errorToCommitFailure(error));
  }
}

async function planWrites(
  context: StoreContext,
  tables: TablesWriter,
  plan: readonly PlannedEdit[],
  { counter, known, atMs }: { counter: number; known: readonly (RecordRow | undefined)[]; atMs: number },
): Promise<Result<WrittenEdits, Invalid>> {
  const rows = new Map<string, RecordRow>();
  for (const row of known) if (row !== undefined) rows.set(row.id, row);
  const waiting = [...rows.values()].flatMap(({ pending = [] }) => pending);
  const entries = new Map<number, OutboxEntry>();
  for (const entry of await tables.outbox.getMany(waiting)) {
    if (entry !== undefined) entries.set(entry.n, entry);
  }
  const fresh: OutboxEntry[] = [];
  const superseded: OutboxEntry[] = [];
  let n = counter;
  for (const planned of plan) {
    n += 1;
    const row = rows.get(planned.edit.record);
    const before = (row?.pending ?? []).flatMap((number) => entries.get(number) ?? []);
    const written = writeEdit(context, planned, row, before, n, atMs);
    if (!written.ok) return written;
    const { entry, row: next, given } = written.value;
    rows.set(next.id, next);
    entries.set(n, entry);
    fresh.push(entry);
    superseded.push(...given);
  }
  return succeed({ rows, entries: fresh, superseded, lastN: n });
}

function writeEdit(
  context: StoreContext,
  { edit, definition, changeId }: PlannedEdit,
  row: RecordRow | undefined,
  before: readonly OutboxEntry[],
  n: number,
  atMs: number,
): Result<{ entry: OutboxEntry; row: RecordRow; given: readonly OutboxEntry[] }, Invalid> {
  if (row !== undefined && (row.kind !== edit.kind || row.scope !== edit.scope)) {
    return fail(invalid(undefined, 'other-scope'));
  }
  const parked = collectParked(before);
  const rest = before.filter(({ state }) => state !== PARKED);
  const server = rowToServer(row);
  if (definition.merge === 'append-only' && (server !== undefined || rest.length > 0)) {
    return fail(invalid(undefined, 'read-only'));
  }
  const seen = row?.seen ?? server?.seq ?? 0;
  const isDeleted = edit.delete ?? parked.delete;
  const change: Change = {
    id: changeId,
    n,
    kind: edit.kind,
    record: edit.record,
    scope: edit.scope,
    base: Math.min(seen, parked.base),
    set: { ...parked.set, ...edit.set },
    at: atMs,
    ...(isDeleted === undefined ? {} : { delete: isDeleted }),
  };
  const bytes = countBytes(change);
  if (bytes > CHANGE_LIMIT_BYTES) return fail(invalid(undefined, 'too-large'));
  const entry: OutboxEntry = { n, change, bytes };
  const next = composeRow(context.kinds, context.memberId, {
    server,
    seen: row?.seen,
    entries: [...rest, entry],
  });
  if (next === undefined) throw new Error('a record with a pending change was composed to nothing');
  const missing = next.deleted ? undefined : findMissingFields(definition, next.data)[0];
  if (missing !== undefined) return fail(invalid(missing.field, missing.reason));
  return succeed({ entry, row: next, given: before.filter(({ state }) => state === PARKED) });
}

async function writeAll(
  context: StoreContext,
  tables: TablesWriter,
  { rows, entries, superseded, lastN }: WrittenEdits,
): Promise<void> {
  await Promise.all([
    tables.records.putMany([...rows.values()]),
    tables.outbox.putMany([...entries, ...superseded.filter(mustTellNumber).map(toVoid)]),
    tables.outbox.deleteMany(superseded.filter((entry) => !mustTellNumber(entry)).map(({ n }) => n)),
    writeMeta(tables, 'counter', { epoch: context.epoch, n: lastN }),
  ]);
}

/** Whether the server has never answered to the number: then it would miss it for ever. */
export function mustTellNumber({ parking }: OutboxEntry): boolean {
  return parking?.isNoted === false;
}

/** An emptied change in the place of a given-up one: it changes nothing, and its number reaches the server. */
export function toVoid({ n, change }: OutboxEntry): OutboxEntry {
  const { delete: _deletion, ...rest } = change;
  const emptied: Change = { ...rest, set: {} satisfies RecordData };
  return { n, change: emptied, bytes: countBytes(emptied), state: VOID };
}

/** @param data of the whole record: an edit needn't name the place */
export function changeToDiaryEntry(
  { kinds, epoch }: Pick<StoreContext, 'kinds' | 'epoch'>,
  { n, at, kind, scope }: Change,
  data: RecordData = {},
): DiaryEntry {
  const where = data[kinds.get(kind)?.whereField ?? ''];
  return { epoch, n, atMs: at, kind, scope, ...(typeof where === 'string' ? { where } : {}) };
}

const encoder = new TextEncoder();

export function countBytes(change: Change): number {
  return encoder.encode(JSON.stringify(change)).length;
}

function invalid(field: string | undefined, reason: Invalid['reason']): Invalid {
  return { type: 'record-invalid', reason, ...(field === undefined ? {} : { field }) };
}
