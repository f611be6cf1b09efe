import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApp } from '../../src/server/http.ts';
import { makeBatch, send } from '../kit/pushed-batches.ts';
import { PushingDevice } from '../kit/pushing-device.ts';
import { type ServerUnderTest, startServerUnderTest } from '../kit/server-under-test.ts';

const MEGABYTE = 1024 * 1024;

let server: ServerUnderTest;
let phone: PushingDevice;
beforeEach(async () => {
  server = await startServerUnderTest({ limits: { take: async () => 0, peek: async () => 0 } });
  phone = new PushingDevice(await server.join('Aino', { role: 'tutor', scope: '305' }));
});
afterEach(() => server.close());

function readLogBytes(): number {
  return statSync(`${server.file}-wal`).size;
}

/** A gauge of /metrics, asked afresh. */
async function readGauge(name: string): Promise<number> {
  const app = createApp(server.context, { walFile: `${server.file}-wal` });
  const text = await (await app.request('/metrics')).text();
  return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1]);
}

async function pushLogs(count: number): Promise<void> {
  expect(await send(phone, makeBatch(phone, count))).toBe(true);
}

async function growLogPast(bytes: number): Promise<void> {
  while (readLogBytes() < bytes) await pushLogs(400);
}

test('while somebody reads for long, pushes land, /metrics shows the log growing, and afterwards it shrinks', async () => {
  const reader = new DatabaseSync(server.file, { readOnly: true });
  reader.exec('BEGIN');
  const countSeen = () => reader.prepare('SELECT count(*) AS records FROM records').get()?.records;
  expect(countSeen()).toBe(0);
  await growLogPast(12 * MEGABYTE);
  expect(countSeen()).toBe(0);
  expect(await readGauge('tukivihko_wal_bytes')).toBe(readLogBytes());
  expect(await readGauge('tukivihko_records')).toBeGreaterThan(1_000);

  reader.exec('COMMIT');
  reader.close();
  // The first commit finds nobody in the way of the checkpoint; the ones after it begin the log again.
  for (let count = 0; count < 3; count++) await pushLogs(1);
  expect(readLogBytes()).toBeLessThanOrEqual(8 * MEGABYTE);
  expect(await readGauge('tukivihko_wal_bytes')).toBe(readLogBytes());
});

test('without a long reader the log stays below what is kept of it', async () => {
  for (let count = 0; count < 12; count++) await pushLogs(400);
  expect(readLogBytes()).toBeLessThanOrEqual(8 * MEGABYTE);
});

test('while somebody else writes for long, a push waits five seconds, is asked to come back, and then lands', async () => {
  const writer = new DatabaseSync(server.file);
  writer.exec('BEGIN IMMEDIATE');
  const batch = makeBatch(phone, 1);
  const answer = await phone.request(phone.body(batch.changes));
  expect(answer.status).toBe(503);
  expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect((await phone.pullAll()).records).toEqual([]);
  writer.exec('ROLLBACK');
  writer.close();
  expect(await send(phone, batch)).toBe(true);
});
