import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeLogFields, PushingDevice } from '../../test/kit/pushing-device.ts';
import { ORIGIN, type ServerUnderTest, startServerUnderTest } from '../../test/kit/server-under-test.ts';
import type { Change } from '../kernel/change.ts';
import type { ImportAnswer } from '../kernel/wire.ts';

const kuusamoTutor = { role: 'tutor', scope: '305' } as const;
const place = randomUUID();

let server: ServerUnderTest;
let phone: PushingDevice;
let coordinator: PushingDevice;
beforeEach(async () => {
  server = await startServerUnderTest();
  phone = new PushingDevice(await server.join('Aino', kuusamoTutor));
  coordinator = new PushingDevice(await server.join('Eero', { role: 'coordinator', scope: '305' }));
});
afterEach(() => server.close());

function log(parts: Partial<Change> = {}): Change {
  return phone.change({ kind: 'session-log', record: randomUUID(), set: makeLogFields(place), ...parts });
}

function file(changes: readonly unknown[], parts: Readonly<Record<string, unknown>> = {}) {
  const { device, member } = phone.browser;
  return { member, device, epoch: phone.epoch, changes, ...parts };
}

function send(body: unknown, by = coordinator): Promise<Response> {
  return by.browser.request('POST', '/api/import', { body });
}

async function take(changes: readonly unknown[], by = coordinator): Promise<readonly string[]> {
  const answer = await send(file(changes), by);
  expect(answer.status).toBe(200);
  const { verdicts }: ImportAnswer = JSON.parse(await answer.text());
  return verdicts.map(({ verdict, code, fields }) => [code ?? verdict, ...(fields ?? [])].join(' '));
}

describe('changes from a file', () => {
  test('stand as their member’s own, and the phone’s later push finds them there', async () => {
    const changes = [log(), log()];
    expect(await take(changes)).toEqual(['accepted', 'accepted']);
    const stored = await server.context.store.readRecord(changes[0]?.record ?? '');
    expect(stored?.record.author).toBe(phone.browser.member);
    const [entry] = await server.context.store.readHistory(changes[0]?.record ?? '', 5);
    expect(entry).toMatchObject({ author: phone.browser.member, device: phone.browser.device });
    const { verdicts, received } = await phone.push(...changes);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['duplicate', 'duplicate']);
    expect(received.upTo).toBe(2);
  });

  test('come in once, however often the file is handed in', async () => {
    const changes = [log(), log()];
    await take(changes);
    expect(await take(changes)).toEqual(['duplicate', 'duplicate']);
    expect(await server.context.store.countRecords()).toBe(2);
  });

  test('each have their own verdict, and what was refused is taken once it may be', async () => {
    const note = { ...makeLogFields(place), note: 'Hänen tunnuksensa on 131052-308T' };
    const edit = phone.change({ kind: 'session-log', record: randomUUID(), set: { people: 2 } });
    const made = log();
    expect(await take([log({ set: note }), edit, { id: 'x' }, made, { ...made, set: {} }])).toEqual([
      'personal-data note',
      expect.stringMatching(/^invalid /),
      'invalid',
      'accepted',
      'mismatch',
    ]);
    await phone.push(phone.change({ ...log(), record: edit.record }));
    expect(await take([edit])).toEqual(['accepted']);
  });

  test('fill the gap that they left, up to what was refused', async () => {
    const [first, second, third] = [log(), log(), log({ kind: 'no-such-kind' })];
    const { epoch } = phone;
    await phone.request(phone.body([], { n: 4 }));
    await phone.request(phone.body([], { epoch: randomUUID() }));
    expect((await phone.pull()).head.missing).toEqual([{ epoch, from: 1, to: 4 }]);
    await take([third, second]);
    expect((await phone.pull()).head.missing).toEqual([
      { epoch, from: 1, to: 1 },
      { epoch, from: 3, to: 4 },
    ]);
    await take([first]);
    expect((await phone.pull()).head.missing).toEqual([{ epoch, from: 3, to: 4 }]);
  });

  test('leave the device as it was, make none, and let none in again', async () => {
    const device = randomUUID();
    const unknown = await send(file([log()], { device }));
    expect(unknown.status).toBe(200);
    expect(await server.context.store.readDevice(device)).toBeUndefined();
    const id = phone.browser.device;
    await coordinator.browser.request('POST', `/api/devices/${id}/lost`);
    const before = await server.context.store.readDevice(id);
    expect(await take([log()])).toEqual(['accepted']);
    expect(await server.context.store.readDevice(id)).toEqual(before);
    expect((await phone.request(phone.body([]))).status).toBe(401);
  });

  test('stand in the log with who handed them in and how many, and with nothing that they hold', async () => {
    const note = 'Opeteltiin tunnistautumaan varmennekortilla';
    await take([log({ set: { ...makeLogFields(place), note } })]);
    const line = server.logged.find((one) => one.includes('imported'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      by: coordinator.browser.member,
      member: phone.browser.member,
      changes: 1,
      taken: 1,
    });
    expect(server.logged.join('')).not.toMatch(/varmennekortilla|Aino|Eero/);
  });
});

