/** A page of a pull, all of it or none. */
import { canonicalJson } from '../kernel/change.ts';
import type { RecordState } from '../kernel/record.ts';
import type { PullHead, PullTail } from '../kernel/wire.ts';
import { readCounter, type StoreContext, writeReceived } from './context.ts';
import { composeRow, rowToServer, rowToState } from './record-rows.ts';
import { mayHold } from './rights.ts';
import { type OutboxEntry, type RecordRow, VOID } from './rows.ts';
import { readMeta, type TablesWriter, writeMeta } from './tables.ts';

export interface PulledPage {
  /** The cursor with which the page was asked for; null at the very beginning. */
  readonly after: string | null;
  readonly head: PullHead;
  /** Scopes to drop before the records are put in. */
  readonly resets: readonly string[];
  readonly records: readonly RecordState[];
  readonly tail: PullTail;
}

const PAGE_WITHIN_MS = 60_000;

/** @returns `stale` when another tab has moved the cursor meanwhile: then nothing was written */
export async function applyPage(context: StoreContext, page: PulledPage): Promise<'applied' | 'stale'> {
  const outcome = await context.tables.write<'applied' | 'stale'>(
    ['records', 'outbox', 'meta'],
    async (tables) => {
      const counter = await readCounter(tables, context.epoch);
      if (((await readMeta(tables, 'cursor')) ?? null) !== page.after) return 'stale';
      const waiting = groupByRecord(await tables.outbox.list());
      const grants = await readMeta(tables, 'grants');
      // Read from the very beginning, the records replace whatever was here.
      const isOutside = (row: RecordRow) =>
        page.after === null ||
        page.resets.includes(row.scope) ||
        (row.seen !== undefined && !mayHold(context, page.head.grants, rowToState(row)));
      const isRightsChange = canonicalJson(grants) !== canonicalJson(page.head.grants);
      if (page.after === null || page.resets.length > 0 || isRightsChange)
        await dropOutside(context, tables, isOutside, waiting);
      await tables.records.putMany(
        page.records.flatMap(
          (server) =>
            composeRow(context.kinds, context.memberId, {
              server,
              seen: undefined,
              entries: waiting.get(server.id) ?? [],
            }) ?? [],
        ),
      );
      await writeHead(context, tables, page, counter);
      return 'applied';
    },
    { withinMs: PAGE_WITHIN_MS },
  );
  const { received } = page.head;
  if (outcome === 'applied' && received?.epoch === context.epoch) context.witness.noteReceived(received);
  return outcome;
}

/** Void entries change nothing and belong to no record any more. */
function groupByRecord(entries: readonly OutboxEntry[]): ReadonlyMap<string, readonly OutboxEntry[]> {
  const groups = new Map<string, OutboxEntry[]>();
  for (const entry of entries) {
    if (entry.state === VOID) continue;
    const group = groups.get(entry.change.record);
    if (group === undefined) groups.set(entry.change.record, [entry]);
    else group.push(entry);
  }
  return groups;
}

/** What came from the server goes; what this phone wrote and the server has not taken in stays. */
async function dropOutside(
  context: StoreContext,
  tables: TablesWriter,
  isOutside: (row: RecordRow) => boolean,
  waiting: ReadonlyMap<string, readonly OutboxEntry[]>,
): Promise<void> {
  const gone: string[] = [];
  const left: RecordRow[] = [];
  for (const row of await tables.records.list()) {
    if (rowToServer(row) === undefined || !isOutside(row)) continue;
    const rest = composeRow(context.kinds, context.memberId, {
      server: undefined,
      seen: undefined,
      entries: waiting.get(row.id) ?? [],
    });
    if (rest === undefined) gone.push(row.id);
    else left.push(rest);
  }
  await tables.records.deleteMany(gone);
  await tables.records.putMany(left);
}

async function writeHead(
  context: StoreContext,
  tables: TablesWriter,
  { head, tail, resets }: PulledPage,
  counter: number,
): Promise<void> {
  await writeMeta(tables, 'cursor', tail.cursor);
  await writeMeta(tables, 'grants', head.grants);
  const readsPeople = head.grants.some(({ role }) => role !== 'tutor');
  if (!readsPeople) await tables.meta.deleteMany(['people']);
  else if (head.people !== undefined) await writeMeta(tables, 'people', head.people);
  const losses = (await readMeta(tables, 'toldLosses')) ?? 0;
  await writeMeta(tables, 'missing', { ranges: head.missing ?? [], losses });
  if (head.received?.epoch === context.epoch) {
    const { upTo } = head.received;
    const known = (await readMeta(tables, 'received'))?.upTo ?? 0;
    const isRestored = resets.length > 0 || upTo < known;
    await writeReceived(tables, context, counter, { upTo, left: [], isRestored });
  }
  if (!tail.more) await writeMeta(tables, 'contactAtMs', context.clock.nowMs());
}
