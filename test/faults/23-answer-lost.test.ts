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

test('an answer lost after the server has committed: the same receipts on the retry, and each change once', async () => {
  const ids: string[] = [];
  for (const title of ['a', 'b', 'c']) ids.push(await phone.write({ title }));
  fleet.network.setFault({ type: 'lose-answer' }, (path) => path === '/api/push');
  for (let round = 0; round < 3; round++) {
    expect((await phone.round()).problem).toBe('offline');
    expect(await phone.open.store.countOutbox()).toMatchObject({ pending: 3 });
  }
  const before = await Promise.all(ids.map((id) => fleet.server.store.readHistory(id, 10)));
  expect(before.map((history) => history.length)).toEqual([1, 1, 1]);
  fleet.network.setFault(null);
  expect((await phone.round()).problem).toBeNull();
  expect(await Promise.all(ids.map((id) => fleet.server.store.readHistory(id, 10)))).toEqual(before);
  expect(await phone.open.store.countOutbox()).toMatchObject({ pending: 0, parked: 0 });
  for (const id of ids) expect((await phone.open.store.find(id))?.delivery).toBe('received');
});
