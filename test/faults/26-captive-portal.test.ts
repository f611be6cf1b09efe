import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SignedInPhone, signInPhone } from '../kit/signed-in-phone.ts';
import { startTcpFleet, type TcpFleet, useRealTime } from './tcp-fleet.ts';

let fleet: TcpFleet;
let phone: SignedInPhone;

beforeEach(async () => {
  fleet = await startTcpFleet();
  phone = await signInPhone(fleet.server);
  useRealTime(phone);
});
afterEach(() => fleet.close());

test.each([200, 302, 511] as const)(
  'a Wi-Fi sign-in that answers %s is named as one, and nothing leaves the outbox',
  async (status) => {
    await phone.round();
    const id = await phone.write({ title: 'a' });
    const cursor = await phone.open.sync.readCursor();
    fleet.network.setFault({ type: 'portal', status });
    for (let round = 0; round < 3; round++) {
      expect((await phone.round()).problem).toBe('portal');
      expect(await phone.open.store.countOutbox()).toMatchObject({ pending: 1, parked: 0 });
    }
    expect(await phone.open.sync.readCursor()).toBe(cursor);
    expect((await phone.open.store.find(id))?.data).toEqual({ title: 'a' });
    fleet.network.setFault(null);
    expect((await phone.round()).problem).toBeNull();
    expect((await phone.open.store.find(id))?.delivery).toBe('received');
  },
);

test('a portal that lets the push through and answers only the pull does not move the cursor', async () => {
  const other = await signInPhone(fleet.server, [{ role: 'coordinator', scope: '305' }]);
  useRealTime(other);
  await phone.write({ title: 'a' });
  await phone.round();
  fleet.network.setFault({ type: 'portal', status: 200 }, (path) => path.startsWith('/api/pull'));
  expect((await other.round()).problem).toBe('portal');
  expect(await other.open.sync.readCursor()).toBeNull();
  expect(await other.open.store.list('page')).toEqual([]);
});
