/** The store's tables in memory, where a device can be killed at any write. */
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
} from '../../src/store/tables.ts';

/** What a killed device's code meets from then on; nothing catches it but the kit. */
export class DeviceKilled extends Error {
  override name = 'DeviceKilled';
}

type Row = Readonly<Record<string, unknown>>;

/** All rows as they stood at a moment. */
export type DiskSnapshot = ReadonlyMap<TableName, readonly Row[]>;

/** A device's disk: outlives the processes that use it. */
export class MemoryDisk {
  #queue: Promise<unknown> = Promise.resolve();

  readonly tables: ReadonlyMap<TableName, MemoryTable> = new Map(
    TABLE_NAMES.map((name) => [name, new MemoryTable(TABLE_SCHEMAS[name])]),
  );

  /** What a browser leaves after "clear site data". */
  empty(): void {
    for (const table of this.tables.values()) table.clear();
  }

  takeSnapshot(): DiskSnapshot {
    return new Map([...this.tables].map(([name, table]) => [name, table.list({})]));
  }

  /** What is left when the tail of the browser's log is cut off. */
  goBack(snapshot: DiskSnapshot): void {
    this.empty();
    for (const [name, rows] of snapshot) for (const row of rows) this.tables.get(name)?.put(row);
  }

  /** A row is gone, and nobody is told. */
  lose(name: TableName, key: Key): void {
    this.tables.get(name)?.delete(key);
  }

