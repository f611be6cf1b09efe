import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeLogFields, PushingDevice } from '../../../test/kit/pushing-device.ts';
import { type ServerUnderTest, startServerUnderTest } from '../../../test/kit/server-under-test.ts';

let server: ServerUnderTest;
let tutor: PushingDevice;

beforeAll(async () => {
  server = await startServerUnderTest();
  tutor = new PushingDevice(await server.join('Aino', { role: 'tutor', scope: '305' }));
});
afterAll(() => server.close());

function makeLog(parts: { note?: string; at?: number }) {
  const set = { ...makeLogFields(randomUUID()), ...(parts.note === undefined ? {} : { note: parts.note }) };
  const change = tutor.change({ kind: 'session-log', record: randomUUID(), set });
  return parts.at === undefined ? change : { ...change, at: parts.at };
}

test.each([
  ['emoji', 'Iloinen käynti 👩‍🦳📱🇫🇮'],
  ['text from right to left', 'مرحبا, autettiin yhdessä'],
  ['combining characters', 'Pa\u0308iva\u0308 ja e\u0301'],
  ['a lone half of a pair', 'puoli \ud83d merkkiä'],
])('%s comes back as it was written', async (_name, note) => {
  const change = makeLog({ note });
  expect(await tutor.pushOne(change)).toMatchObject({ verdict: 'accepted' });
  const stored = await server.context.store.readRecord(change.record);
  expect(stored?.record.data.note).toBe(note);
});

test.each([
  ['1970', 0],
  ['before 1970', -1],
  ['2099', Date.parse('2099-12-31T23:59:59Z')],
])('a clock in %s orders nothing and costs nothing', async (_year, at) => {
  const first = makeLog({ at });
  const second = makeLog({});
  const { verdicts } = await tutor.push(first, second);
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted']);
  expect(verdicts[1]?.seq).toBe((verdicts[0]?.seq ?? 0) + 1);
});
