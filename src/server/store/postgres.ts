import { type Kysely, sql, type Transaction } from 'kysely';
import { Client } from 'pg';
import type { Ids } from '../../kernel/ids.ts';
import { fail, type Result, succeed } from '../../kernel/result.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/list.ts';
import { announceChanges } from './postgres-announcements.ts';
import { type ConnectionOptions, makeClientConfig, openPool } from './postgres-database.ts';
import { errorToPostgresTrouble, isRolledBack, readCode } from './postgres-errors.ts';
import { PostgresListener } from './postgres-listener.ts';
import { SqlStore } from './sql-store.ts';
import type { ServerStore } from './store.ts';
import type { Tables } from './tables.ts';

/** Any number that other programs on the same database don't lock too. */
const MIGRATION_LOCK = 7_588_454_046;
/** Readers have connections of their own: those who wait for a scope's counter keep nobody from reading. */
const CONNECTIONS_EACH = 8;

/** Why a database can't be used; for a sentence to whoever starts the server. */
export interface PostgresFailure {
  readonly type:
    | 'database-unreachable'
    | 'database-login-refused'
    | 'database-missing'
    | 'database-forbidden'
    | 'database-not-utf8'
    | 'database-newer';
  /** "db.example.fi:5432/tuki": where it is, without user and password. */
  readonly address: string;
  /** PostgreSQL's or Node's code of the cause; '' for none. */
  readonly code: string;
}

/**
 * Connects to the database and brings it up to date. Any number of servers may use it at once.
 * @param options.url postgres://user:password@host:port/database; what it leaves out comes from PGUSER, PGPASSWORD
 * and their like
 * @param options.onTrouble hears of connections that broke while nobody used them; they are opened again by themselves
 */
export async function openPostgresStore(
  options: Omit<ConnectionOptions, 'onTrouble'> & Partial<ConnectionOptions> & { readonly ids: Ids },
): Promise<Result<ServerStore, PostgresFailure>> {
  const { ids, ...connection } = { onTrouble: () => undefined, ...options };
  const { url } = connection;
  const open: Kysely<Tables>[] = [];
  const connect = (size: Parameters<typeof openPool>[1]) => {
    const database = openPool(connection, size);
    open.push(database);
    return database;
  };
  const giveUp = async (type: PostgresFailure['type'], code = '') => {
    await Promise.all(open.map((database) => database.destroy()));
    return fail({ type, address: urlToAddress(url), code });
  };
  const greeting = await readEncoding(url);
  if (!greeting.ok) return giveUp(...greeting.failure);
  if (greeting.value !== 'UTF8') return giveUp('database-not-utf8');
  try {
    const migrating = connect({ connectionsAtMost: 1, isPatient: true });
    const parts = { newId: () => ids.next(), lock: lockMigrations };
    const { isNewer } = await migrate(migrating, migrations, parts);
    if (isNewer) return await giveUp('database-newer');
    await migrating.destroy();
    const reading = connect({ connectionsAtMost: CONNECTIONS_EACH });
    const writing = connect({ connectionsAtMost: CONNECTIONS_EACH });
    const node = ids.next();
    const listener = new PostgresListener({ ...connection, database: reading, node });
    const store = new SqlStore({
      reading,
      writing,
      locksRows: true,
      isRolledBack,
      announce: (transaction, changes) => announceChanges(transaction, node, changes),
      async close() {
        await listener.close();
        await Promise.all([reading.destroy(), writing.destroy()]);
      },
    });
    await listener.start((change) => store.notify(change));
    return succeed(store);
  } catch (error) {
    const type = errorToFailureType(error);
    const failure = await giveUp(type ?? 'database-unreachable', readCode(error));
    if (type === undefined) throw error;
    return failure;
  }
}

async function lockMigrations(transaction: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(transaction);
}

/** The first word with the database: whatever goes wrong in it is a matter of the address or of rights. */
async function readEncoding(
  url: string,
): Promise<Result<string, readonly [type: PostgresFailure['type'], code: string]>> {
  let client: Client | undefined;
  try {
    client = new Client(makeClientConfig(url));
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query<{ server_encoding: string }>('show server_encoding');
    return succeed(rows[0]?.server_encoding ?? '');
  } catch (error) {
    return fail([errorToFailureType(error) ?? 'database-unreachable', readCode(error)]);
  } finally {
    client?.end().catch(() => undefined);
  }
}

function errorToFailureType(error: unknown): PostgresFailure['type'] | undefined {
  const code = readCode(error);
  // `pg` begins so when the server asks for a password and there is none.
  const lacksPassword = error instanceof Error && error.message.startsWith('SASL');
  if (code.startsWith('28') || lacksPassword) return 'database-login-refused';
  if (code === '3D000') return 'database-missing';
  if (code === '42501') return 'database-forbidden';
  return errorToPostgresTrouble(error) === undefined ? undefined : 'database-unreachable';
}

/** @returns the host, port and database of an address, without what nobody may read */
export function urlToAddress(url: string): string {
  const { host, pathname, searchParams } = new URL(url);
  return `${searchParams.get('host') ?? host}${pathname}`;
}
