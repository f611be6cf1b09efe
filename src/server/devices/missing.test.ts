import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PushingDevice } from '../../../test/kit/pushing-device.ts';
import { type ServerUnderTest, startServerUnderTest } from '../../../test/kit/server-under-test.ts';
import type { NumberRange } from '../../kernel/wire.ts';

const kuusamoTutor = { role: 'tutor', scope: '305' } as const;

let server: ServerUnderTest;
let phone: PushingDevice;
let coordinator: PushingDevice;
beforeEach(async () => {
  server = await startServerUnderTest();
  phone = new PushingDevice(await server.join('Aino', kuusamoTutor));
  coordinator = new PushingDevice(await server.join('Eero', { role: 'coordinator', scope: '305' }));
});
afterEach(() => server.close());

function place() {
  const set = { name: 'Kuusamotalo', type: 'library' };
  return phone.change({ kind: 'place', record: randomUUID(), set });
}

/** Pushes as the phone's storage would: these changes, and what it knows of itself. */
async function report(epoch: string, changes: readonly unknown[], device: Record<string, unknown> = {}) {
  const answer = await phone.request(phone.body(changes, { epoch, ...device }));
  expect(answer.status).toBe(200);
}

async function listFleet() {
  const answer = await (await coordinator.browser.request('GET', '/api/devices')).json();
  return answer.devices as readonly {
    id: string;
    missing: readonly (NumberRange & { noticedAtMs: number })[];
  }[];
}

describe('what never arrived', () => {
  test('is told to the tutor and to the coordinator, with the time when it was noticed', async () => {
    const [epoch, next] = [randomUUID(), randomUUID()];
    await report(epoch, [place(), place()], { n: 5 });
    expect((await phone.pull()).head).not.toHaveProperty('missing');
    await report(next, [], { n: 0 });
    expect((await phone.pull()).head.missing).toEqual([{ epoch, from: 3, to: 5 }]);
    const listed = (await listFleet()).find(({ id }) => id === phone.browser.device);
    expect(listed?.missing).toEqual([{ epoch, from: 3, to: 5, noticedAtMs: server.clock.nowMs() }]);
    expect((await coordinator.pull()).head).not.toHaveProperty('missing');
  });

  test('is told no more to coordinators once one has dealt with it; the tutor’s phone keeps its own count', async () => {
    const epoch = randomUUID();
    await report(epoch, [], { n: 2 });
    await report(randomUUID(), []);
    const settle = `/api/devices/${phone.browser.device}/missing/settle`;
    expect((await phone.browser.request('POST', settle)).status).toBe(403);
    expect((await coordinator.browser.request('POST', settle)).status).toBe(200);
    expect((await listFleet()).flatMap(({ missing }) => missing)).toEqual([]);
    expect((await phone.pull()).head.missing).toEqual([{ epoch, from: 1, to: 2 }]);
  });

  test('of a phone that came back as a new device is told to that one, and the old one is listed no more', async () => {
    const [epoch, old, fresh] = [randomUUID(), phone.browser.device, randomUUID()];
    await report(epoch, [place()], { n: 3 });
    await report(randomUUID(), [], { id: fresh });
    expect((await phone.pull()).head.missing).toEqual([{ epoch, from: 2, to: 3 }]);
    expect(await (await phone.browser.request('GET', '/api/me')).json()).toMatchObject({ device: fresh });
    const fleet = await listFleet();
    expect(fleet.map(({ id }) => id)).not.toContain(old);
    expect(fleet.find(({ id }) => id === fresh)?.missing).toMatchObject([{ epoch, from: 2, to: 3 }]);
    const people = await (await coordinator.browser.request('GET', '/api/people')).json();
    expect(people.devices).toHaveLength(2);
    const settled = await coordinator.browser.request('POST', `/api/devices/${old}/missing/settle`);
    expect(settled.status).toBe(200);
    expect((await listFleet()).flatMap(({ missing }) => missing)).toEqual([]);
  });

  test('of a phone that signs in anew with an emptied browser is told to the device that it is now', async () => {
    const epoch = randomUUID();
    await report(epoch, [], { n: 2 });
    const { linkSecret } = await server.invite({ grants: [], member: phone.browser.member });
    const body = { code: linkSecret, name: '', device: randomUUID() };
    const answer = await phone.browser.request('POST', '/api/join', { body });
    phone.browser.cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect((await phone.pull()).head.missing).toEqual([{ epoch, from: 1, to: 2 }]);
  });

  test('of another member’s device is nobody’s to push for', async () => {
    const answer = await coordinator.request(coordinator.body([], { id: phone.browser.device, n: 9 }));
    expect([answer.status, await answer.json()]).toEqual([403, { code: 'forbidden' }]);
    expect((await phone.pull()).head).not.toHaveProperty('missing');
  });

  test('is gone from the list when the old storage comes back and sends it', async () => {
    const epoch = randomUUID();
    const late = [place(), place()];
    await report(epoch, [], { n: 2 });
    await report(randomUUID(), []);
    expect((await phone.pull()).head.missing).toHaveLength(1);
    await report(epoch, late, { n: 2 });
    await report(randomUUID(), []);
    expect((await phone.pull()).head).not.toHaveProperty('missing');
  });
});

test('a report that nobody understands holds no change back', async () => {
  const strange = [
    { storage: 'in-the-cloud' },
    { storage: 7 },
    { n: -1 },
    { n: 'many' },
    { lost: 'everything' },
    { lost: [{ epoch: 'x', from: 1, to: 2 }, null, 5] },
    { lost: Array.from({ length: 500 }, () => ({ epoch: randomUUID(), from: 1, to: 1 })) },
    { battery: { level: 0.5 } },
  ];
  for (const device of strange) {
    const answer = await phone.request(phone.body([place()], device));
    expect([device, (await answer.json()).verdicts]).toMatchObject([device, [{ verdict: 'accepted' }]]);
  }
});
