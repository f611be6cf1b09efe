/** Finding, listing and counting what a person sees. */
import { listName, type ShownRecord, toShown } from './record-rows.ts';
import type { OutboxEntry, RecordRow } from './rows.ts';
import { readMeta, type TableName, type Tables, type TablesReader } from './tables.ts';

export interface ListQuery {
  readonly scope?: string;
  /** 200 when left out. */
  readonly limit?: number;
  /** The last record of the page before. */
  readonly after?: { readonly order: string; readonly id: string };
  readonly includeDeleted?: boolean;
  /** True when left out. */
  readonly newestFirst?: boolean;
}

const LIMIT = 200;
const SHOWN_TABLES: readonly TableName[] = ['records', 'outbox', 'meta'];

export function findRecord(tables: Tables, id: string): Promise<ShownRecord | undefined> {
  return tables.read(SHOWN_TABLES, async (reader) => {
    const row = await reader.records.get(id);
    return row === undefined ? undefined : (await showRows(reader, [row]))[0];
  });
}

export function listRecords(
  tables: Tables,
  kind: string,
  query: ListQuery = {},
): Promise<readonly ShownRecord[]> {
  return tables.read(SHOWN_TABLES, async (reader) => {
    const { limit = LIMIT, includeDeleted = false } = query;
    const rows = await readList(reader, listName(kind, false), query, limit);
    if (!includeDeleted) return showRows(reader, rows);
    const deleted = await readList(reader, listName(kind, true), query, limit);
    const merged = [...rows, ...deleted].sort(compareRows);
    if (query.newestFirst ?? true) merged.reverse();
    return showRows(reader, merged.slice(0, limit));
  });
}

export function countRecords(
  tables: Tables,
  kind: string,
  { scope, includeDeleted = false }: Pick<ListQuery, 'scope' | 'includeDeleted'> = {},
): Promise<number> {
  const lists = includeDeleted ? [listName(kind, false), listName(kind, true)] : [listName(kind, false)];
  return tables.read(['records'], async ({ records }) => {
    let count = 0;
    for (const list of lists) {
      const range = { index: '[list+order]', from: [list], to: [list, []] };
      if (scope === undefined) count += await records.count(range);
      else count += (await records.list(range)).filter((row) => row.scope === scope).length;
    }
    return count;
  });
}

/** Reads further than `limit` only when rows of other scopes or of the page before stand in the way. */
async function readList(
  { records }: TablesReader,
  list: string,
  { scope, after, newestFirst = true }: ListQuery,
  limit: number,
): Promise<readonly RecordRow[]> {
  const bound = after === undefined ? undefined : [list, after.order];
  const range = newestFirst
    ? { from: [list], to: bound ?? [list, []] }
    : { from: bound ?? [list], to: [list, []] };
  const isWanted = (row: RecordRow) =>
    (scope === undefined || row.scope === scope) &&
    (after === undefined || (newestFirst ? compareRows(row, after) < 0 : compareRows(row, after) > 0));
  for (let reach = after === undefined && scope === undefined ? limit : limit + 50; ; reach *= 4) {
    const rows = await records.list({
      ...range,
      index: '[list+order]',
      descending: newestFirst,
      limit: reach,
    });
    const wanted = rows.filter(isWanted);
    if (wanted.length >= limit || rows.length < reach) return wanted.slice(0, limit);
  }
}

type Place = Pick<RecordRow, 'order' | 'id'>;

function compareRows(a: Place, b: Place): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

async function showRows(tables: TablesReader, rows: readonly RecordRow[]): Promise<readonly ShownRecord[]> {
  const numbers = rows.flatMap(({ pending = [] }) => pending);
  if (numbers.length === 0) return rows.map((row) => toShown(row, [], []));
  const [found, inFlight = []] = await Promise.all([
    tables.outbox.getMany(numbers),
    readMeta(tables, 'inFlight'),
  ]);
  const entries = new Map<number, OutboxEntry>();
  for (const entry of found) if (entry !== undefined) entries.set(entry.n, entry);
  return rows.map((row) =>
    toShown(
      row,
      (row.pending ?? []).flatMap((n) => entries.get(n) ?? []),
      inFlight,
    ),
  );
}
