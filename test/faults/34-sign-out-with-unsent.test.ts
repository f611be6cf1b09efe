import { afterEach, beforeEach, expect, test } from 'vitest';
import { settleOwedLeaves } from '../../src/sync/leave.ts';
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

const settle = () =>
  settleOwedLeaves(
    { fetch: tablet.fetch, setTimer: tablet.clock.setTimer },
    tablet.memberships,
    new AbortController().signal,
  );
const listSessions = (member: string) => server.context.store.listSessions(member);

test('a sign-out that locks what has not been sent: it is still sent, and only then is it destroyed and the session over', async () => {
  tablet.isOnline = false;
  const record = await aino.write('Kirjasto');
  tablet.memberships.setCurrent(null);
  tablet.courier.wake();
  await tablet.clock.advance(30_000);
  expect(await tablet.hasDatabase(aino.member)).toBe(true);
  tablet.isOnline = true;
  tablet.courier.wake();
  await tablet.clock.advance(1_000);
  await expect.poll(() => tablet.hasDatabase(aino.member)).toBe(false);
  expect(await server.context.store.readHistory(record, 10)).toMatchObject([{ author: aino.member }]);
  expect(await listSessions(aino.member)).toEqual([]);
});

test('a locked notebook is open again after signing in, with what was not sent', async () => {
  tablet.isOnline = false;
  const record = await aino.write('Kirjasto');
  tablet.memberships.setCurrent(null);
  tablet.courier.wake();
  await tablet.clock.advance(1_000);
  tablet.memberships.setCurrent(aino.member);
  tablet.isOnline = true;
  tablet.courier.wake();
  await tablet.clock.advance(60_000);
  expect(tablet.listQueues()).toEqual([]);
  expect(await tablet.hasDatabase(aino.member)).toBe(true);
  expect((await aino.open.store.find(record))?.data.name).toBe('Kirjasto');
});

test('a sign-out without a network is told to the server at the next contact', async () => {
  tablet.isOnline = false;
  tablet.memberships.oweLeave(aino.member);
  await settle();
  expect(tablet.memberships.owedLeaves()).toEqual([aino.member]);
  tablet.isOnline = true;
  await settle();
  expect(tablet.memberships.owedLeaves()).toEqual([]);
  expect(await listSessions(aino.member)).toEqual([]);
});

test('an owed sign-out ends its own member’s session and not that of whoever has signed in since', async () => {
  tablet.memberships.oweLeave(aino.member);
  const eero = await tablet.signIn('Eero');
  await settle();
  expect(tablet.memberships.owedLeaves()).toEqual([]);
  expect(await listSessions(aino.member)).toEqual([]);
  expect((await eero.round()).problem).toBeNull();
});

test('where the session is over already, no sign-out is sent that a server before this one would take for another’s', async () => {
  tablet.memberships.oweLeave(aino.member);
  await server.context.store.transact((transaction) => transaction.deleteSessionsOfDevice(aino.device));
  const eero = await tablet.signIn('Eero');
  await settle();
  expect(tablet.memberships.owedLeaves()).toEqual([]);
  expect(tablet.requests.filter((line) => line.startsWith('POST /api/leave'))).toEqual([]);
  expect((await eero.round()).problem).toBeNull();
});

test('what a destroying that was cut short has left is destroyed later, and not sent', async () => {
  const record = await aino.write('Kirjasto');
  tablet.memberships.oweLeave(aino.member);
  tablet.memberships.setCurrent(null);
  tablet.courier.wake();
  await tablet.clock.advance(1_000);
  await expect.poll(() => tablet.hasDatabase(aino.member)).toBe(false);
  expect(tablet.memberships.list()).toEqual([]);
  expect(await server.context.store.readHistory(record, 10)).toEqual([]);
});
