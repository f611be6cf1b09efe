import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { kinds } from '../features/registry.ts';
import { makeIds } from '../kernel/ids.ts';
import { type Result, succeed } from '../kernel/result.ts';
import type { ServerContext } from './context.ts';
import type { Settings } from './settings.ts';
import { openSqliteStore, type StoreFailure } from './store/sqlite.ts';

export function settingsToDatabaseFile(settings: Settings): string {
  return join(settings.dataDir, 'tukivihko.sqlite');
}

/** The real clock, randomness and database. Whoever opens it closes `store`. */
export async function openContext(
  settings: Settings,
  log: Logger,
): Promise<Result<ServerContext, StoreFailure>> {
  const clock = { nowMs: () => Date.now() };
  const ids = makeIds(clock, randomBytes);
  const opened = await openSqliteStore({ file: settingsToDatabaseFile(settings), ids });
  if (!opened.ok) return opened;
  return succeed({ store: opened.value, kinds, clock, ids, randomBytes, log, settings });
}
