import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { kinds } from '../../src/features/registry.ts';
import type { Change } from '../../src/kernel/change.ts';
import { createApp } from '../../src/server/http.ts';
import { PushingDevice } from '../kit/pushing-device.ts';
import { boardKind } from '../kit/sample-kinds.ts';
import { ORIGIN, type ServerUnderTest, startServerUnderTest } from '../kit/server-under-test.ts';

let server: ServerUnderTest;
let phone: PushingDevice;

beforeEach(async () => {
  server = await startServerUnderTest();
  phone = new PushingDevice(await server.join('Aino', { role: 'tutor', scope: '305' }));
});
afterEach(() => server.close());

function place(parts: Partial<Change> = {}): Change {
  const set = { name: 'Kuusamotalo', type: 'library' };
  return phone.change({ kind: 'place', record: randomUUID(), set, ...parts });
}

async function push(body: unknown, headers: Readonly<Record<string, string>> = {}) {
  const answer = await phone.request(body, { headers });
  expect(answer.status).toBe(200);
  const { verdicts } = await answer.json();
  return verdicts.map(({ verdict, code }: { verdict: string; code?: string }) => code ?? verdict);
}

test('what a newer client says beside its changes is not understood, and harms nothing', async () => {
  const future = {
    storage: 'mirrored',
    lost: [{ epoch: randomUUID(), from: 1, to: 2, why: 'moved' }, { range: '3–4' }],
    battery: 0.4,
    peers: [{ id: randomUUID() }],
  };
  const body = { ...phone.body([place()], future), priority: 'high', signature: { by: 'key' } };
  expect(await push(body, { 'Tukivihko-Peer': 'b', 'X-Trace': 'c' })).toEqual(['accepted']);
  const row = await server.context.store.readDevice(phone.browser.device);
  expect(row?.report).not.toHaveProperty('storage');
  expect(row?.received?.upTo).toBe(1);
  const known = await server.context.store.listMissing({ device: phone.browser.device, withSettled: true });
  expect(known.map(({ from, to }) => [from, to])).toEqual([[1, 2]]);
});

test('a pull and a joining that ask for more than is known are answered as always', async () => {
  await phone.push(place());
  const pulled = await phone.browser.request('GET', '/api/pull?view=compact&page=7', {
    headers: { Accept: 'application/x-tukivihko-blocks, application/x-ndjson' },
  });
  expect([pulled.status, pulled.headers.get('Content-Type')]).toEqual([
    200,
    'application/x-ndjson; charset=utf-8',
  ]);
  const { linkSecret } = await server.invite({ grants: [{ role: 'tutor', scope: '305' }] });
  const body = {
    code: linkSecret,
    name: 'Eero',
    device: randomUUID(),
    attestation: { a: 1 },
    language: 'se',
  };
  expect((await server.request('POST', '/api/join', { body })).status).toBe(200);
});

test('what the server is too old for gets a verdict of its own, and the rest of the queue goes', async () => {
  const ofFutureKind = place({ kind: boardKind.kind, set: { title: 'later' } });
  const ofFutureField = place({ set: { name: 'Kirjasto', type: 'library', openingHours: '9–17' } });
  const ofFutureEnvelope = { ...place(), priority: 1 };
  const changes = [place(), ofFutureKind, ofFutureField, ofFutureEnvelope, place()];
  expect(await push(phone.body(changes))).toEqual([
    'accepted',
    'unknown-kind',
    'invalid',
    'invalid',
    'accepted',
  ]);
});

test('a change that waited for a newer server is taken in whole once it is there, and once', async () => {
  const waiting = place({ kind: boardKind.kind, set: { title: 'later', left: 'kept as written' } });
  for (let round = 0; round < 2; round++) expect(await push(phone.body([waiting]))).toEqual(['unknown-kind']);
  const newerKinds = new Map([...kinds, [boardKind.kind, boardKind]]);
  const newer = createApp({ ...server.context, kinds: newerKinds });
  const outcomes: string[] = [];
  for (let round = 0; round < 2; round++) {
    const answer = await newer.request(`${ORIGIN}/api/push`, {
      method: 'POST',
      headers: {
        Origin: ORIGIN,
        'Tukivihko-Protocol': '1',
        'Content-Type': 'application/json',
        Cookie: phone.browser.cookie,
      },
      body: JSON.stringify(phone.body([waiting])),
    });
    outcomes.push((await answer.json()).verdicts[0].verdict);
  }
  expect(outcomes).toEqual(['accepted', 'duplicate']);
  const stored = await server.context.store.readRecord(waiting.record);
  expect(stored?.record.data).toEqual(waiting.set);
});
