import { afterEach, beforeEach, expect, test } from 'vitest';
import { signInPhone } from '../kit/signed-in-phone.ts';
import { type FleetServer, startFleetServer } from '../simulation/fleet-server.ts';

let server: FleetServer;
beforeEach(async () => {
  server = await startFleetServer();
});
afterEach(() => server.close());

const board = { kind: 'board' } as const;
const record = '0198c0de-0000-7000-8000-000000000b02';
const DAY_MS = 86_400_000;

async function meet() {
  const [aino, eero] = [await signInPhone(server), await signInPhone(server)];
  await aino.edit(record, { title: 'board', left: 'before', right: 'before' }, board);
  await aino.round();
  await eero.round();
  return { aino, eero };
}

test.each([
  ['ahead', DAY_MS],
  ['behind', -DAY_MS],
])(
  'the later arrival stands whatever the clocks say (the first one’s a day %s), and the other value is kept',
  async (_name, byMs) => {
    const { aino, eero } = await meet();
    aino.clock.jump(byMs);
    await aino.edit(record, { left: 'of Aino' }, board);
    await eero.edit(record, { left: 'of Eero', right: 'of Eero' }, board);
    await aino.round();
    await eero.round();
    await aino.round();
    const expected = { data: { left: 'of Eero', right: 'of Eero' }, kept: { left: { value: 'of Aino' } } };
    for (const { open } of [aino, eero]) {
      expect(await open.store.find(record)).toMatchObject({ ...expected, delivery: 'received' });
    }
    expect(Object.keys((await aino.open.store.find(record))?.kept ?? {})).toEqual(['left']);
  },
);

test('the kept value comes back with one change, for everybody', async () => {
  const { aino, eero } = await meet();
  await aino.edit(record, { left: 'of Aino' }, board);
  await eero.edit(record, { left: 'of Eero' }, board);
  await aino.round();
  await eero.round();
  const kept = (await eero.open.store.find(record))?.kept?.left;
  if (kept === undefined) throw new Error('nothing was kept');
  await eero.edit(record, { left: kept.value }, board);
  expect((await eero.open.store.countOutbox()).pending).toBe(1);
  await eero.round();
  await aino.round();
  for (const { open } of [aino, eero]) {
    const shown = await open.store.find(record);
    expect(shown?.data.left).toBe('of Aino');
    expect(shown?.kept).toBeUndefined();
  }
});

test('edits of different fields both stand, and nothing is kept aside', async () => {
  const { aino, eero } = await meet();
  eero.clock.jump(-DAY_MS);
  await aino.edit(record, { left: 'of Aino' }, board);
  await eero.edit(record, { right: 'of Eero' }, board);
  await aino.round();
  await eero.round();
  await aino.round();
  for (const { open } of [aino, eero]) {
    const shown = await open.store.find(record);
    expect(shown?.data).toMatchObject({ left: 'of Aino', right: 'of Eero' });
    expect(shown?.kept).toBeUndefined();
  }
});
