import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeLogFields, PushingDevice } from '../../test/kit/pushing-device.ts';
import { type ServerUnderTest, startServerUnderTest } from '../../test/kit/server-under-test.ts';
import type { Grant } from '../kernel/access.ts';
import { PULL_PAGE_RECORDS } from '../kernel/wire.ts';
import { cursorToText, textToCursor } from './pull/cursor.ts';

let server: ServerUnderTest;
let tutor: PushingDevice;
let coordinator: PushingDevice;
const place = randomUUID();

beforeEach(async () => {
  server = await startServerUnderTest();
  tutor = await join('Aino', { role: 'tutor', scope: '305' });
  coordinator = await join('Eero', { role: 'coordinator', scope: '305' });
});
afterEach(() => server.close());

async function join(name: string, ...grants: readonly Grant[]): Promise<PushingDevice> {
  return new PushingDevice(await server.join(name, ...grants));
}

function makeLogs(device: PushingDevice, count: number, scope = '305') {
  return Array.from({ length: count }, () =>
    device.change({ kind: 'session-log', record: randomUUID(), scope, set: makeLogFields(place) }),
  );
}

async function giveGrants(device: PushingDevice, ...grants: readonly Grant[]): Promise<void> {
  const { store } = server.context;
  const member = await store.readMember(device.browser.member);
  if (member === undefined) throw new Error('nobody');
  await store.transact((transaction) => transaction.writeMember({ ...member, grants }));
}

describe('a first pull', () => {
  test('brings everything of one, newest state once, and nothing to drop', async () => {
    const [first, second] = makeLogs(tutor, 2);
    await tutor.push(first, second);
    await tutor.push(tutor.change({ kind: 'session-log', record: first?.record ?? '', set: { people: 9 } }));
    const { head, resets, records, tail } = await tutor.pull();
    expect(head).toEqual({
      now: server.clock.nowMs(),
      received: { epoch: tutor.epoch, upTo: 3 },
      grants: [{ role: 'tutor', scope: '305' }],
    });
    expect(resets).toEqual([]);
    expect(records.map(({ id, seq }) => [id, seq])).toEqual([
      [second?.record, 2],
      [first?.record, 3],
    ]);
    expect(tail.more).toBe(false);
  });

  test('of one who has nothing is a head and a tail', async () => {
    const { records, tail } = await tutor.pull();
    expect([records, tail.more]).toEqual([[], false]);
  });

  test('of more than a page comes in pages, each record once, in order', async () => {
    const count = PULL_PAGE_RECORDS + 300;
    const logs = makeLogs(tutor, count);
    for (let at = 0; at < count; at += 500) await tutor.push(...logs.slice(at, at + 500));
    const first = await tutor.pull();
    expect([first.records.length, first.tail.more]).toEqual([PULL_PAGE_RECORDS, true]);
    const second = await tutor.pull(first.tail.cursor);
    expect([second.records.length, second.tail.more]).toEqual([300, false]);
    const ids = [...first.records, ...second.records].map(({ id }) => id);
    expect(ids).toEqual(logs.map(({ record }) => record));
  });

  test('of exactly a page says that there is no more, whatever others wrote after', async () => {
    const logs = makeLogs(tutor, PULL_PAGE_RECORDS);
    for (let at = 0; at < logs.length; at += 500) await tutor.push(...logs.slice(at, at + 500));
    const other = await join('Oili', { role: 'tutor', scope: '305' });
    await other.push(...makeLogs(other, 3));
    const { records, tail } = await tutor.pull();
    expect([records.length, tail.more]).toEqual([PULL_PAGE_RECORDS, false]);
  });

  test('comes as gzip to those who take it', async () => {
    await tutor.push(...makeLogs(tutor, 3));
    const headers = { 'Accept-Encoding': 'br, gzip;q=0.8' };
    const packed = await tutor.browser.request('GET', '/api/pull', { headers });
    expect(packed.headers.get('Content-Encoding')).toBe('gzip');
    const text = gunzipSync(Buffer.from(await packed.arrayBuffer())).toString();
    const plain = await tutor.browser.request('GET', '/api/pull', {
      headers: { 'Accept-Encoding': 'gzip;q=0' },
    });
    expect(plain.headers.get('Content-Encoding')).toBeNull();
    expect(plain.headers.get('Content-Type')).toMatch(/^application\/x-ndjson/);
    expect(await plain.text()).toBe(text);
  });
});

describe('a later pull', () => {
  test('brings only what came since', async () => {
    await tutor.push(...makeLogs(tutor, 5));
    const { tail } = await tutor.pull();
    const [late] = makeLogs(tutor, 1);
    await tutor.push(late);
    const next = await tutor.pull(tail.cursor);
    expect(next.records.map(({ id }) => id)).toEqual([late?.record]);
    expect((await tutor.pull(next.tail.cursor)).records).toEqual([]);
  });

  test('tells of a deletion', async () => {
    const [log] = makeLogs(tutor, 1);
    await tutor.push(log);
    const { tail } = await tutor.pull();
    await tutor.push(tutor.change({ kind: 'session-log', record: log?.record ?? '', delete: true }));
    expect((await tutor.pull(tail.cursor)).records).toMatchObject([{ id: log?.record, deleted: true }]);
  });
});

