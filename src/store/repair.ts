/** The browser has lost some rows and kept others: what is left is made to agree again. */
import { type Change, editedFields } from '../kernel/change.ts';
import { countBytes } from './commit.ts';
import { readCounter, type StoreContext } from './context.ts';
import { numbersToRanges } from './number-ranges.ts';
import { composeRow, rowToServer } from './record-rows.ts';
import { type OutboxEntry, type RecordRow, VOID } from './rows.ts';
import { readMeta, type TablesWriter, writeMeta } from './tables.ts';

const REPAIR_WITHIN_MS = 60_000;

/**
 * A change that is gone from the queue is written again from what its record still shows; one of which
 * nothing is left is noted as lost. A record that is gone is made of what waits. All records of the server
 * are read once more: which of those are gone can't be known here.
 */
export function repairTables(context: StoreContext, holes: readonly number[]): Promise<void> {
  return context.tables.write(
    ['records', 'outbox', 'sent', 'meta'],
    async (tables) => {
      await readCounter(tables, context.epoch);
      const entries = new Map((await tables.outbox.list()).map((entry) => [entry.n, entry]));
      const received = new Set(
        (await tables.sent.list()).flatMap(({ changes }) => changes.map(({ n }) => n)),
      );
      const byRecord = groupByRecord([...entries.values()]);
      const rows = await tables.records.list();
      for (const row of rows) {
        const waiting = byRecord.get(row.id) ?? [];
        byRecord.delete(row.id);
        const gone = (row.pending ?? []).filter((n) => !entries.has(n));
        if (gone.length === 0 && waiting.every(({ n }) => row.pending?.includes(n))) continue;
        const written = gone.filter((n) => !received.has(n));
        const rescued = written.length > 0 ? rescueChanges(context, row, waiting, written) : [];
        for (const entry of rescued) entries.set(entry.n, entry);
        await tables.outbox.putMany(rescued);
        const all = [...waiting, ...rescued.filter(({ state }) => state !== VOID)];
        await putComposed(context, tables, row, all);
      }
      for (const waiting of byRecord.values()) await putComposed(context, tables, undefined, waiting);
      const lost = holes.filter((n) => !entries.has(n));
      if (lost.length > 0) await noteLost(context, tables, lost);
      await tables.meta.deleteMany(['cursor']);
    },
    { withinMs: REPAIR_WITHIN_MS },
  );
}

function groupByRecord(entries: readonly OutboxEntry[]): Map<string, OutboxEntry[]> {
  const groups = new Map<string, OutboxEntry[]>();
  for (const entry of entries) {
    if (entry.state === VOID) continue;
    const group = groups.get(entry.change.record);
    if (group === undefined) groups.set(entry.change.record, [entry]);
    else group.push(entry);
  }
  return groups;
}

/** The last of the numbers carries what the record shows beyond everything else; the others only arrive. */
function rescueChanges(
  { kinds, memberId, ids, clock }: StoreContext,
  row: RecordRow,
  waiting: readonly OutboxEntry[],
  numbers: readonly number[],
): readonly OutboxEntry[] {
  const server = rowToServer(row);
  const without = composeRow(kinds, memberId, { server, seen: row.seen, entries: waiting });
  const set = editedFields(without?.data ?? {}, row.data);
  const isDeletionWritten = row.deleted !== (without?.deleted ?? false);
  const isNothing = Object.keys(set).length === 0 && !isDeletionWritten;
  return numbers.map((n, index) => {
    const isLast = index === numbers.length - 1 && !isNothing;
    const change: Change = {
      id: ids.next(),
      n,
      kind: row.kind,
      record: row.id,
      scope: row.scope,
      base: row.seen ?? server?.seq ?? 0,
      set: isLast ? set : {},
      at: clock.nowMs(),
      ...(isLast && isDeletionWritten ? { delete: row.deleted } : {}),
    };
    return { n, change, bytes: countBytes(change), ...(isLast ? {} : { state: VOID }) };
  });
}

async function putComposed(
  { kinds, memberId }: StoreContext,
  tables: TablesWriter,
  row: RecordRow | undefined,
  waiting: readonly OutboxEntry[],
): Promise<void> {
  const entries = [...waiting].sort((a, b) => a.n - b.n);
  const composed = composeRow(kinds, memberId, { server: rowToServer(row), seen: row?.seen, entries });
  if (composed !== undefined) await tables.records.put(composed);
  else if (row !== undefined) await tables.records.deleteMany([row.id]);
}

async function noteLost(
  { epoch, clock }: StoreContext,
  tables: TablesWriter,
  numbers: readonly number[],
): Promise<void> {
  const losses = (await readMeta(tables, 'losses')) ?? [];
  const noticedAtMs = clock.nowMs();
  const more = numbersToRanges(epoch, numbers).map(({ from, to }) => ({
    epoch,
    fromN: from,
    toN: to,
    noticedAtMs,
  }));
  await writeMeta(tables, 'losses', [...losses, ...more]);
}
