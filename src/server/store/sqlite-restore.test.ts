import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, readlinkSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeBatch, send } from '../../../test/kit/pushed-batches.ts';
import { PushingDevice } from '../../../test/kit/pushing-device.ts';
import { seedIds } from '../../../test/kit/seeded-random.ts';
import { type ServerUnderTest, startServerUnderTest } from '../../../test/kit/server-under-test.ts';
import { migrations } from './migrations/list.ts';
import { openSqliteStore } from './sqlite.ts';
import { backUpSqlite } from './sqlite-backup.ts';
import { lockAlone } from './sqlite-lock.ts';
import { type RestoreWish, restoreSqlite } from './sqlite-restore.ts';

const ids = seedIds(77);

const OPENING = `
  const { openSqliteStore } = await import(process.env.STORE);
  const opened = await openSqliteStore({ file: process.env.FILE, ids: { next: () => '' } });
  process.stdout.write(opened.ok ? 'opened' : opened.failure.type);
`;

/** Descriptors come and go while they are looked at. */
function readLink(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

let server: ServerUnderTest;
let phone: PushingDevice;
let from: string;
let keepAs: string;
beforeEach(async () => {
  server = await startServerUnderTest();
  phone = new PushingDevice(await server.join('Aino', { role: 'tutor', scope: '305' }));
  await send(phone, makeBatch(phone, 9));
  from = join(dirname(server.file), 'backup', 'a.sqlite');
  keepAs = join(dirname(server.file), 'replaced.sqlite');
  expect(backUpSqlite(server.file, from).ok).toBe(true);
});
afterEach(() => server.close());

function restore(more: Partial<RestoreWish> = {}) {
  const { file, clock } = server;
  const nowMs = clock.nowMs();
  return restoreSqlite({ from, file, keepAs, region: 'r17', peopleFromBackup: false, nowMs, ids, ...more });
}

function read(file: string, sql: string) {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database.prepare(sql).all();
  database.close();
  return rows.map((row) => Object.values(row)[0]);
}

const readCounter = (file: string) => read(file, "SELECT seq FROM scopes WHERE scope = '305'")[0];
const readInstallation = (file: string) => read(file, 'SELECT id FROM installation')[0];

async function loseDatabase(): Promise<void> {
  await server.context.store.close();
  writeFileSync(server.file, 'kauppalista\n'.repeat(900));
}

test('a database that a server has open, also an idle one, is not touched', async () => {
  const before = readFileSync(server.file);
  expect(await restore()).toEqual({ ok: false, failure: { type: 'in-use', file: server.file } });
  expect(readFileSync(server.file)).toEqual(before);
  expect(readdirSync(dirname(server.file)).filter((name) => /replaced|restoring/.test(name))).toEqual([]);
  expect(await send(phone, makeBatch(phone, 1))).toBe(true);
});

test('a restored database holds the backup, and the replaced one is kept beside it, each in one file', async () => {
  await send(phone, makeBatch(phone, 5));
  await server.context.store.close();
  expect(await restore()).toMatchObject({ ok: true, value: { records: 9, changes: 10, kept: keepAs } });
  expect(read(server.file, 'SELECT count(*) FROM records')).toEqual([9]);
  expect(read(keepAs, 'SELECT count(*) FROM records')).toEqual([14]);
  expect(readdirSync(dirname(server.file)).sort()).toEqual([
    'backup',
    basename(keepAs),
    basename(server.file),
  ]);
  expect(read(from, 'SELECT count(*) FROM records')).toEqual([9]);
});

test('a restored database is another installation, and no number given before is given again', async () => {
  const installation = readInstallation(from);
  await send(phone, makeBatch(phone, 5));
  const given = (await server.context.store.readScopeSeqs(['305'])).get('305') ?? 0;
  await server.context.store.close();
  await restore();
  expect(readInstallation(server.file)).not.toBe(installation);
  expect(readCounter(server.file)).toBe(given + 1_000_000);
  // A municipality in which nothing had been written when the backup was made.
  expect(read(server.file, "SELECT seq FROM scopes WHERE scope = '889'")).toEqual([1_000_000]);
  await restore({ keepAs: `${keepAs}.2` });
  expect(readCounter(server.file)).toBe(given + 2_000_000);
});

test('when the replaced database can’t be read, two restores of one backup still give no number twice', async () => {
  await loseDatabase();
  expect(await restore()).toMatchObject({ ok: true, value: { kept: keepAs, people: 'as-in-backup' } });
  expect(readFileSync(keepAs, 'utf8')).toContain('kauppalista');
  const first = Number(readCounter(server.file));
  expect(first).toBeGreaterThan(1_000_000);
  await loseDatabase();
  server.clock.jump(86_400_000);
  await restore({ keepAs: `${keepAs}.2` });
  expect(readCounter(server.file)).toBe(first + 86_400);
});

test('an old log beside a damaged database is never played into the backup', async () => {
  await loseDatabase();
  writeFileSync(`${server.file}-wal`, 'an old log');
  expect((await restore()).ok).toBe(true);
  expect(existsSync(`${server.file}-wal`)).toBe(false);
  expect(read(server.file, 'PRAGMA integrity_check')).toEqual(['ok']);
});

test('a backup is restored where no database is', async () => {
  const file = join(dirname(server.file), 'other.sqlite');
  expect(await restore({ file })).toMatchObject({ ok: true, value: { records: 9, kept: null } });
  expect(read(file, 'SELECT count(*) FROM records')).toEqual([9]);
});

test('who was signed out, joined or lost a right after the backup stays so; what they wrote goes back', async () => {
  const sessions = read(server.file, 'SELECT token_hash FROM sessions');
  const late = await server.join('Eero', { role: 'tutor', scope: '305' });
  await phone.browser.request('POST', '/api/leave');
  await server.context.store.close();
  expect(await restore()).toMatchObject({ ok: true, value: { people: 'as-before', members: 2, records: 9 } });
  expect(read(server.file, 'SELECT member FROM sessions')).toEqual([late.member]);
  await restore({ peopleFromBackup: true, keepAs: `${keepAs}.2` });
  expect(read(server.file, 'SELECT token_hash FROM sessions')).toEqual(sessions);
});

test('the people of another installation don’t replace those of the backup', async () => {
  const file = join(dirname(server.file), 'empty.sqlite');
  const empty = await openSqliteStore({ file, ids });
  if (empty.ok) await empty.value.close();
  expect(await restore({ file })).toMatchObject({ ok: true, value: { people: 'as-in-backup', members: 1 } });
});

test('a backup of an older release is brought up to date on the way', async () => {
  const database = new DatabaseSync(from);
  database.exec('UPDATE schema_version SET version = 1; ALTER TABLE sessions DROP COLUMN sends_only');
  for (const column of ['told_n', 'lost', 'noticed_at', 'settled']) {
    database.exec(`ALTER TABLE arrivals DROP COLUMN ${column}`);
  }
  database.exec('DROP INDEX devices_by_replacement');
  for (const column of ['storage', 'state', 'replaced_by']) {
    database.exec(`ALTER TABLE devices DROP COLUMN ${column}`);
  }
  database.close();
  await server.context.store.close();
  expect(await restore()).toMatchObject({ ok: true, value: { records: 9 } });
  expect(read(server.file, 'SELECT version FROM schema_version')).toEqual([migrations.at(-1)?.version]);
});

test.each<[string, (file: string) => void, string]>([
  [
    'of a newer release',
    (file) => new DatabaseSync(file).exec('UPDATE schema_version SET version = 99'),
    'newer-version',
  ],
  ['that is no database', (file) => writeFileSync(file, 'Dear diary. '.repeat(900)), 'unsound'],
  [
    'that is another program’s',
    (file) => new DatabaseSync(file).exec('DROP TABLE schema_version'),
    'unsound',
  ],
  ['that was cut short', (file) => writeFileSync(file, readFileSync(file).subarray(0, 9_000)), 'unsound'],
])('a backup %s is refused and the database stands', async (_name, spoil, type) => {
  await server.context.store.close();
  const before = readInstallation(server.file);
  spoil(from);
  expect(await restore()).toEqual({ ok: false, failure: { type, file: from } });
  expect(readInstallation(server.file)).toBe(before);
  expect(read(server.file, 'SELECT count(*) FROM records')).toEqual([9]);
  expect(existsSync(keepAs)).toBe(false);
});

test('the database itself is no backup of itself, and what isn’t there is missing', async () => {
  await server.context.store.close();
  expect(await restore({ from: server.file })).toMatchObject({ ok: false, failure: { type: 'same' } });
  expect(await restore({ from: `${from}.2` })).toMatchObject({ ok: false, failure: { type: 'missing' } });
});

test('a server that was started during a restore doesn’t go on with the replaced database', async () => {
  await server.context.store.close();
  const locked = lockAlone(server.file);
  if (!locked.ok) throw new Error(locked.failure);
  const starting = spawn(process.execPath, ['--input-type=module', '--eval', OPENING], {
    env: { PATH: process.env.PATH, STORE: join(import.meta.dirname, 'sqlite.ts'), FILE: server.file },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  starting.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString();
  });
  const ended = once(starting, 'exit');
  const folder = `/proc/${starting.pid}/fd`;
  const opened = () => readdirSync(folder).map((name) => readLink(join(folder, name)));
  await expect.poll(opened, { timeout: 10_000, interval: 20 }).toContain(server.file);
  renameSync(from, server.file);
  locked.value.close();
  await ended;
  expect(told).toBe('locked');
});
