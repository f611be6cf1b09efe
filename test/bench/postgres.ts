import { openPostgresStore } from '../../src/server/store/postgres.ts';
import type { ServerStore } from '../../src/server/store/store.ts';
import { startPostgresServer } from '../kit/postgres-server.ts';
import { ids } from './server-in-process.ts';

interface PostgresForBench {
  /** Each time on an empty database of its own. */
  openStore(): Promise<ServerStore>;
  stop(): Promise<void>;
}

/** A real PostgreSQL as it comes, commits that outlive the machine included. */
export async function startPostgres(): Promise<PostgresForBench> {
  const server = await startPostgresServer({ isDurable: true });
  return {
    async openStore() {
      const url = await server.createDatabase();
      const opened = await openPostgresStore({ url, ids });
      if (!opened.ok) throw new Error(`the database did not open: ${opened.failure.type}`);
      return opened.value;
    },
    stop: () => server.remove(),
  };
}
