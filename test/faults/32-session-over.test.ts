import { afterEach, beforeEach, expect, test } from 'vitest';
import { PROTOCOL_HEADER } from '../../src/kernel/wire.ts';
import { type SignedInPhone, signInPhone } from '../kit/signed-in-phone.ts';
import { type FleetServer, startFleetServer } from '../simulation/fleet-server.ts';

const DAY_MS = 86_400_000;

let server: FleetServer;
let phone: SignedInPhone;

beforeEach(async () => {
  server = await startFleetServer();
  phone = await signInPhone(server);
});
afterEach(() => server.close());

/** How a session ends while its phone is out of reach. */
const endings = {
  expired: async () => {
    await server.store.transact(async (transaction) => {
      for (const session of await transaction.listSessions(phone.member)) {
        await transaction.writeSession({ ...session, seenAtMs: session.seenAtMs - 90 * DAY_MS });
      }
    });
  },
  revoked: () => server.store.transact((transaction) => transaction.deleteSessionsOfDevice(phone.deviceId)),
};

/** Signs the member in once more; from then on the phone's requests carry the new cookie. */
async function signInAgain(device: string): Promise<string> {
  const { cookie } = await server.join(device, { member: phone.member });
  phone.intercept((path, init) => server.request(cookie, path, init));
  return cookie;
}

async function countWrites(records: readonly string[]): Promise<readonly number[]> {
  const histories = await Promise.all(records.map((record) => server.store.readHistory(record, 10)));
  return histories.map((history) => history.length);
}

test.each(Object.keys(endings) as (keyof typeof endings)[])(
  'a session that was %s while the phone was away reads nothing, loses nothing, and goes on after sign-in, each change once',
  async (ending) => {
    const before = await phone.write({ title: 'before' });
    expect((await phone.round()).problem).toBeNull();
    const away = [await phone.write({ title: 'away 1' }), await phone.write({ title: 'away 2' })];
    await endings[ending]();
    for (let round = 0; round < 3; round++) {
      expect((await phone.round()).problem).toBe('signed-out');
      expect(await phone.open.store.countOutbox()).toMatchObject({ pending: 2, parked: 0 });
    }
    expect(await countWrites(away)).toEqual([0, 0]);
    await signInAgain(phone.deviceId);
    expect((await phone.round()).problem).toBeNull();
    expect((await phone.round()).problem).toBeNull();
    expect(await countWrites([before, ...away])).toEqual([1, 1, 1]);
    expect(await phone.open.store.countOutbox()).toMatchObject({ pending: 0, parked: 0 });
    expect((await server.store.readReceived(phone.deviceId))?.upTo).toBe(3);
  },
);

test('with the answer lost just before the session ended, sign-in brings the receipts and no second copy', async () => {
  const record = await phone.write({ title: 'a' });
  phone.intercept(async (path, init, send) => {
    await send(path, init);
    throw new TypeError('the answer is lost');
  });
  expect((await phone.round()).problem).toBe('offline');
  await endings.revoked();
  await signInAgain(phone.deviceId);
  expect((await phone.round()).problem).toBeNull();
  expect(await countWrites([record])).toEqual([1]);
  expect((await phone.open.store.find(record))?.delivery).toBe('received');
});

test('a phone that signs in under another device goes on as the one that it was: the same numbers, nothing called missing', async () => {
  const records = [await phone.write({ title: 'a' })];
  await phone.round();
  records.push(await phone.write({ title: 'b' }));
  await endings.revoked();
  const cookie = await signInAgain('0192d4e5-0000-7000-8000-00000000d001');
  expect((await phone.round()).problem).toBeNull();
  expect(await countWrites(records)).toEqual([1, 1]);
  expect((await server.store.readReceived(phone.deviceId))?.upTo).toBe(2);
  expect((await phone.open.store.readMissing()).ranges).toEqual([]);
  const me = await server.request(cookie, '/api/me', { headers: { [PROTOCOL_HEADER]: '1' } });
  expect(await me.json()).toMatchObject({ device: phone.deviceId });
});
