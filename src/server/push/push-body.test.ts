import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeLogFields, PushingDevice } from '../../../test/kit/pushing-device.ts';
import { type ServerUnderTest, startServerUnderTest } from '../../../test/kit/server-under-test.ts';
import type { Change } from '../../kernel/change.ts';
import type { FieldValue } from '../../kernel/record.ts';

let server: ServerUnderTest;
let tutor: PushingDevice;
let coordinator: PushingDevice;
const place = randomUUID();

beforeAll(async () => {
  server = await startServerUnderTest();
});
beforeEach(async () => {
  tutor = new PushingDevice(await server.join('Aino', { role: 'tutor', scope: '305' }));
  coordinator = new PushingDevice(await server.join('Eero', { role: 'coordinator', scope: '305' }));
});
afterAll(() => server.close());

function logChange(set: Readonly<Record<string, FieldValue>> = {}, parts: Partial<Change> = {}): Change {
  const fields = { ...makeLogFields(place), ...set };
  return tutor.change({ kind: 'session-log', record: randomUUID(), set: fields, ...parts });
}

describe('a push as a whole', () => {
  test.each([
    ['that is no JSON', '{"device":', 400, { code: 'not-json' }],
    ['that is not even text', new Uint8Array([0xff, 0xfe, 0x7b]), 400, { code: 'not-json' }],
    ['without a device', '{"changes":[]}', 400, { code: 'invalid', field: 'device' }],
    ['without changes', '{"device":{}}', 400, { code: 'invalid' }],
    ['of more than a mebibyte', ' '.repeat(1_048_577), 413, { code: 'too-large' }],
  ])('%s is answered with a code and nothing else', async (_name, body, status, failure) => {
    const answer = await send(body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject(failure);
  });

  test('of 501 changes is too large', async () => {
    const answer = await tutor.request(tutor.body(Array.from({ length: 501 }, () => ({}))));
    expect([answer.status, await answer.json()]).toEqual([413, { code: 'too-large' }]);
  });

  test('may come as gzip', async () => {
    const change = logChange();
    const packed = gzipSync(JSON.stringify(tutor.body([change])));
    const answer = await send(packed, { 'Content-Encoding': 'gzip' });
    expect(await answer.json()).toMatchObject({ verdicts: [{ id: change.id, verdict: 'accepted' }] });
  });

  test.each([
    ['a gzip bomb', gzipSync(Buffer.alloc(60_000_000)), 'gzip', 413, 'too-large'],
    ['half a gzip', gzipSync('{"device":{},"changes":[]}').subarray(0, 20), 'gzip', 400, 'not-json'],
    ['plain text that says it is gzip', Buffer.from('{}'), 'gzip', 400, 'not-json'],
    ['an unknown encoding', Buffer.from('{}'), 'zstd', 400, 'invalid'],
  ])('%s is refused', async (_name, body, encoding, status, code) => {
    const answer = await send(body, { 'Content-Encoding': encoding });
    expect([answer.status, await answer.json()]).toEqual([status, { code }]);
  });

  test('from a device of somebody else is forbidden, and nothing of it lands', async () => {
    const change = coordinator.change({
      kind: 'session-log',
      record: randomUUID(),
      set: makeLogFields(place),
    });
    const answer = await coordinator.request(coordinator.body([change], { id: tutor.browser.device }));
    expect([answer.status, await answer.json()]).toEqual([403, { code: 'forbidden' }]);
    expect(await server.context.store.readRecord(change.record)).toBeUndefined();
  });

  test('from a storage that was cleared is taken in as a new device of the same member', async () => {
    const id = randomUUID();
    const answer = await tutor.request(tutor.body([logChange()], { id }));
    expect(answer.status).toBe(200);
    expect((await server.context.store.readDevice(id))?.member).toBe(tutor.browser.member);
  });

  async function send(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
    const { cookie } = tutor.browser;
    return server.app.request(
      'http://tuki.test/api/push',
      {
        method: 'POST',
        body,
        headers: {
          Cookie: cookie,
          Origin: 'http://tuki.test',
          'Tukivihko-Protocol': '1',
          'Content-Type': 'application/json',
          ...headers,
        },
      },
      { incoming: { socket: { remoteAddress: '192.0.2.9' } } },
    );
  }
});
