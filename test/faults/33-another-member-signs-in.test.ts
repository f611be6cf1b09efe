import { afterEach, beforeEach, expect, test } from 'vitest';
import { nameSyncLock } from '../../src/sync/leadership.ts';
import { type ServerUnderTest, startServerUnderTest } from '../kit/server-under-test.ts';
import { type SharedTablet, startSharedTablet, type TabletUser } from './shared-tablet.ts';

let server: ServerUnderTest;
let tablet: SharedTablet;
let aino: TabletUser;

beforeEach(async () => {
  server = await startServerUnderTest();
  tablet = startSharedTablet(server);
  aino = await tablet.signIn('Aino');
  expect((await aino.round()).problem).toBeNull();
});
afterEach(async () => {
  await tablet.courier.stop();
  await server.close();
});

const readAuthors = async (record: string) =>
  (await server.context.store.readHistory(record, 10)).map(({ author }) => author);
const pass = (ms: number) => tablet.clock.advance(ms);

test('what the first one had not sent is hidden from the second and sent as the first; then nothing of the first is left', async () => {
  tablet.isOnline = false;
  const records = [await aino.write('Kirjasto'), await aino.write('Kylätalo'), await aino.write('Koulu')];
  tablet.isOnline = true;
  const eero = await tablet.signIn('Eero');
  expect((await eero.round()).problem).toBeNull();
  expect(await eero.open.store.countOutbox()).toMatchObject({ pending: 0 });
  for (const record of records) expect(await eero.open.store.find(record)).toBeUndefined();

  tablet.courier.wake();
  await pass(1_000);
  await expect.poll(() => tablet.hasDatabase(aino.member)).toBe(false);
  for (const record of records) expect(await readAuthors(record)).toEqual([aino.member]);
  expect(tablet.memberships.list().map(({ id }) => id)).toEqual([eero.member]);
  expect(tablet.listQueues()).toEqual([]);
  const asAino = tablet.requests.filter((line) => line.endsWith(aino.member)).slice(-2);
  expect(asAino).toEqual([`POST /api/push ${aino.member}`, `POST /api/leave ${aino.member}`]);
  const mine = await eero.write('Palvelutalo');
  expect((await eero.round()).problem).toBeNull();
  expect(await readAuthors(mine)).toEqual([eero.member]);
});

test('without a network the other queue is told in numbers, and goes when there is one', async () => {
  tablet.isOnline = false;
  const record = await aino.write('Kirjasto');
  tablet.isOnline = true;
  await tablet.signIn('Eero');
  tablet.isOnline = false;
  tablet.courier.wake();
  await pass(1_000);
  const told = { memberId: aino.member, name: 'Aino', pending: 1, parked: 0, problem: 'offline' };
  await expect.poll(() => tablet.listQueues()).toEqual([told]);
  await pass(60_000);
  expect(await tablet.hasDatabase(aino.member)).toBe(true);
  tablet.isOnline = true;
  for (let minute = 0; minute < 5; minute++) {
    await pass(60_000);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await expect.poll(() => tablet.hasDatabase(aino.member)).toBe(false);
  expect(await readAuthors(record)).toEqual([aino.member]);
});

test('what a person must look at stays, and is told', async () => {
  await aino.write('Koti, hetu 131052-308T');
  const eero = await tablet.signIn('Eero');
  tablet.courier.wake();
  await pass(1_000);
  await expect.poll(() => tablet.listQueues()).toMatchObject([{ name: 'Aino', pending: 0, parked: 1 }]);
  await pass(60 * 60_000);
  expect(await tablet.hasDatabase(aino.member)).toBe(true);
  expect(tablet.memberships.list().map(({ id }) => id)).toEqual([aino.member, eero.member]);
  expect(tablet.requests.filter((line) => line.startsWith('POST /api/leave'))).toEqual([]);
});

test('while a tab of the first one still leads, its queue is left to it', async () => {
  await aino.write('Kirjasto');
  await tablet.signIn('Eero');
  const released = Promise.withResolvers<void>();
  void tablet.browser.locks.request(nameSyncLock(aino.member), {}, () => released.promise);
  await pass(0);
  tablet.courier.wake();
  await pass(1_000);
  const before = tablet.requests.filter((line) => line.endsWith(aino.member)).length;
  released.resolve();
  await pass(16 * 60_000);
  await expect.poll(() => tablet.hasDatabase(aino.member)).toBe(false);
  expect(tablet.requests.filter((line) => line.endsWith(aino.member)).length).toBeGreaterThan(before);
});

test('a first one who was signed out elsewhere keeps the queue until there is a new sign-in', async () => {
  const record = await aino.write('Kirjasto');
  await tablet.signIn('Eero');
  const transact = server.context.store.transact.bind(server.context.store);
  await transact((transaction) => transaction.deleteSessionsOfDevice(aino.device));
  tablet.courier.wake();
  await pass(1_000);
  const told = { pending: 1, parked: 0, problem: 'signed-out' };
  await expect.poll(() => tablet.listQueues()).toMatchObject([told]);
  expect(await readAuthors(record)).toEqual([]);
  expect(await tablet.hasDatabase(aino.member)).toBe(true);
});

test('a first one whose device was reported lost loses the queue at once', async () => {
  await aino.write('Kirjasto');
  await tablet.signIn('Eero');
  await server.context.store.transact(async (transaction) => {
    const row = await transaction.readDevice(aino.device);
    if (row !== undefined) await transaction.writeDevice({ ...row, state: 'lost' });
  });
  tablet.courier.wake();
  await pass(1_000);
  await expect.poll(() => tablet.hasDatabase(aino.member)).toBe(false);
  expect(tablet.listQueues()).toEqual([]);
});
