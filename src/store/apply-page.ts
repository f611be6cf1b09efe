/** A page of a pull, all of it or none. */
import { canonicalJson } from '../kernel/change.ts';
import type { RecordState } from '../kernel/record.ts';
import type { PullHead, PullTail } from '../kernel/wire.ts';
import { raiseCounter, readCounter, type StoreContext } from './context.ts';
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
export function applyPage(context: StoreContext, page: PulledPage): Promise<'applied' | 'stale'> {
  return context.tables.write(
    ['records', 'outbox', 'meta'],
    async (tables) => {
      const counter = await readCounter(tables, context.epoch);
      if (((await readMeta(tables, 'cursor')) ?? null) !== page.after) return 'stale';
      const waiting = groupByRecord(await tables.outbox.list());
      const grants = await readMeta(tables, 'grants');
      const isOutside = (row: RecordRow) =>
        page.resets.includes(row.scope) ||
        (row.seen !== undefined && !mayHold(context, page.head.grants, rowToState(row)));
      const isRightsChange = canonicalJson(grants) !== canonicalJson(page.head.grants);
      if (page.resets.length > 0 || isRightsChange) await dropOutside(context, tables, isOutside, waiting);
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
  { head, tail }: PulledPage,
  counter: number,
): Promise<void> {
  await writeMeta(tables, 'cursor', tail.cursor);
  await writeMeta(tables, 'grants', head.grants);
  const readsPeople = head.grants.some(({ role }) => role !== 'tutor');
  if (!readsPeople) await tables.meta.deleteMany(['people']);
  else if (head.people !== undefined) await writeMeta(tables, 'people', head.people);
  if (head.received !== null && head.received.epoch === context.epoch) {
    await writeMeta(tables, 'received', head.received);
    await raiseCounter(tables, context, counter, head.received.upTo);
  }
  if (!tail.more) await writeMeta(tables, 'contactAtMs', context.clock.nowMs());
}
