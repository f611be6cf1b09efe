import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeLogFields, PushingDevice } from '../kit/pushing-device.ts';
import { type ServerUnderTest, startServerUnderTest } from '../kit/server-under-test.ts';
import { type SignedInPhone, signInPhone } from '../kit/signed-in-phone.ts';
import { type FleetServer, startFleetServer } from '../simulation/fleet-server.ts';

/** A made-up identity code with a right check character. */
const CODE = '131052-308T';

let server: ServerUnderTest;
let fleet: FleetServer;
let phone: SignedInPhone;

beforeEach(async () => {
  server = await startServerUnderTest();
  fleet = await startFleetServer();
  phone = await signInPhone(fleet);
});
afterEach(async () => {
  await server.close();
  await fleet.close();
});

test('a doctored client that sends personal data is stopped by the server, and nothing of it is kept anywhere', async () => {
  const tutor = new PushingDevice(await server.join('Aino', { role: 'tutor', scope: '305' }));
  const notes = [`Hänen tunnuksensa on ${CODE}`, `${CODE}`, `tunnus:${CODE.toLowerCase()}.`];
  const set = makeLogFields(randomUUID());
  const log = tutor.change({ kind: 'session-log', record: randomUUID(), set });
  await tutor.push(log);
  const edits = notes.flatMap((note) => [
    tutor.change({ kind: 'session-log', record: log.record, set: { note } }),
    tutor.change({ kind: 'session-log', record: randomUUID(), set: { ...set, note } }),
  ]);
  const { verdicts } = await tutor.push(...edits);
  expect(verdicts).toEqual(
    edits.map(({ id }) => ({ id, verdict: 'rejected', code: 'personal-data', fields: ['note'] })),
  );
  expect(await server.context.store.countRecords()).toBe(1);
  expect(await server.context.store.readHistory(log.record, 10)).toHaveLength(1);
  const database = ['', '-wal'].map((end) => readFileSync(`${server.file}${end}`, 'latin1')).join('');
  expect(database.toLowerCase()).not.toContain(CODE.toLowerCase());
  expect(server.logged.join('').toLowerCase()).not.toContain(CODE.toLowerCase());
});

test('what was stopped stays on the phone to be edited, holds nothing else back, and goes once it is mended', async () => {
  // The store takes whatever it is given; that a form stops it first is the form's own law.
  const record = await phone.write({ title: 'a', body: `Tunnus ${CODE}` });
  const other = await phone.write({ title: 'b' });
  expect((await phone.round()).problem).toBeNull();
  expect(await fleet.store.readRecord(record)).toBeUndefined();
  expect(await fleet.store.readRecord(other)).toBeDefined();
  const [parked] = await phone.open.store.listOutbox();
  expect(parked).toMatchObject({ state: 'parked', code: 'personal-data', fields: ['body'] });
  expect((await phone.open.store.find(record))?.data.body).toBe(`Tunnus ${CODE}`);
  await phone.edit(record, { body: 'Opeteltiin tunnistautumista' });
  expect((await phone.round()).problem).toBeNull();
  expect(await phone.open.store.countOutbox()).toMatchObject({ pending: 0, parked: 0 });
  const stored = await fleet.store.readRecord(record);
  expect(stored?.record.data).toMatchObject({ title: 'a', body: 'Opeteltiin tunnistautumista' });
  const history = await fleet.store.readHistory(record, 10);
  expect(JSON.stringify(history)).not.toContain(CODE);
});
