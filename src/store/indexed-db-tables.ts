/** The store's tables in a browser's IndexedDB. */
import { StorageFault } from './failures.ts';
import { type ConnectionOptions, createConnection, findFactory, findPage } from './indexed-db-open.ts';
import { type TableNotes, wrapTable } from './indexed-db-table.ts';
import { isLostConnection, toStorageFault } from './storage-failures.ts';
import { type ChangeChannel, createTableWatch, openBrowserChannel, type SetTimer } from './table-watch.ts';
import type { TableName, Tables, TablesWriter } from './tables.ts';

const REOPENINGS_AT_MOST = 3;
/** A store that has not answered by then is called blocked: a hung save must not look like a saved one. */
const PATIENCE_MS = 5_000;
/** Reading a coordinator's whole table takes longer on a slow phone than any save. */
const READ_PATIENCE_MS = 30_000;

export interface IndexedDbTablesOptions extends ConnectionOptions {
  readonly keyRange?: typeof IDBKeyRange;
  /** @returns the function that cancels it */
  readonly setTimer?: SetTimer;
  /** @returns null where tabs can't tell each other */
  openChannel?(name: string): ChangeChannel | null;
}

/** Opens the database, making it when there is none. */
export async function openIndexedDbTables(options: IndexedDbTablesOptions): Promise<Tables> {
  const { name, setTimer = setBrowserTimer, page = findPage(), openChannel = openBrowserChannel } = options;
  const limits = new Set<() => void>();
  const connection = createConnection({
    ...options,
    page,
    onBlocked(reason) {
      // Only the person can close the other tab: it takes what it takes.
      if (reason === 'other-tab-older') for (const cancel of limits) cancel();
      options.onBlocked?.(reason);
    },
  });

  /** @param giveUp aborted when nobody waits for the answer any more */
  async function attempt<Value>(
    giveUp: AbortSignal,
    run: (database: IDBDatabase) => Promise<Value>,
  ): Promise<Value> {
    for (let reopenings = 0; ; reopenings++) {
      const connected = connection.connect();
      const { leavings } = connection;
      try {
        const database = await connected;
        if (giveUp.aborted) throw new StorageFault('storage-blocked');
        return await run(database);
      } catch (error) {
        if (connection.leavings > leavings) continue;
        if (reopenings === REOPENINGS_AT_MOST || !isLostConnection(error)) throw toStorageFault(error);
        connection.letGo(connected);
      }
    }
  }

  function withinTime<Value>(limitMs: number, start: (giveUp: AbortSignal) => Promise<Value>) {
    return new Promise<Value>((resolve, reject) => {
      const limit = new AbortController();
      const cancel = setTimer(limitMs, () => {
        reject(new StorageFault('storage-blocked'));
        limit.abort();
      });
      limits.add(cancel);
      start(limit.signal)
        .then(resolve, reject)
        .finally(() => {
          limits.delete(cancel);
          cancel();
        });
    });
  }

  async function transact<Value>(
    [database, mode, names]: [IDBDatabase, 'readonly' | 'readwrite', readonly TableName[]],
    work: (tables: TablesWriter) => Promise<Value>,
    notes: TableNotes,
    giveUp: AbortSignal,
  ): Promise<Value> {
    const ranges = {
      indexedDB: findFactory(options.indexedDB),
      keyRange: options.keyRange ?? globalThis.IDBKeyRange,
    };
    const transaction = database.transaction(names, mode, { durability: 'strict' });
    const ended = waitForEnd(transaction);
    giveUp.addEventListener('abort', () => abort(transaction), { once: true });
    const onLeave = () => abort(transaction);
    const stopWatching = () => page.removeEventListener('pagehide', onLeave);
    page.addEventListener('pagehide', onLeave);
    void ended.then(stopWatching);
    let hasBegun = false;
    const onRead = (table: TableName) => {
      hasBegun = true;
      notes.onRead(table);
    };
    try {
      const value = await work(
        Object.fromEntries(
          names.map((table) => [
            table,
            wrapTable(table, transaction.objectStore(table), ranges, { ...notes, onRead }),
          ]),
        ) as unknown as TablesWriter,
      );
      if (mode === 'readonly') return value;
      if (hasBegun) {
        // A save on its last way ends by itself, whether the page is left or not.
        stopWatching();
        finish(transaction);
      }
      if ((await ended) === 'aborted') throw new DOMException('The transaction was aborted.', 'AbortError');
      return value;
    } catch (error) {
      abort(transaction);
      // The request that fails first may say only that it was aborted; why is written on the transaction.
      throw error instanceof DOMException && transaction.error !== null ? transaction.error : error;
    }
  }

  await withinTime(PATIENCE_MS, (giveUp) => attempt(giveUp, async () => undefined)).catch((error) => {
    connection.letGo();
    throw error;
  });
  const watch = createTableWatch(openChannel(name), setTimer);

  const readNoting =
    (onRead: TableNotes['onRead']): Tables['read'] =>
    (names, work) =>
      withinTime(READ_PATIENCE_MS, (giveUp) =>
        attempt(giveUp, (database) =>
          transact([database, 'readonly', names], work, { onRead, onWrite: () => undefined }, giveUp),
        ),
      );

  const tables: Tables = {
    read: readNoting(watch.noteRead),
    write: (names, work, { withinMs = PATIENCE_MS } = {}) =>
      withinTime(withinMs, async (giveUp) => {
        // Over all runs: the commit of one whose answer was lost with the connection counts as well.
        const written = new Set<TableName>();
        const notes = { onRead: () => undefined, onWrite: (table: TableName) => void written.add(table) };
        const value = await attempt(giveUp, (database) =>
          transact([database, 'readwrite', names], work, notes, giveUp),
        );
        watch.noteCommitted(written);
        return value;
      }),
    watch: (read, onValue, onFailure) =>
      watch.add({
        read: (onRead) => read({ ...tables, read: readNoting(onRead) }),
        onValue,
        onFailure: (error) => onFailure?.(toStorageFault(error)),
      }),
    close() {
      watch.close();
      connection.letGo();
    },
    async destroy() {
      watch.close();
      await connection.destroy().catch((error) => {
        throw toStorageFault(error);
      });
    },
  };
  return tables;
}

function setBrowserTimer(delayMs: number, onTime: () => void): () => void {
  const timer = setTimeout(onTime, delayMs);
  return () => clearTimeout(timer);
}

function waitForEnd(transaction: IDBTransaction): Promise<'completed' | 'aborted'> {
  return new Promise((resolve) => {
    transaction.oncomplete = () => resolve('completed');
    transaction.onabort = () => resolve('aborted');
  });
}

/**
 * Saves the way back through the last request's answer. What has not begun yet, because another write is
 * going on, must not be closed: it could not be given up any more.
 */
function finish(transaction: IDBTransaction): void {
  try {
    transaction.commit();
  } catch {
    // It is about to end by itself.
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has come to its end by itself.
  }
}