describe('a file is handed in', () => {
  test('by a coordinator of each change’s municipality; of the others nothing is said', async () => {
    const both = new PushingDevice(await server.join('Kaksi', kuusamoTutor, { role: 'tutor', scope: '009' }));
    const here = both.change({ kind: 'session-log', record: randomUUID(), set: makeLogFields(place) });
    const there = { ...here, id: randomUUID(), n: 2, record: randomUUID(), scope: '009' };
    const { member, device } = both.browser;
    const hand = async (by: PushingDevice) => {
      const answer = await send({ member, device, epoch: both.epoch, changes: [here, there] }, by);
      return (await answer.json()).verdicts.map(
        ({ verdict, code }: { verdict: string; code?: string }) => code ?? verdict,
      );
    };
    expect(await hand(coordinator)).toEqual(['accepted', 'forbidden']);
    const regional = new PushingDevice(await server.join('Alue', { role: 'coordinator', scope: 'r17' }));
    expect(await hand(regional)).toEqual(['duplicate', 'accepted']);
    expect(await hand(coordinator)).toEqual(['duplicate', 'forbidden']);
  });

  test('by nobody else', async () => {
    const stranger = new PushingDevice(await server.join('Vieras', { role: 'coordinator', scope: '889' }));
    const answers = [
      [await send(file([log()]), phone), 403, { code: 'forbidden' }],
      [await send(file([log()]), stranger), 404, { code: 'not-found', field: 'member' }],
      [await send(file([log()], { member: randomUUID() })), 404, { code: 'not-found', field: 'member' }],
      [
        await send(file([log()], { device: coordinator.browser.device })),
        403,
        { code: 'forbidden', field: 'device' },
      ],
    ] as const;
    for (const [answer, status, failure] of answers) {
      expect([answer.status, await answer.json()]).toEqual([status, failure]);
    }
    expect(await server.context.store.countRecords()).toBe(0);
  });

  test('and judged by the rights that its member has today', async () => {
    const admin = await server.join('Ylläpito', { role: 'admin', scope: 'r17' });
    await admin.request('PUT', `/api/people/${phone.browser.member}/grants`, {
      body: { grants: [{ role: 'tutor', scope: '009' }] },
    });
    expect(await take([log()], new PushingDevice(admin))).toEqual(['forbidden scope']);
    const coordinated = phone.change({
      kind: 'session-log',
      record: randomUUID(),
      set: { ...makeLogFields(place), review: { state: 'approved' } },
    });
    await admin.request('PUT', `/api/people/${phone.browser.member}/grants`, {
      body: { grants: [kuusamoTutor] },
    });
    const [outcome] = await take([coordinated]);
    expect(outcome).toBe('forbidden review');
  });

  test('in pieces of at most 500 changes and a mebibyte, as gzip too', async () => {
    expect((await send(file(Array.from({ length: 501 }, () => null)))).status).toBe(413);
    expect((await send(file(['x'.repeat(1_048_576)]))).status).toBe(413);
    for (const part of [{ member: 'x' }, { device: 'x' }, { epoch: 5 }, { changes: {} }]) {
      const answer = await send(file([], part));
      expect([answer.status, await answer.json()]).toEqual([
        400,
        { code: 'invalid', field: Object.keys(part)[0] },
      ]);
    }
    const headers = {
      Origin: ORIGIN,
      'Tukivihko-Protocol': '1',
      'Content-Type': 'application/json',
      'Content-Encoding': 'gzip',
      Cookie: coordinator.browser.cookie,
    };
    const body = gzipSync(JSON.stringify(file([log()])));
    const answer = await server.app.request(`${ORIGIN}/api/import`, { method: 'POST', headers, body });
    expect((await answer.json()).verdicts).toMatchObject([{ verdict: 'accepted' }]);
  });

  test('no more than 300 times in a quarter of an hour by one member', async () => {
    for (let count = 0; count < 300; count++) await send(file([]));
    const answer = await send(file([]));
    expect([answer.status, await answer.json()]).toEqual([429, { code: 'busy' }]);
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
  });
});
