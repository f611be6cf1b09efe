import { afterEach, beforeEach, expect, test } from 'vitest';
import { PUSH_LIMIT_BYTES, PUSH_LIMIT_CHANGES } from '../../src/kernel/wire.ts';
import { readTitles, type SignedInPhone, signInPhone } from '../kit/signed-in-phone.ts';
import { editPage } from '../kit/test-store.ts';
import { type FleetServer, startFleetServer } from '../simulation/fleet-server.ts';

let server: FleetServer;
let phone: SignedInPhone;

beforeEach(async () => {
  server = await startFleetServer();
  phone = await signInPhone(server);
});
afterEach(() => server.close());

const BACKLOG = 10_000;

test('six months of ten thousand changes go in bounded batches, and a cut resumes in the middle', async () => {
  for (let from = 0; from < BACKLOG; from += 500) {
    const edits = Array.from({ length: 500 }, (_, index) =>
      editPage(`0198c0de-0000-7000-8000-${String(from + index).padStart(12, '0')}`, {
        title: `t${from + index}`,
      }),
    );
    expect((await phone.open.store.commit(edits)).ok).toBe(true);
  }
  const delivered: unknown[] = [];
  let pushes = 0;
  let isCut = false;
  phone.intercept(async (path, init, send) => {
    if (path !== '/api/push') return send(path, init);
    const titles = await readTitles(init);
    const body = init.body as string | ArrayBuffer;
    expect(titles.length).toBeLessThanOrEqual(PUSH_LIMIT_CHANGES);
    expect(typeof body === 'string' ? body.length : body.byteLength).toBeLessThan(PUSH_LIMIT_BYTES);
    pushes += 1;
    if (pushes % 4 === 0) {
      isCut = true;
      throw new TypeError('the line is gone');
    }
    delivered.push(...titles);
    return send(path, init);
  });
  let left = BACKLOG;
  for (let round = 0; left > 0; round++) {
    expect(round).toBeLessThan(20);
    isCut = false;
    const { problem } = await phone.round();
    expect(problem).toBe(isCut ? 'offline' : null);
    const { pending } = await phone.open.store.countOutbox();
    expect(pending).toBeLessThan(left);
    left = pending;
  }
  // What has a receipt is not sent again: each change went exactly once.
  expect(delivered).toHaveLength(BACKLOG);
  expect(new Set(delivered).size).toBe(BACKLOG);
  expect(await server.store.countRecords()).toBe(BACKLOG);
}, 60_000);

test('a first pull of the same amount shows what has come before the rest is there, and resumes', async () => {
  const writer = phone;
  for (let from = 0; from < 3_000; from += 500) {
    const edits = Array.from({ length: 500 }, (_, index) =>
      editPage(`0198c0de-0000-7000-8000-${String(from + index).padStart(12, '0')}`, { title: `t${index}` }),
    );
    await writer.open.store.commit(edits);
  }
  expect((await writer.round()).problem).toBeNull();
  const reader = await signInPhone(server, [{ role: 'coordinator', scope: '305' }]);
  const seen: number[] = [];
  Object.assign(reader.parts, { onProgress: (done: number) => void seen.push(done) });
  let pulls = 0;
  reader.intercept((path, init, send) => {
    if (path.startsWith('/api/pull') && ++pulls === 3) throw new TypeError('the line is gone');
    return send(path, init);
  });
  expect((await reader.round()).problem).toBe('offline');
  expect(await reader.open.store.count('page')).toBe(2_000);
  expect((await reader.round()).problem).toBeNull();
  expect(await reader.open.store.count('page')).toBe(3_000);
  expect(pulls).toBe(4);
  expect(seen).toEqual([1_000, 2_000, 1_000]);
});
