import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COPIED_TABLES } from '../../src/server/store/copy-tables.ts';
import { moveInstallation } from '../../src/server/store/move-installation.ts';
import { openPostgresStore } from '../../src/server/store/postgres.ts';
import { openSqliteStore } from '../../src/server/store/sqlite.ts';
import { type PostgresServer, startPostgresServer } from '../kit/postgres-server.ts';
import { makeBatch, send } from '../kit/pushed-batches.ts';
import { PushingDevice } from '../kit/pushing-device.ts';
import { seedIds } from '../kit/seeded-random.ts';
import { type ServerUnderTest, startServerUnderTest } from '../kit/server-under-test.ts';

const ids = seedIds(55);

/** Processes start in it, and the machine may be busy. */
const START_LIMIT_MS = 60_000;

let postgres: PostgresServer;
let folder: string;
let source: ServerUnderTest;
/** A copy of the source's database, on which no server runs, and where it was moved to. */
let copy: string;
let url: string;
let moved: Awaited<ReturnType<typeof moveInstallation>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tukivihko-move-'));
  postgres = await startPostgresServer();
  source = await startServerUnderTest();
  await fill(source);
  copy = nameFile();
  new DatabaseSync(source.file).prepare('VACUUM INTO ?').run(copy);
  url = await postgres.createDatabase();
  moved = await moveInstallation({ type: 'sqlite', file: copy }, { type: 'postgres', url }, ids);
  expect(moved.ok).toBe(true);
}, START_LIMIT_MS);
afterAll(async () => {
  await source.close();
  await postgres.remove();
  rmSync(folder, { recursive: true });
});

let files = 0;
function nameFile(): string {
  files += 1;
  return join(folder, `${files}.sqlite`);
}

/** Something in every table, in more rows than are read at once, with letters and numbers of every kind. */
async function fill(server: ServerUnderTest): Promise<void> {
  const phone = new PushingDevice(await server.join('Äinö Ünsal 🙂', { role: 'tutor', scope: '305' }));
  await server.invite({ grants: [{ role: 'tutor', scope: '305' }] });
  for (let count = 0; count < 3; count++) await send(phone, makeBatch(phone, 300));
  const strange = makeBatch(phone, 1);
  await send(phone, {
    changes: strange.changes.map((change) => ({
      ...change,
      at: 0.25,
      set: { ...change.set, note: '\u0000"ä\n😀' },
    })),
  });
}

function readTables(file: string): Readonly<Record<string, readonly unknown[]>> {
  const database = new DatabaseSync(file, { readOnly: true });
  const tables = COPIED_TABLES.map((table) => [
    table,
    database.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all(),
  ]);
  database.close();
  return Object.fromEntries(tables);
}

test('an installation moves to PostgreSQL and back, and every row is the same', async () => {
  const before = readTables(source.file);
  for (const table of COPIED_TABLES) expect([table, before[table]?.length]).not.toEqual([table, 0]);
  const back = nameFile();
  const returned = await moveInstallation({ type: 'postgres', url }, { type: 'sqlite', file: back }, ids);
  expect(returned).toEqual(moved);
  expect(readTables(back)).toEqual(before);
  expect(readTables(copy)).toEqual(before);
});

test('after the move the server on PostgreSQL knows what was pushed, and goes on counting', async () => {
  const opened = await openPostgresStore({ url, ids });
  if (!opened.ok) throw new Error(opened.failure.type);
  const store = opened.value;
  expect(await store.readInstallation()).toBe(await source.context.store.readInstallation());
  const seqs = await source.context.store.readScopeSeqs(['305']);
  expect(await store.readScopeSeqs(['305'])).toEqual(seqs);
  expect(await store.listMembers()).toEqual(await source.context.store.listMembers());
  await store.close();
});

test('a target that holds something is left as it is', async () => {
  expect(
    await moveInstallation({ type: 'sqlite', file: copy }, { type: 'postgres', url }, ids),
  ).toMatchObject({
    ok: false,
    failure: { type: 'not-empty', table: 'scopes' },
  });
  expect(await postgres.query('select count(*)::int as count from installation', url)).toEqual([
    { count: 1 },
  ]);
});

test('nothing is moved while a server runs on the source or the target, whichever it is', async () => {
  const address = await postgres.createDatabase();
  const target = { type: 'postgres', url: address } as const;
  expect(await moveInstallation({ type: 'sqlite', file: source.file }, target, ids)).toEqual({
    ok: false,
    failure: { type: 'in-use', address: source.file },
  });
  const opened = await openPostgresStore({ url: address, ids });
  if (!opened.ok) throw new Error(opened.failure.type);
  const empty = nameFile();
  const made = await openSqliteStore({ file: empty, ids });
  if (made.ok) await made.value.close();
  const sqlite = { type: 'sqlite', file: empty } as const;
  for (const [from, to] of [[sqlite, target] as const, [target, sqlite] as const]) {
    expect(await moveInstallation(from, to, ids)).toMatchObject({ ok: false, failure: { type: 'in-use' } });
  }
  await opened.value.close();
});

test('a source that isn’t there and a target that is the source are refused', async () => {
  const file = nameFile();
  const target = { type: 'postgres', url: await postgres.createDatabase() } as const;
  expect(await moveInstallation({ type: 'sqlite', file }, target, ids)).toEqual({
    ok: false,
    failure: { type: 'missing', address: file },
  });
  expect(await moveInstallation(target, target, ids)).toMatchObject({ ok: false, failure: { type: 'same' } });
});

test('what pg_restore brought back begins a new time line, in which no number is given twice', async () => {
  const read = async () => {
    const [scope] = await postgres.query("select seq::int from scopes where scope = '305'", url);
    const [installation] = await postgres.query('select id from installation', url);
    return { seq: Number(scope?.seq), id: installation?.id };
  };
  const before = await read();
  const script = join(import.meta.dirname, '../../scripts/restore.ts');
  const environment = { PATH: process.env.PATH, DATABASE_URL: url };
  const { status, stdout } = spawnSync(process.execPath, [script], { env: environment, encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout).not.toContain(new URL(url).password);
  const after = await read();
  expect(after.id).not.toBe(before.id);
  expect(after.seq).toBeGreaterThan(before.seq + 1_000_000);
});
