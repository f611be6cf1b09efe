/**
 * The small database that the store is written on. IndexedDB keeps it in a browser; a table in
 * memory keeps it in the simulation, where a device can crash at any write.
 */
import type {
  DraftRow,
  MetaRow,
  MetaValues,
  OutboxEntry,
  PreferenceRow,
  RecordRow,
  SentBlock,
} from './rows.ts';

/** Ordered as IndexedDB orders keys: numbers, then texts, then lists. */
export type Key = string | number | readonly Key[];

/** Both bounds belong to the range. Rows of equal index keys come in the order of their primary keys. */
export interface RangeQuery {
  /** "[list+order]"; the primary key when left out */
  readonly index?: string;
  readonly from?: Key;
  readonly to?: Key;
  readonly descending?: boolean;
  readonly limit?: number;
}

export interface TableReader<Row, PrimaryKey extends Key> {
  get(key: PrimaryKey): Promise<Row | undefined>;
  /** @returns as many as the keys, in their order */
  getMany(keys: readonly PrimaryKey[]): Promise<readonly (Row | undefined)[]>;
  list(query?: RangeQuery): Promise<readonly Row[]>;
  /** Of the rows by their primary keys. */
  listKeys(query: Pick<RangeQuery, 'from'>): Promise<readonly PrimaryKey[]>;
  count(query?: Omit<RangeQuery, 'limit' | 'descending'>): Promise<number>;
}

export interface TableWriter<Row, PrimaryKey extends Key> extends TableReader<Row, PrimaryKey> {
  put(row: Row): Promise<void>;
  putMany(rows: readonly Row[]): Promise<void>;
  deleteMany(keys: readonly PrimaryKey[]): Promise<void>;
}

interface TableTypes {
  records: [RecordRow, string];
  outbox: [OutboxEntry, number];
  sent: [SentBlock, readonly [receivedAtMs: number, n: number]];
  meta: [MetaRow, string];
  drafts: [DraftRow, string];
  preferences: [PreferenceRow, string];
}

export type TableName = keyof TableTypes;

/** Primary key first, then indexes: `[a+b]` compound, `*a` one entry an item, rows without the property have none. */
export const TABLE_SCHEMAS: Readonly<Record<TableName, readonly string[]>> = {
  records: ['id', '[list+order]'],
  outbox: ['n', 'state'],
  sent: ['[receivedAtMs+n]', '*days'],
  meta: ['key'],
  drafts: ['key'],
  preferences: ['key'],
};

export const TABLE_NAMES = Object.keys(TABLE_SCHEMAS) as readonly TableName[];

export type TablesReader = {
  readonly [Name in TableName]: TableReader<TableTypes[Name][0], TableTypes[Name][1]>;
};
export type TablesWriter = {
  readonly [Name in TableName]: TableWriter<TableTypes[Name][0], TableTypes[Name][1]>;
};

export interface Tables {
  /** Sees one state of the named tables. Rejects with `StorageFault`, as every method here does. */
  read<Value>(names: readonly TableName[], work: (tables: TablesReader) => Promise<Value>): Promise<Value>;
  /**
   * All or nothing; resolves once it is on the disk. After a lost connection the work runs again, so it
   * must notice what it has already done.
   */
  write<Value>(
    names: readonly TableName[],
    work: (tables: TablesWriter) => Promise<Value>,
    limits?: { readonly withinMs?: number },
  ): Promise<Value>;
  /**
   * Reads now and whenever a table that the last reading touched was written, in this tab or another. One
   * reading at a time: a burst of writes gives few of them, and the last one sees the last write.
   * @param read through the tables it is given: then another's reading at the same time wakes nobody
   */
  watch<Value>(
    read: (tables: Tables) => Promise<Value>,
    onValue: (value: Value) => void,
    onFailure?: (failure: unknown) => void,
  ): () => void;
  close(): void;
  /** Deletes the database with everything in it. */
  destroy(): Promise<void>;
}

export async function readMeta<Name extends keyof MetaValues>(
  tables: Pick<TablesReader, 'meta'>,
  name: Name,
): Promise<MetaValues[Name] | undefined> {
  const row = await tables.meta.get(name);
  return row?.value as MetaValues[Name] | undefined;
}

export async function writeMeta<Name extends keyof MetaValues>(
  tables: Pick<TablesWriter, 'meta'>,
  name: Name,
  value: MetaValues[Name],
): Promise<void> {
  await tables.meta.put({ key: name, value });
}
