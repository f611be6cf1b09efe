/** One table within one transaction: read through promises, written without waiting for each row. */
import { type IDBPIndex, type IDBPObjectStore, wrap } from 'idb';
import { type Key, type RangeQuery, TABLE_SCHEMAS, type TableName, type TableWriter } from './tables.ts';

/** From this size on, reading a whole range forwards in one request is quicker than a cursor backwards. */
const CURSOR_ROWS_AT_MOST = 300;
const READ_TOGETHER_FROM = 20;
/** Rows read for each row that was asked for. */
const STRANGERS_AT_MOST = 2;
const RUN_FROM = 2;

export interface RangeMaker {
  readonly indexedDB: Pick<IDBFactory, 'cmp'>;
  readonly keyRange: Pick<typeof IDBKeyRange, 'bound' | 'lowerBound' | 'upperBound'>;
}

/** Told which tables were in fact read and written, whatever the transaction was opened for. */
export interface TableNotes {
  onRead(name: TableName): void;
  onWrite(name: TableName): void;
}

export function wrapTable<Row, PrimaryKey extends Key>(
  name: TableName,
  store: IDBObjectStore,
  ranges: RangeMaker,
  notes: TableNotes,
): TableWriter<Row, PrimaryKey> {
  const reading = wrap(store);
  const select = (index: string | undefined) =>
    index === undefined || index === TABLE_SCHEMAS[name][0] ? reading : reading.index(index);
  return {
    async get(key) {
      notes.onRead(name);
      return reading.get(toValidKey(key));
    },
    async getMany(keys) {
      if (keys.length === 0) return [];
      notes.onRead(name);
      const together = await readTogether<Row>(reading, keys, ranges);
      return together ?? Promise.all(keys.map((key) => reading.get(toValidKey(key))));
    },
    async list(query = {}) {
      notes.onRead(name);
      const { index, descending = false, limit } = query;
      if (limit === 0 || isEmptyRange(query, ranges)) return [];
      const range = toRange(query, ranges);
      if (!descending) return select(index).getAll(range, limit);
      if (limit !== undefined && limit <= CURSOR_ROWS_AT_MOST) {
        return listBackwards<Row>(select(index), range, limit);
      }
      const rows: Row[] = await select(index).getAll(range);
      return rows.reverse().slice(0, limit);
    },
    async listKeys(query) {
      notes.onRead(name);
      return reading.getAllKeys(toRange(query, ranges)) as Promise<unknown> as Promise<PrimaryKey[]>;
    },
    async count(query = {}) {
      notes.onRead(name);
      return isEmptyRange(query, ranges) ? 0 : select(query.index).count(toRange(query, ranges));
    },
    // A failed request aborts the transaction, and that is what the writer is told: nothing waits here.
    async put(row) {
      notes.onWrite(name);
      store.put(row);
    },
    async putMany(rows) {
      if (rows.length > 0) notes.onWrite(name);
      for (const row of rows) store.put(row);
    },
    async deleteMany(keys) {
      if (keys.length > 0) notes.onWrite(name);
      const run = findRun(keys);
      if (run !== undefined) store.delete(ranges.keyRange.bound(...run));
      else for (const key of keys) store.delete(toValidKey(key));
    },
  };
}

/**
 * A request costs more than a row: where the rows asked for stand close together, one request reads them all.
 * @returns nothing where that would read much that nobody asked for
 */
async function readTogether<Row>(
  source: IDBPObjectStore,
  keys: readonly Key[],
  { keyRange, indexedDB }: RangeMaker,
): Promise<readonly (Row | undefined)[] | undefined> {
  const { keyPath } = source;
  if (keys.length < READ_TOGETHER_FROM || typeof keyPath !== 'string') return undefined;
  const sorted = [...keys].sort((a, b) => indexedDB.cmp(a, b));
  const [first = 0] = sorted;
  const range = keyRange.bound(first, sorted.at(-1) ?? first);
  if ((await source.count(range)) > keys.length * STRANGERS_AT_MOST) return undefined;
  const rows = new Map<unknown, Row>();
  for (const row of await source.getAll(range)) rows.set(row[keyPath], row);
  return keys.map((key) => rows.get(key));
}

/** @returns the first and the last of whole numbers that follow one another without a gap, in any order */
function findRun(keys: readonly Key[]): readonly [number, number] | undefined {
  const numbers = keys.filter((key) => typeof key === 'number' && Number.isInteger(key)) as number[];
  if (numbers.length !== keys.length || new Set(numbers).size < RUN_FROM) return undefined;
  const first = numbers.reduce((least, n) => Math.min(least, n));
  const last = numbers.reduce((most, n) => Math.max(most, n));
  return last - first + 1 === new Set(numbers).size ? [first, last] : undefined;
}

async function listBackwards<Row>(
  source: IDBPObjectStore | IDBPIndex,
  range: IDBKeyRange | null,
  limit: number,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let cursor = await source.openCursor(range, 'prev');
  while (cursor !== null) {
    rows.push(cursor.value);
    cursor = rows.length < limit ? await cursor.continue() : null;
  }
  return rows;
}

function isEmptyRange({ from, to }: RangeQuery, { indexedDB }: RangeMaker): boolean {
  return from !== undefined && to !== undefined && indexedDB.cmp(from, to) > 0;
}

function toRange({ from, to }: RangeQuery, { keyRange }: RangeMaker): IDBKeyRange | null {
  if (from !== undefined && to !== undefined) return keyRange.bound(from, to);
  if (from !== undefined) return keyRange.lowerBound(from);
  return to === undefined ? null : keyRange.upperBound(to);
}

function toValidKey(key: Key): IDBValidKey {
  return key as IDBValidKey;
}
