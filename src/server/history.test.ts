import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeLogFields, PushingDevice } from '../../test/kit/pushing-device.ts';
import { type ServerUnderTest, startServerUnderTest } from '../../test/kit/server-under-test.ts';

let server: ServerUnderTest;
let tutor: PushingDevice;
beforeAll(async () => {
  server = await startServerUnderTest();
  tutor = new PushingDevice(await server.join('Aino', { role: 'tutor', scope: '305' }));
});
afterAll(() => server.close());

async function readHistory(record: string) {
  const answer = await tutor.browser.request('GET', `/api/history/${record}`);
  return { status: answer.status, body: JSON.parse(await answer.text()) };
}

test('every accepted change of a record is told, oldest first, without the device', async () => {
  const record = randomUUID();
  const made = tutor.change({ kind: 'session-log', record, set: makeLogFields(randomUUID()), at: 5 });
  const edit = tutor.change({ kind: 'session-log', record, set: { hour: null, people: 2 }, at: 6 });
  const deletion = tutor.change({ kind: 'session-log', record, delete: true, at: 7 });
  const late = tutor.change({ kind: 'session-log', record, set: { people: 3 }, at: 8 });
  const { verdicts } = await tutor.push(made, edit, deletion, late);
  const [first = 0, second = 0, third = 0] = verdicts.map(({ seq }) => seq ?? 0);
  const author = tutor.browser.member;
  const receivedAt = server.clock.nowMs();
  const { status, body } = await readHistory(record);
  expect(status).toBe(200);
  expect(body).toEqual({
    entries: [
      { seq: first, author, at: 5, receivedAt, set: made.set },
      { seq: second, author, at: 6, receivedAt, set: { hour: null, people: 2 } },
      { seq: third, author, at: 7, receivedAt, set: {}, delete: true },
      { seq: third, author, at: 8, receivedAt, set: { people: 3 }, applied: false },
    ],
  });
  expect(JSON.stringify(body)).not.toContain(tutor.browser.device);
});

test.each(['nothing', '%2e%2e', randomUUID(), randomUUID().toUpperCase()])(
  'a record that is not there is not found: %s',
  async (record) => {
    expect(await readHistory(record)).toEqual({ status: 404, body: { code: 'not-found' } });
  },
);
