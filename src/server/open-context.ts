import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { kinds } from '../features/registry.ts';
import { makeIds } from '../kernel/ids.ts';
import { type Result, succeed } from '../kernel/result.ts';
import type { ServerContext } from './context.ts';
import { describeError } from './request-log.ts';
import type { Settings } from './settings.ts';
import { openPostgresStore, type PostgresFailure } from './store/postgres.ts';
import { openSqliteStore, type StoreFailure } from './store/sqlite.ts';

/** Why the database can't be used, whichever it is. */
export type DatabaseFailure = StoreFailure | PostgresFailure;

export function settingsToDatabaseFile(settings: Settings): string {
  return join(settings.dataDir, 'tukivihko.sqlite');
}

/**
 * The real clock, randomness and database: PostgreSQL where the settings name one. Whoever opens it closes `store`.
 */
export async function openContext(
  settings: Settings,
  log: Logger,
): Promise<Result<ServerContext, DatabaseFailure>> {
  const clock = { nowMs: () => Date.now() };
  const ids = makeIds(clock, randomBytes);
  const onTrouble = (error: Error) => log.warn(describeError(error), 'a connection to the database was lost');
  const opened =
    settings.databaseUrl === null
      ? await openSqliteStore({ file: settingsToDatabaseFile(settings), ids })
      : await openPostgresStore({ url: settings.databaseUrl, ids, onTrouble });
  if (!opened.ok) return opened;
  return succeed({ store: opened.value, kinds, clock, ids, randomBytes, log, settings });
}
