import { afterEach, expect, test } from 'vitest';
import { signInPhone } from '../kit/signed-in-phone.ts';
import { createTestPhone, savePage, TEST_ADAPTERS } from '../kit/test-store.ts';
import { type FleetServer, startFleetServer } from '../simulation/fleet-server.ts';

let server: FleetServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

test.each(TEST_ADAPTERS)(
  'a database without rows is a new epoch, and the loss is told at opening (%s)',
  async (adapter) => {
    const phone = createTestPhone(adapter);
    const before = await phone.open();
    const { epoch } = await before.store.readMembership();
    for (const title of ['a', 'b']) await savePage(before, phone.ids.next(), { title });
    await before.destroy();
    const after = await phone.open();
    expect(after.losses).toMatchObject([{ epoch, fromN: 1, toN: 2 }]);
    expect((await after.store.readMembership()).epoch).not.toBe(epoch);
    const missing = await after.store.readMissing();
    expect(missing.ranges).toEqual([{ epoch, from: 1, to: 2 }]);
    expect(missing.known.map(({ n }) => n)).toEqual([1, 2]);
    after.close();
    expect((await phone.open()).losses.length).toBe(1);
  },
);

test('emptied twice before the server could be told, a phone still names both losses', async () => {
  server = await startFleetServer();
  const phone = await signInPhone(server);
  const epochs: string[] = [];
  for (const title of ['first', 'second']) {
    epochs.push((await phone.open.store.readMembership()).epoch);
    await phone.write({ title });
    phone.disk.empty();
    await phone.reopen();
  }
  await phone.round();
  const { ranges, isConfirmed } = await phone.open.store.readMissing();
  expect(isConfirmed).toBe(true);
  const named = ranges.map(({ epoch, from, to }) => `${epoch} ${from}–${to}`);
  expect(named.sort()).toEqual(epochs.map((epoch) => `${epoch} 1–1`).sort());
});

test('what the server had received comes back after the files were lost', async () => {
  server = await startFleetServer();
  const phone = await signInPhone(server);
  await phone.write({ title: 'a' });
  await phone.round();
  phone.disk.empty();
  await phone.reopen();
  expect(await phone.open.store.readMissing()).toMatchObject({ ranges: [] });
  await phone.round();
  expect((await phone.open.store.list('page')).map(({ data }) => data.title)).toEqual(['a']);
  expect(await phone.open.store.readMissing()).toMatchObject({ ranges: [], isConfirmed: true });
});