describe('a reset', () => {
  test('goes to whoever was given more, for that scope alone, and everything of it follows', async () => {
    await tutor.push(...makeLogs(tutor, 3));
    const [own] = makeLogs(coordinator, 1, '009');
    await giveGrants(coordinator, { role: 'tutor', scope: '305' }, { role: 'tutor', scope: '009' });
    await coordinator.push(own);
    const { tail, records } = await coordinator.pull();
    expect(records).toHaveLength(1);
    await giveGrants(coordinator, { role: 'coordinator', scope: '305' }, { role: 'tutor', scope: '009' });
    const next = await coordinator.pull(tail.cursor);
    expect(next.resets).toEqual(['305']);
    expect(next.records.map(({ scope }) => scope)).toEqual(['305', '305', '305']);
    expect((await coordinator.pull(next.tail.cursor)).resets).toEqual([]);
  });

  test('takes a scope away with its grant, and no record of it comes any more', async () => {
    await tutor.push(...makeLogs(tutor, 3));
    const { tail } = await coordinator.pull();
    await giveGrants(coordinator, { role: 'tutor', scope: '009' });
    const next = await coordinator.pull(tail.cursor);
    expect([next.resets, next.records]).toEqual([['305'], []]);
  });

  test('takes everything from one who is left with nothing', async () => {
    await tutor.push(...makeLogs(tutor, 1), ...makeLogs(tutor, 1, 'r17'));
    const { tail } = await tutor.pull();
    await giveGrants(tutor);
    const next = await tutor.pull(tail.cursor);
    expect([next.resets, next.records, next.head.grants]).toEqual([['305'], [], []]);
  });

  test('follows a backup that was put back, and everything is read again', async () => {
    await tutor.push(...makeLogs(tutor, 2));
    const { tail } = await tutor.pull();
    const cursor = textToCursor(tail.cursor);
    if (cursor === undefined) throw new Error('no cursor');
    const ahead = cursorToText({ ...cursor, scopes: new Map([['305', { seq: 99, view: 'x' }]]) });
    const elsewhere = cursorToText({ ...cursor, installation: randomUUID() });
    for (const after of [ahead, elsewhere]) {
      const page = await tutor.pull(after);
      expect(page.resets).toContain('305');
      expect(page.records).toHaveLength(2);
      expect((await tutor.pull(page.tail.cursor)).resets).toEqual([]);
    }
  });

  test.each([
    ['no base64', '!'],
    ['no JSON', 'bm90aGluZw'],
    ['no cursor', Buffer.from('{"v":1}').toString('base64url')],
    ['a scope that is none', encode({ x: [1, ''] })],
    ['a number that is none', encode({ 305: [-1, ''] })],
    ['endless', 'A'.repeat(9_000)],
  ])('answers a cursor that is %s with everything from the start', async (_name, after) => {
    await tutor.push(...makeLogs(tutor, 2));
    const page = await tutor.pull(after);
    expect(page.resets).toEqual(expect.arrayContaining(['r17', '305', '009']));
    expect(page.records).toHaveLength(2);
  });

  test("follows somebody else's cursor", async () => {
    await tutor.push(...makeLogs(tutor, 2));
    const { tail } = await coordinator.pull();
    const page = await tutor.pull(tail.cursor);
    expect(page.resets).toContain('305');
    expect(page.records).toHaveLength(2);
  });

  function encode(s: unknown): string {
    return Buffer.from(JSON.stringify({ v: 1, i: 'i', m: 'm', p: 1, s })).toString('base64url');
  }
});

describe('the people', () => {
  test('come to a coordinator once, and again when somebody changed', async () => {
    const first = await coordinator.pull();
    expect(first.head.people?.map(({ name }) => name).sort()).toEqual(['Aino', 'Eero']);
    const second = await coordinator.pull(first.tail.cursor);
    expect(second.head.people).toBeUndefined();
    await join('Oili', { role: 'tutor', scope: '305' });
    const third = await coordinator.pull(second.tail.cursor);
    expect(third.head.people?.map(({ name }) => name).sort()).toEqual(['Aino', 'Eero', 'Oili']);
  });

  test('never come to a tutor', async () => {
    expect((await tutor.pull()).head.people).toBeUndefined();
  });

  test('are those who work where one coordinates, and of their grants those of that place', async () => {
    const both = await join('Molla', { role: 'tutor', scope: '305' }, { role: 'tutor', scope: '009' });
    await join('Kaukana', { role: 'tutor', scope: '009' });
    await join('Kaikkialla', { role: 'tutor', scope: 'r17' });
    const { people = [] } = (await coordinator.pull()).head;
    expect(people.map(({ name }) => name).sort()).toEqual(['Aino', 'Eero', 'Kaikkialla', 'Molla']);
    expect(people.find(({ id }) => id === both.browser.member)?.grants).toEqual([
      { role: 'tutor', scope: '305' },
    ]);
  });

  test('are everybody to an administrator', async () => {
    await join('Kaukana', { role: 'tutor', scope: '009' });
    const admin = await join('Ylläpito', { role: 'admin', scope: 'r17' });
    const { people = [] } = (await admin.pull()).head;
    expect(people.map(({ name }) => name).sort()).toEqual(['Aino', 'Eero', 'Kaukana', 'Ylläpito']);
  });
});

test('a GET never writes', async () => {
  const [log] = makeLogs(tutor, 1);
  await tutor.push(log);
  const database = new DatabaseSync(server.file, { readOnly: true });
  const before = dump(database);
  const { tail } = await coordinator.pull();
  for (const path of [
    `/api/pull?after=${tail.cursor}`,
    '/api/pull?after=broken',
    `/api/history/${log?.record}`,
    '/api/me',
    '/api/people',
  ]) {
    expect((await coordinator.browser.request('GET', path)).status).toBe(200);
  }
  const live = await coordinator.browser.request('GET', '/api/live');
  await live.body?.cancel();
  expect(dump(database)).toBe(before);
  database.close();

  function dump(from: DatabaseSync): string {
    const tables = from.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all();
    return JSON.stringify(tables.map(({ name }) => [name, from.prepare(`SELECT * FROM ${name}`).all()]));
  }
});
