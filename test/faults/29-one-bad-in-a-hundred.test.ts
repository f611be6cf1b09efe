import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SignedInPhone, signInPhone } from '../kit/signed-in-phone.ts';
import { type FleetServer, startFleetServer } from '../simulation/fleet-server.ts';

let server: FleetServer;
let phone: SignedInPhone;

beforeEach(async () => {
  server = await startFleetServer();
  phone = await signInPhone(server);
});
afterEach(() => server.close());

test('one bad change in a hundred, wherever it stands: ninety-nine receipts, one parked, and later ones pass', async () => {
  for (const badAt of [0, 50, 99]) {
    const good: string[] = [];
    let bad = '';
    for (let index = 0; index < 100; index++) {
      if (index === badAt) bad = await phone.write({ title: 'x', body: 'hetu 131052-308T' });
      else good.push(await phone.write({ title: `t${index}` }));
    }
    expect((await phone.round()).problem).toBeNull();
    expect(await phone.open.store.countOutbox()).toMatchObject({ pending: 0, parked: 1 });
    for (const id of good) expect((await phone.open.store.find(id))?.delivery).toBe('received');
    const [row] = await phone.open.store.listOutbox();
    expect(row).toMatchObject({ state: 'parked', code: 'personal-data', fields: ['body'] });
    expect(row?.change.record).toBe(bad);
    const repaired = { kind: 'page', record: bad, scope: '305', set: { body: 'apua' } };
    expect((await phone.open.store.commit([repaired])).ok).toBe(true);
    expect((await phone.round()).problem).toBeNull();
    expect(await phone.open.store.countOutbox()).toMatchObject({ pending: 0, parked: 0 });
    expect((await phone.open.store.find(bad))?.data).toEqual({ title: 'x', body: 'apua' });
  }
});
