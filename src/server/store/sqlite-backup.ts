import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fail, type Result, succeed } from '../../kernel/result.ts';
import { nameOnce, readErrorCode, removeDatabase, syncFile } from './durable-files.ts';
import { type Census, countRows, isSound, readVersion } from './sqlite-check.ts';
import { openDatabase } from './sqlite-database.ts';
import { errorToSqliteCode } from './sqlite-errors.ts';

export interface Backup extends Census {
  readonly file: string;
  readonly bytes: number;
}

/**
 * `missing`: there is no database. `taken`: the name is in use, and what is there stays. `unsound`: the database is
 * damaged or none of ours. `busy`: another program held it for five seconds. `full`, `unwritable`: of the place of the backup.
 */
export interface BackupFailure {
  readonly type: 'missing' | 'taken' | 'unsound' | 'busy' | 'full' | 'unwritable';
  readonly file: string;
}

/** Names and hashes of sessions are in it. */
const OWNER_ONLY = 0o600;

/**
 * Copies the database as it stands at one moment, while the server writes on. The copy is built afresh row by row:
 * what was erased is not in it, as it would be in the free pages of a copy of the file. It gets its name only once it
 * is checked and on the disk.
 */
export function backUpSqlite(file: string, to: string): Result<Backup, BackupFailure> {
  if (!existsSync(file)) return fail({ type: 'missing', file });
  if (existsSync(to)) return fail({ type: 'taken', file: to });
  const unfinished = join(dirname(to), `.${basename(to)}.${process.pid}.unfinished`);
  try {
    mkdirSync(dirname(to), { recursive: true });
    const before = copyInto(file, unfinished);
    if (before === undefined) return fail({ type: 'unsound', file });
    const census = checkCopy(unfinished, before);
    if (census === undefined) return fail({ type: 'unsound', file });
    syncFile(unfinished);
    const bytes = statSync(unfinished).size;
    if (!nameOnce(unfinished, to)) return fail({ type: 'taken', file: to });
    return succeed({ ...census, file: to, bytes });
  } catch (error) {
    const type = errorToFailureType(error);
    if (type === undefined) throw error;
    return fail({ type, file: type === 'full' || type === 'unwritable' ? to : file });
  } finally {
    removeDatabase(unfinished);
  }
}

/** @returns what there was just before, `undefined` for a database that isn't ours */
function copyInto(file: string, copy: string): Census | undefined {
  const database = openDatabase(file, 'write');
  try {
    if (readVersion(database) === 0) return undefined;
    const before = countRows(database);
    database.prepare('VACUUM INTO ?').run(copy);
    chmodSync(copy, OWNER_ONLY);
    return before;
  } finally {
    database.close();
  }
}

/** @returns `undefined` for a copy that is damaged or lacks something: records and history only ever grow */
function checkCopy(copy: string, before: Census): Census | undefined {
  const database = new DatabaseSync(copy, { readOnly: true });
  try {
    if (!isSound(database)) return undefined;
    const census = countRows(database);
    return census.records >= before.records && census.changes >= before.changes ? census : undefined;
  } finally {
    database.close();
  }
}

function errorToFailureType(error: unknown): BackupFailure['type'] | undefined {
  switch (errorToSqliteCode(error)) {
    case 'busy':
      return 'busy';
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
