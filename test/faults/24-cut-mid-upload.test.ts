import { afterEach, beforeEach, expect, test } from 'vitest';
import { seedRandom } from '../kit/seeded-random.ts';
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

const CHANGES = 200;

test('a push cut anywhere in its upload is not applied, not even by half, and goes whole afterwards', async () => {
  const random = seedRandom(24);
  const noise = () =>
    Array.from({ length: 16 }, () =>
      random()
        .toString(36)
        .replace(/[0-9.]/g, 'x'),
    )
      .join(' ')
      .slice(0, 190);
  const ids: string[] = [];
  for (let index = 0; index < CHANGES; index++) ids.push(await phone.write({ title: noise() }));
  const countOnServer = () => fleet.server.store.countRecords();
  for (const afterBytes of [1, 500, 8_000, 15_000]) {
    fleet.network.setFault({ type: 'cut-upload', afterBytes }, (path) => path === '/api/push');
    expect((await phone.round()).problem).toBe('offline');
    expect(await countOnServer()).toBe(0);
    expect(await phone.open.store.countOutbox()).toMatchObject({ pending: CHANGES, parked: 0 });
  }
  fleet.network.setFault(null);
  expect((await phone.round()).problem).toBeNull();
  expect(await countOnServer()).toBe(CHANGES);
  for (const id of ids) expect(await fleet.server.store.readHistory(id, 10)).toHaveLength(1);
});
