import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeBatch, send } from '../../../test/kit/pushed-batches.ts';
import { makeLogFields, PushingDevice } from '../../../test/kit/pushing-device.ts';
import { type ServerUnderTest, startServerUnderTest } from '../../../test/kit/server-under-test.ts';
import { clearExpiredFields } from '../jobs/clear-expired-fields.ts';
import { backUpSqlite } from './sqlite-backup.ts';

let server: ServerUnderTest;
let phone: PushingDevice;
let to: string;
beforeEach(async () => {
  server = await startServerUnderTest();
  phone = new PushingDevice(await server.join('Aino', { role: 'tutor', scope: '305' }));
  to = join(dirname(server.file), 'backups', 'a.sqlite');
});
afterEach(() => server.close());

function readBackup(sql: string) {
  const database = new DatabaseSync(to, { readOnly: true });
  const rows = database.prepare(sql).all();
  database.close();
  return rows;
}

test('a backup made while the server runs is whole, counted, one file, and its owner’s only', async () => {
  await send(phone, makeBatch(phone, 20));
  const backup = backUpSqlite(server.file, to);
  expect(backup).toEqual({
    ok: true,
    value: {
      file: to,
      bytes: statSync(to).size,
      members: 1,
      records: 20,
      changes: 21,
      lastChangeAtMs: server.clock.nowMs(),
    },
  });
  expect(readBackup('PRAGMA integrity_check')).toMatchObject([{ integrity_check: 'ok' }]);
  expect(readdirSync(dirname(to))).toEqual(['a.sqlite']);
  expect(statSync(to).mode & 0o077).toBe(0);
  expect(await send(phone, makeBatch(phone, 1))).toBe(true);
  expect(readBackup('SELECT count(*) AS records FROM records')).toMatchObject([{ records: 20 }]);
});

test('a note that was cleared is in no byte of a new backup', async () => {
  const changes = Array.from({ length: 60 }, (_, index) => {
    const set = { ...makeLogFields(randomUUID()), note: `harjoiteltiin kanarianlintua ${index}` };
    return phone.change({ kind: 'session-log', record: randomUUID(), set });
  });
  await phone.push(...changes);
  server.clock.jump(100 * 86_400_000);
  expect(await clearExpiredFields(server.context)).toBe(60);
  expect(backUpSqlite(server.file, to).ok).toBe(true);
  expect(readFileSync(to).includes('kanarianlintu')).toBe(false);
});

test('a name that is taken stays as it is', () => {
  mkdirSync(dirname(to));
  writeFileSync(to, 'eilinen');
  expect(backUpSqlite(server.file, to)).toEqual({ ok: false, failure: { type: 'taken', file: to } });
  expect(readFileSync(to, 'utf8')).toBe('eilinen');
});

test('without a database there is no backup, and none is made of what is no database', () => {
  const missing = join(dirname(server.file), 'missing.sqlite');
  expect(backUpSqlite(missing, to)).toEqual({ ok: false, failure: { type: 'missing', file: missing } });
  expect(existsSync(missing)).toBe(false);
  const diary = join(dirname(server.file), 'diary.sqlite');
  writeFileSync(diary, 'Dear diary. '.repeat(1_000));
  expect(backUpSqlite(diary, to)).toEqual({ ok: false, failure: { type: 'unsound', file: diary } });
  const foreign = join(dirname(server.file), 'foreign.sqlite');
  new DatabaseSync(foreign).exec('CREATE TABLE birds (name)');
  expect(backUpSqlite(foreign, to)).toEqual({ ok: false, failure: { type: 'unsound', file: foreign } });
  expect(existsSync(to)).toBe(false);
});

test('a damaged database gives no backup, and nothing is left half done', async () => {
  await send(phone, makeBatch(phone, 400));
  await server.context.store.close();
  const bytes = readFileSync(server.file);
  // Pages in the middle: the file still opens.
  bytes.fill(0x5a, 60 * 4_096, 90 * 4_096);
  const damaged = join(dirname(server.file), 'damaged.sqlite');
  writeFileSync(damaged, bytes);
  expect(backUpSqlite(damaged, to)).toEqual({ ok: false, failure: { type: 'unsound', file: damaged } });
  expect(readdirSync(dirname(to))).toEqual([]);
});

test('a place that can’t be written is named', () => {
  const plain = join(dirname(server.file), 'plain');
  writeFileSync(plain, '');
  const inside = join(plain, 'a.sqlite');
  expect(backUpSqlite(server.file, inside)).toEqual({
    ok: false,
    failure: { type: 'unwritable', file: inside },
  });
});
