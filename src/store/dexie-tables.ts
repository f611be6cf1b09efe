import Dexie, { type Collection, type IndexableType, liveQuery, type Table } from 'dexie';
import { isLostConnection, toStorageFault } from './dexie-failures.ts';
import { StorageFault } from './failures.ts';
import {
  type Key,
  type RangeQuery,
  TABLE_NAMES,
  TABLE_SCHEMAS,
  type TableName,
  type Tables,
  type TablesReader,
  type TablesWriter,
  type TableWriter,
} from './tables.ts';

export const SCHEMA_VERSION = 1;
const REOPENINGS_AT_MOST = 3;
/** A store that has not answered by then is called blocked: a hung save must not look like a saved one. */
const PATIENCE_MS = 5_000;
/** Reading a coordinator's whole table takes longer on a slow phone than any save. */
const READ_PATIENCE_MS = 30_000;
/** From this size on, reading a whole range forwards in one request is quicker than a cursor backwards. */
const CURSOR_ROWS_AT_MOST = 300;

export interface DexieTablesOptions {
  readonly name: string;
  readonly indexedDB?: IDBFactory;
  readonly keyRange?: typeof IDBKeyRange;
  /** @returns the function that cancels it */
  readonly setTimer?: (delayMs: number, onTime: () => void) => () => void;
  /** Called when another tab holds an older version open, or has opened a newer one. */
  onBlocked?(reason: 'other-tab-older' | 'other-tab-newer'): void;
}

/** Opens the database, making it when there is none. */
export async function openDexieTables(options: DexieTablesOptions): Promise<Tables> {
  const setTimer = options.setTimer ?? setBrowserTimer;
  const database = new Dexie(options.name, {
    chromeTransactionDurability: 'strict',
    // What is shown is what is on the disk, never what is about to be.
    cache: 'disabled',
    ...(options.indexedDB === undefined ? {} : { indexedDB: options.indexedDB }),
    ...(options.keyRange === undefined ? {} : { IDBKeyRange: options.keyRange }),
  });
  database
    .version(SCHEMA_VERSION)
    .stores(Object.fromEntries(TABLE_NAMES.map((table) => [table, TABLE_SCHEMAS[table].join(', ')])));
  let isReplaced = false;
  database.on('versionchange', ({ newVersion }) => {
    if (newVersion !== null) {
      isReplaced = true;
      options.onBlocked?.('other-tab-newer');
    }
    database.close({ disableAutoOpen: isReplaced });
  });
  database.on('blocked', () => options.onBlocked?.('other-tab-older'));

  async function open(): Promise<void> {
    await database.open();
    // Dexie opens a database of a newer version without complaint.
    if (database.backendDB().version > SCHEMA_VERSION * 10) {
      isReplaced = true;
      database.close({ disableAutoOpen: true });
      throw new StorageFault('storage-blocked');
    }
  }

  async function transact<Value>(
    mode: 'r' | 'rw',
    names: readonly TableName[],
    work: (writer: TablesWriter) => Promise<Value>,
  ): Promise<Value> {
    let native: IDBTransaction | undefined;
    try {
      return await database.transaction(mode, [...names], async (transaction) => {
        native = transaction.idbtrans;
        return work(tables);
      });
    } catch (error) {
      // The request that fails first says only that it was aborted; why is written on the transaction.
      if (native?.error?.name === 'QuotaExceededError') throw new StorageFault('storage-full', error);
      throw error;
    }
  }

  async function attempt<Value>(run: () => PromiseLike<Value>): Promise<Value> {
    for (let reopenings = 0; ; reopenings++) {
      try {
        // Dexie opens again by itself after it has stepped aside, and would write into the newer database.
        if (isReplaced) throw new StorageFault('storage-blocked');
        return await run();
      } catch (error) {
        if (isReplaced || reopenings === REOPENINGS_AT_MOST || !isLostConnection(error)) {
          throw toStorageFault(error);
        }
        database.close({ disableAutoOpen: false });
        await open().catch(() => undefined);
      }
    }
  }

  function withinTime<Value>(limitMs: number, answer: Promise<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      const cancel = setTimer(limitMs, () => reject(new StorageFault('storage-blocked')));
      answer.then(resolve, reject).finally(cancel);
    });
  }

  // Dexie follows native promises only out of functions that are marked async: without the marks below a
  // transaction is lost after its first write.
  const tables = Object.fromEntries(
    TABLE_NAMES.map((name) => [name, wrapTable(database.table(name))]),
  ) as unknown as TablesWriter & TablesReader;

  await withinTime(PATIENCE_MS, attempt(open));
  return {
    read: (names, work) =>
      withinTime(
        READ_PATIENCE_MS,
        attempt(() => transact('r', names, work)),
      ),
    write: (names, work, { withinMs = PATIENCE_MS } = {}) =>
      withinTime(
        withinMs,
        attempt(() => transact('rw', names, work)),
      ),
    watch(read, onValue, onFailure) {
      const subscription = liveQuery(async () => read()).subscribe({
        next: onValue,
        error: (error) => onFailure?.(toStorageFault(error)),
      });
      return () => subscription.unsubscribe();
    },
    close: () => database.close({ disableAutoOpen: true }),
    destroy: () => attempt(() => database.delete()),
  };
}

function setBrowserTimer(delayMs: number, onTime: () => void): () => void {
  const timer = setTimeout(onTime, delayMs);
  return () => clearTimeout(timer);
}

function wrapTable<Row, PrimaryKey extends Key>(
  table: Table<Row, IndexableType>,
): TableWriter<Row, PrimaryKey> {
  const toKey = (key: Key) => key as IndexableType;
  function select({ index = ':id', from, to }: RangeQuery): Collection<Row, IndexableType> {
    const clause = table.where(index.replace('*', ''));
    if (from !== undefined && to !== undefined) return clause.between(toKey(from), toKey(to), true, true);
    if (from !== undefined) return clause.aboveOrEqual(toKey(from));
    if (to !== undefined) return clause.belowOrEqual(toKey(to));
    return index === ':id' ? table.toCollection() : clause.above(Dexie.minKey);
  }
  return {
    get: async (key) => table.get(toKey(key)),
    getMany: async (keys) => (keys.length === 0 ? [] : table.bulkGet(keys.map(toKey))),
    async list(query = {}) {
      const { descending = false, limit } = query;
      const selected = select(query);
      if (!descending) return (limit === undefined ? selected : selected.limit(limit)).toArray();
      if (limit !== undefined && limit <= CURSOR_ROWS_AT_MOST) {
        return selected.reverse().limit(limit).toArray();
      }
      const rows = await selected.toArray();
      return rows.reverse().slice(0, limit);
    },
    count: async (query = {}) => select(query).count(),
    put: async (row) => void (await table.put(row)),
    putMany: async (rows) => void (rows.length > 0 && (await table.bulkPut(rows))),
    deleteMany: async (keys) => void (keys.length > 0 && (await table.bulkDelete(keys.map(toKey)))),
  };
}
