import { afterEach, beforeEach, expect, test } from 'vitest';
import { signInPhone } from '../kit/signed-in-phone.ts';
import { type FleetServer, startFleetServer } from '../simulation/fleet-server.ts';

let server: FleetServer;
beforeEach(async () => {
  server = await startFleetServer();
});
afterEach(() => server.close());

const board = { kind: 'board' } as const;

async function meet() {
  const [aino, eero] = [await signInPhone(server), await signInPhone(server)];
  const record = '0198c0de-0000-7000-8000-000000000b01';
  await aino.edit(record, { title: 'board', left: 'a' }, board);
  await aino.round();
  await eero.round();
  return { aino, eero, record };
}

test('a deletion stands against an edit made offline, and the edit is kept for review', async () => {
  const { aino, eero, record } = await meet();
  await eero.edit(record, { left: 'written offline' }, board);
  await aino.edit(record, {}, { ...board, delete: true });
  await aino.round();
  await eero.round();
  expect(await eero.open.store.find(record)).toMatchObject({
    delivery: 'attention',
    attention: { code: 'gone' },
    data: { left: 'written offline' },
  });
  const stored = await server.store.readRecord(record);
  expect(stored?.record).toMatchObject({ deleted: true, data: { left: 'a' } });
  const history = await server.store.readHistory(record, 10);
  expect(history.filter(({ applied }) => !applied)).toMatchObject([{ set: { left: 'written offline' } }]);
  await aino.round();
  expect(await aino.open.store.find(record)).toMatchObject({ deleted: true, delivery: 'received' });
});

test('restored by somebody else, the parked edit goes through when its writer sends it again', async () => {
  const { aino, eero, record } = await meet();
  await eero.edit(record, { left: 'written offline' }, board);
  await aino.edit(record, {}, { ...board, delete: true });
  await aino.round();
  await eero.round();
  await aino.edit(record, {}, { ...board, delete: false });
  await aino.round();
  const parked = (await eero.open.store.listOutbox())[0];
  expect((await eero.open.store.resend(parked?.n ?? 0)).ok).toBe(true);
  await eero.round();
  expect(await eero.open.store.countOutbox()).toMatchObject({ pending: 0, parked: 0 });
  await aino.round();
  for (const { open } of [aino, eero]) {
    expect(await open.store.find(record)).toMatchObject({
      deleted: false,
      data: { left: 'written offline' },
      delivery: 'received',
    });
  }
});
