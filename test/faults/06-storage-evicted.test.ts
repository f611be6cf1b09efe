import { afterEach, beforeEach, expect, test } from 'vitest';
import { signInPhone } from '../kit/signed-in-phone.ts';
import { type FleetServer, startFleetServer } from '../simulation/fleet-server.ts';

let server: FleetServer;
beforeEach(async () => {
  server = await startFleetServer();
});
afterEach(() => server.close());

const place = '0198c0de-0000-7000-8000-0000000000aa';

async function writeSomeAndLoseThem() {
  const phone = await signInPhone(server);
  await phone.write({ title: 'a' });
  await phone.round();
  phone.clock.jump(86_400_000);
  for (const title of ['b', 'c', 'd']) await phone.write({ title, place });
  const { epoch } = await phone.open.store.readMembership();
  phone.disk.empty();
  return { phone, epoch };
}

test('evicted from the database alone: the phone names at once what never reached the server, and the server agrees', async () => {
  const { phone, epoch } = await writeSomeAndLoseThem();
  await phone.reopen();
  const suspected = await phone.open.store.readMissing();
  expect(suspected).toMatchObject({ isConfirmed: false, ranges: [{ epoch, from: 2, to: 4 }] });
  expect(suspected.known.map(({ n, where, atMs }) => [n, where, atMs])).toEqual(
    [2, 3, 4].map((n) => [n, place, phone.clock.nowMs()]),
  );
  await phone.round();
  const confirmed = await phone.open.store.readMissing();
  expect(confirmed).toEqual({ ...suspected, isConfirmed: true });
  expect(await server.store.listMissing({ device: phone.deviceId, withSettled: false })).toMatchObject([
    { epoch, from: 2, to: 4 },
  ]);
});

test('evicted with everything the page had stored: the server, which was told the last number, names what is missing', async () => {
  const phone = await signInPhone(server);
  await phone.write({ title: 'a' });
  await phone.round();
  const { epoch } = await phone.open.store.readMembership();
  phone.intercept(async (path, init, send) => {
    if (path !== '/api/push') return send(path, init);
    await send(path, { ...init, body: await withoutChanges(init) });
    throw new TypeError('network');
  });
  await phone.write({ title: 'b' });
  await phone.round();
  phone.intercept(null);
  phone.disk.empty();
  phone.keyValue.clear();
  await phone.reopen();
  expect(phone.open.losses).toEqual([]);
  await phone.round();
  expect(await phone.open.store.readMissing()).toEqual({
    ranges: [{ epoch, from: 2, to: 2 }],
    known: [],
    isConfirmed: true,
  });
});

test('what the person has taken note of is not told again, but something new is', async () => {
  const { phone, epoch } = await writeSomeAndLoseThem();
  await phone.reopen();
  await phone.open.store.settleMissing();
  expect((await phone.open.store.readMissing()).ranges).toEqual([]);
  await phone.round();
  expect((await phone.open.store.readMissing()).ranges).toEqual([]);
  const { epoch: second } = await phone.open.store.readMembership();
  expect(second).not.toBe(epoch);
  const early = phone.disk.takeSnapshot();
  await phone.write({ title: 'e' });
  phone.disk.goBack(early);
  await phone.reopen();
  expect((await phone.open.store.readMissing()).ranges).toEqual([{ epoch: second, from: 1, to: 1 }]);
});

async function withoutChanges({ body }: RequestInit): Promise<string> {
  const text =
    typeof body === 'string'
      ? body
      : await new Response(
          new Blob([body as ArrayBuffer]).stream().pipeThrough(new DecompressionStream('gzip')),
        ).text();
  return JSON.stringify({ ...JSON.parse(text), changes: [] });
}
