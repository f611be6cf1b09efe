import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { Kysely, sql, type Transaction } from 'kysely';
import type { Ids } from '../../kernel/ids.ts';
import { fail, type Result, succeed } from '../../kernel/result.ts';
import { COPIED_TABLES } from './copy-tables.ts';
import { openPostgresStore, type PostgresFailure, urlToAddress } from './postgres.ts';
import { openPool } from './postgres-database.ts';
import { openSqliteStore, type StoreFailure } from './sqlite.ts';
import { NodeSqliteDialect } from './sqlite-database.ts';
import { lockAlone } from './sqlite-lock.ts';
import type { Tables } from './tables.ts';

/** Where an installation is kept. */
export type DatabasePlace =
  | { readonly type: 'sqlite'; readonly file: string }
  | { readonly type: 'postgres'; readonly url: string };

/** `missing`: no such file. `in-use`: a server runs on it. */
export type WholeFailure =
  | StoreFailure
  | PostgresFailure
  | { readonly type: 'missing'; readonly address: string }
  | { readonly type: 'in-use'; readonly address: string };

type Work<Value> = (database: Kysely<Tables>) => Promise<{ readonly value: Value; readonly keep: boolean }>;

/** @returns what may be shown of it: the password isn't in it */
export function placeToAddress(place: DatabasePlace): string {
  return place.type === 'sqlite' ? place.file : urlToAddress(place.url);
}

/**
 * Brings a database up to date and has it alone for one transaction, in which it stands still.
 * @param work says whether what it wrote is kept
 */
export async function haveWhole<Value>(
  place: DatabasePlace,
  role: 'source' | 'target',
  ids: Ids,
  work: Work<Value>,
): Promise<Result<Value, WholeFailure>> {
  return place.type === 'sqlite'
    ? haveSqlite(place.file, role, ids, work)
    : havePostgres(place.url, role, ids, work);
}

async function haveSqlite<Value>(
  file: string,
  role: 'source' | 'target',
  ids: Ids,
  work: Work<Value>,
): Promise<Result<Value, WholeFailure>> {
  if (role === 'source' && !existsSync(file)) return fail({ type: 'missing', address: file });
  if (existsSync(file)) {
    const free = lockAlone(file);
    if (free.ok) free.value.close();
    else if (free.failure === 'in-use') return fail({ type: 'in-use', address: file });
  }
  const opened = await openSqliteStore({ file, ids });
  if (!opened.ok) return opened;
  await opened.value.close();
  const locked = lockAlone(file);
  if (!locked.ok) return fail({ type: 'in-use', address: file });
  const { database, close } = locked.value;
  try {
    const kysely = new Kysely<Tables>({ dialect: new NodeSqliteDialect(database) });
    const { value, keep } = await work(kysely);
    database.exec(keep ? 'COMMIT' : 'ROLLBACK');
    return succeed(value);
  } finally {
    close();
  }
}

class Undone<Value> extends Error {
  readonly value: Value;

  constructor(value: Value) {
    super('undone');
    this.value = value;
  }
}

async function havePostgres<Value>(
  url: string,
  role: 'source' | 'target',
  ids: Ids,
  work: Work<Value>,
): Promise<Result<Value, WholeFailure>> {
  const opened = await openPostgresStore({ url, ids });
  if (!opened.ok) return opened;
  await opened.value.close();
  const pool = openPool({ url, onTrouble: () => undefined }, { connectionsAtMost: 1, isPatient: true });
  try {
    const transaction = pool.transaction().setIsolationLevel('repeatable read');
    return await transaction.execute(async (database): Promise<Result<Value, WholeFailure>> => {
      await lockTables(database, role);
      if (await isServed(database)) return fail({ type: 'in-use', address: urlToAddress(url) });
      const { value, keep } = await work(database);
      if (!keep) throw new Undone(value);
      return succeed(value);
    });
  } catch (error) {
    if (error instanceof Undone) return succeed(error.value);
    throw error;
  } finally {
    await pool.destroy();
  }
}

/** Before the first look at a row, which is what the transaction then sees to its end. */
async function lockTables(database: Transaction<Tables>, role: 'source' | 'target'): Promise<void> {
  const tables = sql.join(COPIED_TABLES.map((table) => sql.table(table)));
  const mode = role === 'source' ? sql`share` : sql`exclusive`;
  await sql`lock table ${tables} in ${mode} mode`.execute(database);
}

const LOOKS = 10;
const LOOK_EVERY_MS = 100;

/** Our own connections of a moment ago may still be ending. */
async function isServed(database: Transaction<Tables>): Promise<boolean> {
  for (let look = 0; look < LOOKS; look++) {
    const { rows } = await sql`
      select 1 from pg_stat_activity
      where datname = current_database() and application_name = 'tukivihko' and pid <> pg_backend_pid()
    `.execute(database);
    if (rows.length === 0) return false;
    await setTimeout(LOOK_EVERY_MS);
    await sql`select pg_stat_clear_snapshot()`.execute(database);
  }
  return true;
}
