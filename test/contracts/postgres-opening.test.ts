import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { describeStartFailure } from '../../src/server/start-failures.ts';
import { migrate } from '../../src/server/store/migrate.ts';
import { migrations } from '../../src/server/store/migrations/list.ts';
import { openPostgresStore, urlToAddress } from '../../src/server/store/postgres.ts';
import { openPool } from '../../src/server/store/postgres-database.ts';
import { type PostgresServer, startPostgresServer } from '../kit/postgres-server.ts';
import { seedIds } from '../kit/seeded-random.ts';

let postgres: PostgresServer;
let url: string;
beforeAll(async () => {
  postgres = await startPostgresServer();
}, 300_000);
beforeEach(async () => {
  url = await postgres.createDatabase();
});
afterAll(() => postgres?.remove());

const ids = seedIds(3);

async function openFailing(at: string) {
  const opened = await openPostgresStore({ url: at, ids });
  if (opened.ok) {
    await opened.value.close();
    throw new Error('it opened');
  }
  return opened.failure;
}

function change(
  parts: Partial<Pick<URL, 'hostname' | 'port' | 'username' | 'password' | 'pathname'>>,
): string {
  return Object.assign(new URL(url), parts).href;
}

describe('a database that can not be used is told by its kind, without the password', () => {
  test.each([
    ['database-unreachable', 'ECONNREFUSED', { port: '1' }],
    ['database-unreachable', 'ENOTFOUND|EAI_AGAIN', { hostname: 'nowhere.invalid' }],
    ['database-login-refused', '28P01', { password: 'salainen' }],
    ['database-login-refused', '', { password: '' }],
    ['database-login-refused', '28P01', { username: 'somebody' }],
    ['database-missing', '3D000', { pathname: '/nothing' }],
  ])('%s %s', async (type, code, parts) => {
    const at = change(parts);
    const failure = await openFailing(at);
    expect(failure).toEqual({ type, code: expect.stringMatching(code), address: urlToAddress(at) });
    const { fi, en } = describeStartFailure(failure);
    const { password, host, pathname } = new URL(at);
    for (const sentence of [fi, en]) {
      expect(sentence).toContain(`${host}${pathname}`);
      if (password !== '') expect(sentence).not.toContain(password);
    }
  });

  test('one that is not in UTF-8', async () => {
    await postgres.query("create database latin encoding 'LATIN1' template template0");
    const failure = await openFailing(change({ pathname: '/latin' }));
    expect(failure.type).toBe('database-not-utf8');
  });

  test('one whose tables its user may not make', async () => {
    await postgres.query("create role guest login password 'guest'");
    const guest = change({ username: 'guest', password: 'guest' });
    expect(await openFailing(guest)).toMatchObject({ type: 'database-forbidden', code: '42501' });
  });

  test('one that a newer version wrote is left alone', async () => {
    await (await openWhole()).close();
    await postgres.query('update schema_version set version = 99', url);
    expect(await openFailing(url)).toMatchObject({ type: 'database-newer' });
    expect(await postgres.query('select version from schema_version', url)).toEqual([{ version: '99' }]);
  });
});

async function openWhole() {
  const opened = await openPostgresStore({ url, ids });
  if (!opened.ok) throw new Error(`${opened.failure.type} ${opened.failure.code}`);
  return opened.value;
}

describe('a migration', () => {
  test('that was killed halfway is completed by the next start', async () => {
    const other = new Client(url);
    await other.connect();
    // Whoever makes a table of that name too waits for what becomes of this one.
    await other.query('begin; create table history (a text)');
    const killed = openFailing(url);
    const halfway = "application_name = 'tukivihko' and wait_event_type = 'Lock'";
    await vi.waitFor(async () => {
      const ended = await postgres.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where ${halfway}`,
      );
      expect(ended).toHaveLength(1);
    }, 10_000);
    expect(await killed).toMatchObject({ type: 'database-unreachable', code: '57P01' });
    await other.query('rollback');
    await other.end();
    const store = await openWhole();
    expect(await store.readInstallation()).toMatch(/^[0-9a-f-]{36}$/);
    await store.close();
  });

  test('takes a step whole or not at all, and each step once', async () => {
    const database = openPool({ url, onTrouble: () => undefined }, { connectionsAtMost: 1, isPatient: true });
    const parts = { newId: () => ids.next() };
    const last = migrations.at(-1)?.version ?? 0;
    const half = {
      version: last + 1,
      async run(transaction: Parameters<(typeof migrations)[number]['run']>[0]) {
        await transaction.schema.createTable('half').addColumn('a', 'text').execute();
        await postgres.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${new URL(url).pathname.slice(1)}' and pid <> pg_backend_pid()`,
        );
        await transaction.schema.createTable('other_half').addColumn('a', 'text').execute();
      },
    };
    await expect(migrate(database, [...migrations, half], parts)).rejects.toThrow();
    expect(await postgres.query("select to_regclass('half') as half", url)).toEqual([{ half: null }]);
    expect(await postgres.query('select version from schema_version', url)).toEqual([{ version: `${last}` }]);
    await migrate(database, migrations, parts);
    await database.destroy();
    await (await openWhole()).close();
  });
});

test('text is compared letter by letter, whatever language the database speaks', async () => {
  await (await openWhole()).close();
  const others = await postgres.query(
    "select table_name, column_name from information_schema.columns where table_schema = 'public' and data_type = 'text' and collation_name is distinct from 'C'",
    url,
  );
  expect(others).toEqual([]);
});
