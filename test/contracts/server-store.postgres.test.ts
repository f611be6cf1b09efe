import { afterAll, beforeAll } from 'vitest';
import { openPostgresStore } from '../../src/server/store/postgres.ts';
import { type PostgresServer, startPostgresServer } from '../kit/postgres-server.ts';
import { describeServerStore } from './server-store.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgresServer();
}, 300_000);
afterAll(() => server?.remove());

describeServerStore('PostgreSQL', async (ids) => {
  const opened = await openPostgresStore({ url: await server.createDatabase(), ids });
  if (!opened.ok) throw new Error(`${opened.failure.type} ${opened.failure.code}`);
  return opened.value;
});
