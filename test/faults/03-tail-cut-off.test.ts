import { afterEach, expect, test } from 'vitest';
import { signInPhone } from '../kit/signed-in-phone.ts';
import { createTestPhone, editPage, pullPage, pushAll, savePage, serverRecord } from '../kit/test-store.ts';
import { type FleetServer, startFleetServer } from '../simulation/fleet-server.ts';

let server: FleetServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

test('numbers cut off with the tail are named with their kind and place, and are never given again', async () => {
  server = await startFleetServer();
  const phone = await signInPhone(server);
  await phone.write({ title: 'sent' });
  await phone.round();
  const early = phone.disk.takeSnapshot();
  await phone.write({ title: 'sent later' });
  await phone.round();
  const place = '0198c0de-0000-7000-8000-0000000000aa';
  await phone.write({ title: 'never sent', place });
  await phone.write({ title: 'never sent either' });
  const { epoch } = await phone.open.store.readMembership();

  phone.disk.goBack(early);
  await phone.reopen();
  expect(phone.open.losses).toMatchObject([{ epoch, fromN: 2, toN: 4 }]);
  const suspected = await phone.open.store.readMissing();
  expect(suspected).toMatchObject({ isConfirmed: false, ranges: [{ epoch, from: 3, to: 4 }] });
  expect(suspected.known).toMatchObject([
    { epoch, n: 3, kind: 'page', scope: '305', where: place },
    { epoch, n: 4, kind: 'page' },
  ]);
  await phone.write({ title: 'next' });
  expect((await phone.open.store.listOutbox()).map(({ n }) => n)).toEqual([5]);

  await phone.round();
  expect(await phone.open.store.readMissing()).toMatchObject({
    isConfirmed: true,
    ranges: [{ epoch, from: 3, to: 4 }],
  });
  expect((await server.store.listMissing({ device: phone.deviceId, withSettled: true })).length).toBe(1);
  expect((await phone.open.store.list('page')).map(({ data }) => data.title)).toEqual([
    'sent later',
    'sent',
    'next',
  ]);
  await phone.open.store.settleMissing();
  await phone.round();
  expect(await phone.open.store.readMissing()).toMatchObject({ ranges: [], known: [] });
});

test('a change that is gone from the queue is written again from what its record shows', async () => {
  const phone = createTestPhone();
  const before = await phone.open();
  const old = phone.ids.next();
  await pullPage(before, [serverRecord(old, 7, { title: 'a', body: 'theirs' })]);
  await savePage(before, old, { title: 'b' });
  const fresh = await savePage(before, phone.ids.next(), { title: 'new' });
  await savePage(before, fresh, { body: 'more' });
  before.close();
  for (const n of [1, 2, 3]) phone.disk.lose('outbox', n);

  const after = await phone.open();
  expect(after.losses).toEqual([]);
  expect(await after.store.find(old)).toMatchObject({
    data: { title: 'b', body: 'theirs' },
    delivery: 'on-phone',
  });
  const batch = await after.sync.readNextBatch(10, 1_000_000);
  expect(batch.map(({ n, record, set, base }) => ({ n, record, set, base }))).toEqual([
    { n: 1, record: old, set: { title: 'b' }, base: 7 },
    { n: 2, record: fresh, set: {}, base: 0 },
    { n: 3, record: fresh, set: { title: 'new', body: 'more' }, base: 0 },
  ]);
  expect(await after.sync.readCursor()).toBeNull();
});

test('a record that is gone is made again of what waits, and everything is read once more', async () => {
  const phone = createTestPhone();
  const before = await phone.open();
  const id = await savePage(before, phone.ids.next(), { title: 'a' });
  const other = phone.ids.next();
  await pullPage(before, [serverRecord(other, 1, { title: 'of the server' })]);
  before.close();
  phone.disk.lose('records', id);
  phone.disk.lose('records', other);

  const after = await phone.open();
  expect(after.losses).toEqual([]);
  expect(await after.store.find(id)).toMatchObject({ data: { title: 'a' }, delivery: 'on-phone' });
  await pullPage(after, [serverRecord(other, 1, { title: 'of the server' })]);
  expect((await after.store.list('page')).map(({ data }) => data.title)).toEqual(['of the server', 'a']);
});

test('a hole in the queue of which nothing is left is named; what was answered past a gap is none', async () => {
  const phone = createTestPhone();
  const before = await phone.open();
  const { epoch } = await before.store.readMembership();
  const lost = await savePage(before, phone.ids.next(), { title: 'a' });
  for (const title of ['b', 'c']) await savePage(before, phone.ids.next(), { title });
  const [, ...sent] = await before.sync.readNextBatch(10, 1_000_000);
  const verdicts = sent.map(({ id, n }) => ({ id, verdict: 'accepted' as const, seq: n }));
  await before.sync.settle(sent, { verdicts, received: { epoch, upTo: 0 }, now: 1 });
  before.close();
  const untouched = await phone.open();
  expect(untouched.losses).toEqual([]);
  untouched.close();
  phone.disk.lose('outbox', 1);
  phone.disk.lose('records', lost);
  const after = await phone.open();
  expect(after.losses).toMatchObject([{ epoch, fromN: 1, toN: 1 }]);
  expect((await after.sync.readReport('0')).lost).toEqual([{ epoch, from: 1, to: 1 }]);
  after.close();
  expect((await phone.open()).losses.length).toBe(1);
});

test('a queue of ten thousand is looked through at opening without reading what stands in it', async () => {
  const phone = createTestPhone();
  const before = await phone.open();
  const edits = Array.from({ length: 10_000 }, (_, index) =>
    editPage(phone.ids.next(), { title: String(index) }),
  );
  expect((await before.store.commit(edits)).ok).toBe(true);
  before.close();
  const startedMs = performance.now();
  const after = await phone.open();
  expect(after.losses).toEqual([]);
  expect(performance.now() - startedMs).toBeLessThan(5_000);
});

test('a number that a person gave up is no hole', async () => {
  const phone = createTestPhone();
  const before = await phone.open();
  await savePage(before, phone.ids.next(), { title: 'a' });
  const [change] = await before.sync.readNextBatch(1, 1_000);
  if (change === undefined) throw new Error('nothing waits');
  await before.sync.park([change], 'server-error');
  await before.store.discardParked(1);
  const [emptied] = await before.sync.readNextBatch(1, 1_000);
  await before.sync.park(emptied === undefined ? [] : [emptied], 'server-error');
  await savePage(before, phone.ids.next(), { title: 'b' });
  await pushAll(before);
  before.close();
  expect((await phone.open()).losses).toEqual([]);
});
