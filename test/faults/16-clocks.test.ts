import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SignedInPhone, signInPhone } from '../kit/signed-in-phone.ts';
import { type FleetServer, startFleetServer } from '../simulation/fleet-server.ts';

const YEARS_10_MS = 10 * 365.25 * 86_400_000;

let server: FleetServer;
let ahead: SignedInPhone;
let behind: SignedInPhone;

beforeEach(async () => {
  server = await startFleetServer();
  ahead = await signInPhone(server);
  behind = await signInPhone(server);
  ahead.clock.jump(YEARS_10_MS);
  behind.clock.jump(-YEARS_10_MS);
});
afterEach(() => server.close());

/** Both phones have the same board, written by the first. */
async function shareBoard(): Promise<string> {
  const record = '0192d4e5-0000-7000-8000-0000000000b1';
  await ahead.edit(record, { title: 'board', left: 'made' }, { kind: 'board' });
  for (const phone of [ahead, behind]) expect((await phone.round()).problem).toBeNull();
  return record;
}

test('with clocks ten years ahead and ten behind, what arrives later stands, whatever its clock says', async () => {
  const record = await shareBoard();
  await ahead.edit(record, { left: 'from 2036' }, { kind: 'board' });
  await ahead.round();
  await behind.round();
  await behind.edit(record, { left: 'from 2016' }, { kind: 'board' });
  await behind.round();
  await ahead.round();
  for (const phone of [ahead, behind]) {
    expect((await phone.open.store.find(record))?.data.left).toBe('from 2016');
  }
  const history = await server.store.readHistory(record, 10);
  expect(history.map(({ set }) => set.left)).toEqual(['made', 'from 2036', 'from 2016']);
  const seqs = history.map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
  // The clocks are kept for people to read, and run against the order.
  expect(history[1]?.at).toBeGreaterThan(history[2]?.at ?? Number.POSITIVE_INFINITY);
  const received = history.map(({ receivedAt }) => receivedAt);
  expect(received).toEqual(received.toSorted((a, b) => a - b));
});

test('an edit from ten years behind that met a newer one by arrival is a conflict, and the other value is kept', async () => {
  const record = await shareBoard();
  await behind.edit(record, { left: 'from 2016' }, { kind: 'board' });
  await ahead.edit(record, { left: 'from 2036' }, { kind: 'board' });
  await ahead.round();
  await behind.round();
  const stored = await server.store.readRecord(record);
  expect(stored?.record.data.left).toBe('from 2016');
  expect(stored?.record.kept?.left?.value).toBe('from 2036');
});

test('how far each clock is off stands with its device', async () => {
  for (const phone of [ahead, behind]) await phone.round();
  const offsets = await Promise.all(
    [ahead, behind].map(
      async ({ deviceId }) => (await server.store.readDevice(deviceId))?.report.clockOffsetMs,
    ),
  );
  expect(offsets[0]).toBeGreaterThan(0.99 * YEARS_10_MS);
  expect(offsets[1]).toBeLessThan(-0.99 * YEARS_10_MS);
});

test('a clock that runs backwards from edit to edit changes neither the numbers nor their order', async () => {
  const record = '0192d4e5-0000-7000-8000-0000000000b2';
  const titles = ['a', 'b', 'c', 'd', 'e'];
  for (const title of titles) {
    await ahead.edit(record, { title });
    ahead.clock.jump(-86_400_000);
  }
  expect((await ahead.round()).problem).toBeNull();
  const history = await server.store.readHistory(record, 10);
  expect(history.map(({ set }) => set.title)).toEqual(titles);
  const at = history.map((entry) => entry.at);
  expect(at).toEqual(at.toSorted((a, b) => b - a));
  expect((await ahead.open.store.find(record))?.data.title).toBe('e');
  expect((await server.store.readReceived(ahead.deviceId))?.upTo).toBe(titles.length);
  expect(await ahead.open.store.countOutbox()).toMatchObject({ pending: 0, parked: 0 });
});
