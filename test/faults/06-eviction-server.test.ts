import { afterEach, beforeEach, expect, test } from 'vitest';
import { type NumberRange, PROTOCOL_HEADER } from '../../src/kernel/wire.ts';
import { type SignedInPhone, signInPhone } from '../kit/signed-in-phone.ts';
import { type FleetServer, startFleetServer } from '../simulation/fleet-server.ts';

let server: FleetServer;
let phone: SignedInPhone;
let coordinator: string;

beforeEach(async () => {
  server = await startFleetServer();
  phone = await signInPhone(server);
  const grants = [{ role: 'coordinator', scope: '305' }] as const;
  coordinator = (await server.join('0192d4e5-0000-7000-8000-00000000c001', { name: 'Eero', grants })).cookie;
});
afterEach(() => server.close());

async function listMissing(): Promise<readonly NumberRange[]> {
  const headers = { [PROTOCOL_HEADER]: '1' };
  const answer = await server.request(coordinator, '/api/devices', { headers });
  const { devices }: { devices: readonly { id: string; missing: readonly NumberRange[] }[] } =
    await answer.json();
  return devices.find(({ id }) => id === phone.deviceId)?.missing ?? [];
}

async function readEpoch(): Promise<string> {
  return (await phone.open.sync.readReport('0.1.0')).epoch;
}

/** What Safari leaves after seven days: the cookie, which no script can see, and so the device's name. */
async function evict(): Promise<void> {
  phone.disk.empty();
  phone.keyValue.clear();
  await phone.reopen();
}

/** The first batch arrives and tells of every number; the line is cut for good at the next. */
async function writeAndLoseTheTail(count: number): Promise<string> {
  for (let index = 0; index < count; index++) await phone.write({ title: `page ${index}` });
  const epoch = await readEpoch();
  let pushes = 0;
  phone.intercept(async (path, init, send) => {
    pushes += 1;
    if (pushes > 1) throw new TypeError('the line is cut');
    return send(path, init);
  });
  expect((await phone.round()).problem).toBe('offline');
  phone.intercept(null);
  return epoch;
}

test('after the browser has emptied the storage, tutor and coordinator are told exactly which numbers never arrived', async () => {
  const epoch = await writeAndLoseTheTail(503);
  expect(await listMissing()).toEqual([]);
  await evict();
  expect(await readEpoch()).not.toBe(epoch);
  expect((await phone.round()).problem).toBeNull();
  const lost = { epoch, from: 501, to: 503 };
  expect(await phone.open.store.readMissing()).toMatchObject({ ranges: [lost], isConfirmed: true });
  expect(await listMissing()).toEqual([{ ...lost, noticedAtMs: expect.any(Number) }]);
});

test('what had arrived before the eviction is not called missing, and what is written afterwards arrives', async () => {
  await phone.write({ title: 'a' });
  await phone.round();
  await evict();
  await phone.write({ title: 'b' });
  expect((await phone.round()).problem).toBeNull();
  expect((await phone.open.store.readMissing()).ranges).toEqual([]);
  expect(await listMissing()).toEqual([]);
  expect(await server.store.readReceived(phone.deviceId)).toEqual({ epoch: await readEpoch(), upTo: 1 });
});

test('the numbers of several evictions are told each under its own epoch', async () => {
  const first = await writeAndLoseTheTail(501);
  await evict();
  await phone.round();
  const second = await writeAndLoseTheTail(502);
  await evict();
  await phone.round();
  expect((await listMissing()).map(({ epoch, from, to }) => ({ epoch, from, to }))).toEqual([
    { epoch: first, from: 501, to: 501 },
    { epoch: second, from: 501, to: 502 },
  ]);
  const { ranges } = await phone.open.store.readMissing();
  expect(ranges.map(({ epoch }) => epoch).toSorted()).toEqual([first, second].toSorted());
});
