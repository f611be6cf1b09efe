import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { CompiledQuery, type DatabaseConnection, SqliteDialect, SqliteDriver } from 'kysely';

const BUSY_TIMEOUT_MS = 5_000;
/** Twice what is written between two checkpoints: what a long reader made the log grow past is given back. */
const LOG_KEPT_BYTES = 8 * 1024 * 1024;
const CACHED_STATEMENTS_AT_MOST = 200;

type KyselySqliteDatabase = Exclude<
  ConstructorParameters<typeof SqliteDialect>[0]['database'],
  (...options: never[]) => unknown
>;
type KyselySqliteStatement = ReturnType<KyselySqliteDatabase['prepare']>;

/** @throws the error of `node:sqlite` for a file that can't be opened or is no database */
export function openDatabase(file: string, access: 'write' | 'read'): DatabaseSync {
  const database = new DatabaseSync(file, { readOnly: access === 'read', timeout: BUSY_TIMEOUT_MS });
  try {
    if (access === 'write') database.exec('PRAGMA journal_mode = WAL');
    database.exec(`
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON;
      PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS};
      PRAGMA trusted_schema = OFF;
      PRAGMA journal_size_limit = ${LOG_KEPT_BYTES};
    `);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** Kysely's SQLite dialect over `node:sqlite`, whose statements take their parameters one by one. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    super({ database: adaptDatabase(database) });
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateSqliteDriver(this.#database);
  }
}

/**
 * Takes the write lock when a transaction begins: one that first reads and then writes could otherwise
 * find that another process has written in between, and that can't be waited out.
 * [SQLite, "Transaction", 2.2 on SQLITE_BUSY_SNAPSHOT]
 */
class ImmediateSqliteDriver extends SqliteDriver {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    super({ database: adaptDatabase(database) });
    this.#database = database;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** A full disk or an I/O error may have rolled it back already. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection);
  }
}

function adaptDatabase(database: DatabaseSync): KyselySqliteDatabase {
  const cache = new Map<string, KyselySqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const cached = cache.get(sql);
      if (cached !== undefined) return cached;
      const statement = database.prepare(sql);
      const adapted: KyselySqliteStatement = {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...(parameters as readonly SQLInputValue[])),
        run: (parameters) => statement.run(...(parameters as readonly SQLInputValue[])),
        iterate: (parameters) => statement.iterate(...(parameters as readonly SQLInputValue[])),
      };
      if (cache.size >= CACHED_STATEMENTS_AT_MOST) cache.clear();
      cache.set(sql, adapted);
      return adapted;
    },
  };
}
