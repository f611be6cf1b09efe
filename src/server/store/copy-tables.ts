import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

type CopiedTable = Exclude<keyof Tables, 'schema_version'>;

/** What each row is found by. A table that is added must be added here: the types see to it. */
const KEYS: { readonly [Name in CopiedTable]: readonly (keyof Tables[Name] & string)[] } = {
  installation: ['id'],
  scopes: ['scope'],
  members: ['id'],
  devices: ['id'],
  sessions: ['token_hash'],
  invites: ['id'],
  records: ['id'],
  clearings: ['record', 'field'],
  history: ['change'],
  receipts: ['change'],
  arrivals: ['device', 'epoch'],
};

export const COPIED_TABLES = Object.keys(KEYS) as readonly CopiedTable[];

const ROWS_AT_ONCE = 500;
const HASH_BITS = 256;

type Value = string | number | null;
type Row = Readonly<Record<string, Value>>;

/** Two tables with the same print hold the same rows, in whatever order. */
export interface TablePrint {
  readonly table: string;
  readonly rows: number;
  /** The sum of the rows' SHA-256, hex. */
  readonly hash: string;
}

/** @returns the first table with a row of somebody's; that of the installation itself is made with the database */
export async function findRows(database: Kysely<Tables>): Promise<string | undefined> {
  for (const table of COPIED_TABLES) {
    if (table === 'installation') continue;
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(database);
    if (rows.length > 0) return table;
  }
  return undefined;
}

/**
 * Copies every row into the empty tables of another database of the same version, whichever kind each is, and reads
 * it back from there. Both are in a transaction that the caller ends.
 * @returns what was copied; as a failure the first table that did not come back as it was
 */
export async function copyTables(
  source: Kysely<Tables>,
  target: Kysely<Tables>,
): Promise<{ readonly prints: readonly TablePrint[]; readonly differing: string | undefined }> {
  const prints: TablePrint[] = [];
  await target.deleteFrom('installation').execute();
  for (const table of COPIED_TABLES) {
    const print = await printTable(source, table, (rows) => insertRows(target, table, rows));
    prints.push(print);
    const arrived = await printTable(target, table);
    if (arrived.rows !== print.rows || arrived.hash !== print.hash) return { prints, differing: table };
  }
  return { prints, differing: undefined };
}

async function printTable(
  database: Kysely<Tables>,
  table: CopiedTable,
  onRows?: (rows: readonly Row[]) => Promise<void>,
): Promise<TablePrint> {
  let count = 0;
  let sum = 0n;
  for await (const rows of readRows(database, table)) {
    await onRows?.(rows);
    count += rows.length;
    for (const row of rows) sum += hashRow(row);
  }
  const hash = BigInt.asUintN(HASH_BITS, sum);
  return { table, rows: count, hash: hash.toString(16).padStart(HASH_BITS / 4, '0') };
}

async function* readRows(database: Kysely<Tables>, table: CopiedTable): AsyncGenerator<readonly Row[]> {
  const names: readonly string[] = KEYS[table];
  const key = sql.join(names.map((name) => sql.ref(name)));
  let last: Row | undefined;
  for (;;) {
    const after = last && sql`where (${key}) > (${sql.join(names.map((name) => last?.[name]))})`;
    const { rows } = await sql<Row>`
      select * from ${sql.table(table)} ${after ?? sql``} order by ${key} limit ${ROWS_AT_ONCE}
    `.execute(database);
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1);
  }
}

async function insertRows(database: Kysely<Tables>, table: CopiedTable, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(database);
}

function hashRow(row: Row): bigint {
  const columns = Object.keys(row).sort();
  const text = JSON.stringify(columns.map((column) => [column, row[column]]));
  return BigInt(`0x${createHash('sha256').update(text).digest('hex')}`);
}