  /** Transactions of all processes run one after another. */
  inTurn<Value>(run: () => Promise<Value>): Promise<Value> {
    const turn = this.#queue.then(run);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}

/** When the process that uses the tables dies: at its k-th write from now, or right after its k-th commit. */
export interface KillPlan {
  readonly at: 'write' | 'commit';
  readonly after: number;
}

export interface MemoryTables extends Tables {
  /** Null lets it live. */
  planKill(plan: KillPlan | null): void;
  /** Dies now: whatever still runs gets nowhere. */
  kill(): void;
  readonly isKilled: boolean;
}

/** A process that uses the disk. Transactions run one after another, each seen whole or not at all. */
export function openMemoryTables(disk: MemoryDisk): MemoryTables {
  let plan: KillPlan | null = null;
  let countdown = 0;
  let isKilled = false;
  const watchers = new Set<() => void>();

  const assertAlive = () => {
    if (isKilled) throw new DeviceKilled();
  };
  const pass = (point: KillPlan['at']) => {
    assertAlive();
    if (plan?.at !== point) return;
    countdown -= 1;
    if (countdown <= 0) {
      isKilled = true;
      throw new DeviceKilled();
    }
  };
  const wrap = (names: readonly TableName[], undo: (() => void)[] | null) =>
    Object.fromEntries(
      names.map((name) => {
        const table = disk.tables.get(name);
        if (table === undefined) throw new Error(`no table ${name}`);
        return [name, wrapTable(table, undo, assertAlive, () => pass('write'))];
      }),
    ) as unknown as TablesWriter;

  const tables: MemoryTables = {
    read: (names, work) =>
      disk.inTurn(async () => {
        assertAlive();
        const value = await work(wrap(names, null) satisfies TablesReader);
        assertAlive();
        return value;
      }),
    write: (names, work) =>
      disk.inTurn(async () => {
        assertAlive();
        const undo: (() => void)[] = [];
        try {
          const value = await work(wrap(names, undo));
          assertAlive();
          if (undo.length > 0) for (const wake of watchers) wake();
          if (undo.length > 0) {
            undo.length = 0;
            pass('commit');
          }
          return value;
        } catch (error) {
          for (const revert of undo.reverse()) revert();
          throw error;
        }
      }),
    watch(read, onValue, onFailure) {
      let isWanted = true;
      const wake = () => {
        queueMicrotask(() => {
          if (!isWanted || isKilled) return;
          read(tables).then(
            (value) => isWanted && !isKilled && onValue(value),
            (failure) => isWanted && !isKilled && onFailure?.(failure),
          );
        });
      };
      watchers.add(wake);
      wake();
      return () => {
        isWanted = false;
        watchers.delete(wake);
      };
    },
    close: () => watchers.clear(),
    destroy: async () => disk.empty(),
    planKill(next) {
      plan = next;
      countdown = next?.after ?? 0;
    },
    kill() {
      isKilled = true;
    },
    get isKilled() {
      return isKilled;
    },
  };
  return tables;
}

function wrapTable(
  table: MemoryTable,
  undo: (() => void)[] | null,
  assertAlive: () => void,
  passWrite: () => void,
): TableWriter<Row, Key> {
  const write = (run: () => () => void) => {
    if (undo === null) throw new Error('a write in a reading transaction');
    passWrite();
    undo.push(run());
  };
  return {
    async get(key) {
      assertAlive();
      return table.get(key);
    },
    async getMany(keys) {
      assertAlive();
      return keys.map((key) => table.get(key));
    },
    async list(query = {}) {
      assertAlive();
      return table.list(query);
    },
    async listKeys(query) {
      assertAlive();
      return table.list(query).map((row) => table.readKey(row));
    },
    async count(query = {}) {
      assertAlive();
      return table.list(query).length;
    },
    async put(row) {
      write(() => table.put(row));
    },
    async putMany(rows) {
      for (const row of rows) write(() => table.put(row));
    },
    async deleteMany(keys) {
      for (const key of keys) write(() => table.delete(key));
    },
  };
}

class MemoryTable {
  readonly #rows = new Map<string, Row>();
  readonly #keyPath: string;

  constructor([keyPath = '']: readonly string[]) {
    this.#keyPath = keyPath;
  }

  readKey(row: Row): Key {
    return readKeys(row, this.#keyPath)[0] ?? '';
  }

  get(key: Key): Row | undefined {
    return this.#rows.get(JSON.stringify(key));
  }

  /** @returns what takes it back */
  put(row: Row): () => void {
    const name = JSON.stringify(readKeys(row, this.#keyPath)[0]);
    const before = this.#rows.get(name);
    this.#rows.set(name, row);
    return () => void (before === undefined ? this.#rows.delete(name) : this.#rows.set(name, before));
  }

  delete(key: Key): () => void {
    const name = JSON.stringify(key);
    const before = this.#rows.get(name);
    this.#rows.delete(name);
    return () => void (before !== undefined && this.#rows.set(name, before));
  }

  clear(): void {
    this.#rows.clear();
  }

  list({ index = this.#keyPath, from, to, descending = false, limit }: RangeQuery): readonly Row[] {
    const entries: { key: Key; primary: Key; row: Row }[] = [];
    for (const row of this.#rows.values()) {
      const primary = readKeys(row, this.#keyPath)[0] ?? '';
      for (const key of readKeys(row, index)) {
        const isIn =
          (from === undefined || compareKeys(key, from) >= 0) &&
          (to === undefined || compareKeys(key, to) <= 0);
        if (isIn) entries.push({ key, primary, row });
      }
    }
    entries.sort((a, b) => compareKeys(a.key, b.key) || compareKeys(a.primary, b.primary));
    if (descending) entries.reverse();
    return (limit === undefined ? entries : entries.slice(0, limit)).map(({ row }) => row);
  }
}

/** @returns the row's keys in an index written as in `TABLE_SCHEMAS`; none when a part of it is missing */
function readKeys(row: Row, index: string): readonly Key[] {
  if (index.startsWith('*')) return [...new Set((row[index.slice(1)] ?? []) as readonly Key[])];
  if (!index.startsWith('[')) return row[index] === undefined ? [] : [row[index] as Key];
  const parts = index
    .slice(1, -1)
    .split('+')
    .map((name) => row[name]);
  return parts.includes(undefined) ? [] : [parts as Key[]];
}

function compareKeys(a: Key, b: Key): number {
  if (typeof a === 'object' && typeof b === 'object') {
    for (let index = 0; index < Math.min(a.length, b.length); index++) {
      const order = compareKeys(a[index] ?? 0, b[index] ?? 0);
      if (order !== 0) return order;
    }
    return a.length - b.length;
  }
  if (typeof a !== typeof b) return rankType(a) - rankType(b);
  return a < b ? -1 : a > b ? 1 : 0;
}

function rankType(key: Key): number {
  return typeof key === 'number' ? 0 : typeof key === 'string' ? 1 : 2;
}
