import { chmodSync, existsSync, realpathSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import type { Ids } from '../../kernel/ids.ts';
import { fail, type Result, succeed } from '../../kernel/result.ts';
import {
  keepUnder,
  moveCompanions,
  readErrorCode,
  removeDatabase,
  syncFile,
  syncFolder,
} from './durable-files.ts';
import { migrations } from './migrations/list.ts';
import { openSqliteStore } from './sqlite.ts';
import { type Census, countRows, isSound, readVersion } from './sqlite-check.ts';
import { NodeSqliteDialect, openDatabase } from './sqlite-database.ts';
import { errorToSqliteCode } from './sqlite-errors.ts';
import { type LockedDatabase, lockAlone } from './sqlite-lock.ts';
import { type People, putPeople, readPeople } from './standing-people.ts';
import type { Tables } from './tables.ts';
import { beginTimeLine, type GivenNumbers } from './time-line.ts';

export interface Restore extends Census {
  /** Where the replaced database is now; null when there was none. */
  readonly kept: string | null;
  /** Whether members, rights and sign-ins are those of the replaced database, or go back with the backup. */
  readonly people: 'as-before' | 'as-in-backup';
}

/**
 * `missing`, `unsound`, `newer-version`: of the backup. `same`: the backup is the database itself. `in-use`: a server runs
 * on the database. `full`, `unwritable`: of the database's folder. The database stands untouched after each.
 */
export interface RestoreFailure {
  readonly type: 'missing' | 'unsound' | 'newer-version' | 'same' | 'in-use' | 'full' | 'unwritable';
  readonly file: string;
}

export interface RestoreWish {
  /** The backup; only read. */
  readonly from: string;
  readonly file: string;
  /** Name for the replaced database, beside it. */
  readonly keepAs: string;
  /** "r17" */
  readonly region: string;
  readonly peopleFromBackup: boolean;
  readonly nowMs: number;
  readonly ids: Ids;
}

const newestVersion = migrations.at(-1)?.version ?? 0;

/** What the database that is replaced still tells. */
interface Standing {
  readonly given: GivenNumbers;
  readonly people: People | undefined;
}

/** Everything is made ready beside the database; then one rename puts it in its place. */
export async function restoreSqlite(wish: RestoreWish): Promise<Result<Restore, RestoreFailure>> {
  const { from, file } = wish;
  if (!existsSync(from)) return fail({ type: 'missing', file: from });
  if (existsSync(file) && realpathSync(from) === realpathSync(file))
    return fail({ type: 'same', file: from });
  const prepared = join(dirname(file), `.tukivihko.${process.pid}.restoring`);
  const locked = existsSync(file) ? lockAlone(file) : undefined;
  if (locked !== undefined && !locked.ok && locked.failure === 'in-use') {
    return fail({ type: 'in-use', file });
  }
  const present = locked?.ok ? locked.value : undefined;
  try {
    const problem = copyBackup(from, prepared);
    if (problem !== undefined) return fail({ type: problem, file: from });
    const brought = await openSqliteStore({ file: prepared, ids: wish.ids });
    if (!brought.ok) return fail({ type: 'unsound', file: from });
    await brought.value.close();
    const people = await renew(prepared, wish, readStanding(present));
    const census = checkPrepared(prepared);
    if (census === undefined) return fail({ type: 'unsound', file: from });
    const kept = putInPlace(prepared, wish);
    return succeed({ ...census, kept, people });
  } catch (error) {
    const type = errorToFailureType(error);
    if (type === undefined) throw error;
    return fail({ type, file: type === 'unsound' ? from : file });
  } finally {
    present?.close();
    removeDatabase(prepared);
  }
}

function copyBackup(from: string, prepared: string): 'unsound' | 'newer-version' | undefined {
  const backup = new DatabaseSync(from, { readOnly: true });
  try {
    const version = readVersion(backup);
    if (version > newestVersion) return 'newer-version';
    if (version === 0 || !isSound(backup)) return 'unsound';
    backup.prepare('VACUUM INTO ?').run(prepared);
    chmodSync(prepared, 0o600);
    return undefined;
  } finally {
    backup.close();
  }
}

function readStanding(present: LockedDatabase | undefined): Standing {
  if (present === undefined) return { given: undefined, people: undefined };
  const { database } = present;
  try {
    const rows = database.prepare('SELECT scope, seq FROM scopes').all();
    const given = new Map(rows.map(({ scope, seq }) => [String(scope), Number(seq)]));
    return { given, people: readPeople(database, newestVersion) };
  } catch (error) {
    // Damaged, or no database of ours.
    if (error instanceof Error && 'errcode' in error) return { given: undefined, people: undefined };
    throw error;
  }
}

async function renew(prepared: string, wish: RestoreWish, standing: Standing): Promise<Restore['people']> {
  const { region, nowMs, ids, peopleFromBackup } = wish;
  const database = openDatabase(prepared, 'write');
  const kysely = new Kysely<Tables>({ dialect: new NodeSqliteDialect(database) });
  const people = peopleFromBackup ? undefined : standing.people;
  try {
    return await kysely.transaction().execute(async (transaction) => {
      const isAsBefore = people !== undefined && (await putPeople(transaction, people));
      await beginTimeLine(transaction, { installation: ids.next(), region, given: standing.given, nowMs });
      return isAsBefore ? 'as-before' : 'as-in-backup';
    });
  } finally {
    await kysely.destroy();
    if (database.isOpen) database.close();
  }
}

/** Also leaves WAL mode: one file is to be moved, not three. */
function checkPrepared(prepared: string): Census | undefined {
  const database = openDatabase(prepared, 'write');
  try {
    if (!isSound(database)) return undefined;
    const census = countRows(database);
    database.exec('PRAGMA journal_mode = DELETE');
    return census;
  } finally {
    database.close();
  }
}

/** The log of a damaged database goes first: found beside another file, it would be played into that one. */
function putInPlace(prepared: string, { file, keepAs }: RestoreWish): string | null {
  syncFile(prepared);
  const isReplacing = existsSync(file);
  moveCompanions(file, keepAs);
  if (isReplacing) keepUnder(file, keepAs);
  renameSync(prepared, file);
  syncFolder(dirname(file));
  return isReplacing ? keepAs : null;
}

function errorToFailureType(error: unknown): RestoreFailure['type'] | undefined {
  switch (errorToSqliteCode(error)) {
    case 'corrupt':
    case 'not-a-database':
      return 'unsound';
    case 'full':
      return 'full';
    case undefined:
      if (readErrorCode(error) === 'ENOSPC') return 'full';
      return error instanceof Error && 'syscall' in error ? 'unwritable' : undefined;
    default:
      return 'unwritable';
  }
}
