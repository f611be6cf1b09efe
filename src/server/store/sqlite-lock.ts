import { existsSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { fail, type Result, succeed } from '../../kernel/result.ts';
import { errorToSqliteCode } from './sqlite-errors.ts';

/** A database that nobody else can open until it is closed. */
export interface LockedDatabase {
  readonly database: DatabaseSync;
  close(): void;
}

/** Enough for a command that is just ending; a server stays. */
const WAIT_MS = 1_000;

/**
 * Leaving WAL mode needs the file to oneself, and a process that has it open in WAL mode never lets go of its shared
 * lock: so this fails while a server runs, also an idle one. Afterwards everything stands in the one file.
 * [SQLite, "Write-Ahead Logging", 3; "PRAGMA journal_mode"]
 * @returns `unreadable` for a file that is no database, on which no server can run either
 */
export function lockAlone(file: string): Result<LockedDatabase, 'in-use' | 'unreadable'> {
  const database = new DatabaseSync(file, { timeout: WAIT_MS });
  try {
    const mode = database.prepare('PRAGMA journal_mode = DELETE').get();
    database.exec('BEGIN EXCLUSIVE');
    if (mode?.journal_mode === 'delete' && !existsSync(`${file}-wal`)) {
      rmSync(`${file}-shm`, { force: true });
      return succeed({ database, close: () => database.close() });
    }
    database.close();
    return fail('in-use');
  } catch (error) {
    database.close();
    const code = errorToSqliteCode(error);
    if (code === undefined) throw error;
    return fail(code === 'busy' ? 'in-use' : 'unreadable');
  }
}
