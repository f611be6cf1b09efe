import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import type { Ids } from '../../kernel/ids.ts';
import { fail, type Result, succeed } from '../../kernel/result.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/list.ts';
import { SqlStore } from './sql-store.ts';
import { NodeSqliteDialect, openDatabase } from './sqlite-database.ts';
import { errorToSqliteCode } from './sqlite-errors.ts';
import type { ServerStore } from './store.ts';
import type { Tables } from './tables.ts';

const MEMORY = ':memory:';

/** Why a database can't be used; for a sentence to whoever starts the server. */
export interface StoreFailure {
  /**
   * `unwritable`: the folder or the file can't be made, read or written. `newer-version`: a newer release has
   * written it. `locked`: another process held it for more than the five seconds that are waited.
   */
  readonly type: 'unwritable' | 'newer-version' | 'not-a-database' | 'locked';
  readonly file: string;
}

/**
 * Opens the database, makes it where it is missing, and brings it up to date.
 * @param options.file a path, or `:memory:` for a database that ends with the store
 */
export async function openSqliteStore(options: {
  readonly file: string;
  readonly ids: Ids;
}): Promise<Result<ServerStore, StoreFailure>> {
  const { file, ids } = options;
  const open: DatabaseSync[] = [];
  const close = () => {
    for (const database of open) if (database.isOpen) database.close();
  };
  const connect = (access: 'write' | 'read') => {
    const database = openDatabase(file, access);
    open.push(database);
    return new Kysely<Tables>({ dialect: new NodeSqliteDialect(database) });
  };
  try {
    if (file !== MEMORY) mkdirSync(dirname(file), { recursive: true });
    const writing = connect('write');
    const { isNewer } = await migrate(writing, migrations, { newId: () => ids.next() });
    if (isNewer) {
      close();
      return fail({ type: 'newer-version', file });
    }
    // Readers have a connection of their own: they see what is committed while the writer is in a transaction.
    const reading = file === MEMORY ? writing : connect('read');
    return succeed(
      new SqlStore({
        reading,
        writing,
        locksRows: false,
        async close() {
          await Promise.all([reading.destroy(), writing.destroy()]);
          close();
        },
      }),
    );
  } catch (error) {
    close();
    const type = errorToFailureType(error);
    if (type === undefined) throw error;
    return fail({ type, file });
  }
}

function errorToFailureType(error: unknown): StoreFailure['type'] | undefined {
  const code = errorToSqliteCode(error);
  // Moved: a backup was put in its place while we waited for its lock.
  if (code === 'busy' || code === 'moved') return 'locked';
  if (code === 'not-a-database' || code === 'corrupt') return 'not-a-database';
  if (code !== undefined) return 'unwritable';
  const isFromTheFileSystem = error instanceof Error && 'syscall' in error;
  return isFromTheFileSystem ? 'unwritable' : undefined;
}
