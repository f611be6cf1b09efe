import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PushingDevice } from '../../../test/kit/pushing-device.ts';
import { type ServerUnderTest, startServerUnderTest } from '../../../test/kit/server-under-test.ts';
import type { PushAnswer } from '../../kernel/wire.ts';
import { readAppVersion } from './app-version.ts';

const DAY_MS = 86_400_000;
const kuusamoTutor = { role: 'tutor', scope: '305' } as const;

interface Listed {
  readonly id: string;
  readonly member: string;
  readonly state: string;
  readonly isSignedIn: boolean;
  readonly missing: readonly object[];
}

let server: ServerUnderTest;
let phone: PushingDevice;
let coordinator: PushingDevice;
beforeEach(async () => {
  server = await startServerUnderTest();
  phone = new PushingDevice(await server.join('Aino', kuusamoTutor));
  coordinator = new PushingDevice(await server.join('Eero', { role: 'coordinator', scope: '305' }));
});
afterEach(() => server.close());

async function decide(by: PushingDevice, action: string, id = phone.browser.device) {
  const answer = await by.browser.request('POST', `/api/devices/${id}/${action}`);
  return [answer.status, await answer.json()];
}

async function list(by = coordinator): Promise<readonly Listed[]> {
  const answer = await by.browser.request('GET', '/api/devices');
  expect(answer.status).toBe(200);
  return (await answer.json()).devices;
}

async function find(id = phone.browser.device): Promise<Listed | undefined> {
  return (await list()).find((device) => device.id === id);
}

async function readStatus(path = '/api/me', by = phone): Promise<readonly unknown[]> {
  const answer = await by.browser.request('GET', path);
  return answer.status === 200 ? [200] : [answer.status, await answer.json()];
}

async function pushStatus(by = phone): Promise<readonly unknown[]> {
  const answer = await by.request(by.body([]));
  return answer.status === 200 ? [200] : [answer.status, await answer.json()];
}

describe('the list of devices', () => {
  test('tells how each device is and when it was last in touch, and no more', async () => {
    server.clock.jump(DAY_MS);
    const at = server.clock.nowMs() - 5_000;
    await phone.request(phone.body([], { app: '0.2.0', pending: 3, parked: 1, at, storage: 'loose' }));
    const answer = await (await coordinator.browser.request('GET', '/api/devices')).json();
    expect(answer.newestApp).toBe(readAppVersion());
    expect(answer.newestApp).toMatch(/^\d+\.\d+\.\d+/);
    expect(answer.devices[0]).toEqual({
      id: phone.browser.device,
      member: phone.browser.member,
      name: 'Aino',
      joinedAtMs: server.clock.nowMs() - DAY_MS,
      seenAtMs: server.clock.nowMs(),
      app: '0.2.0',
      pending: 3,
      parked: 1,
      clockOffsetMs: -5_000,
      storage: 'loose',
      state: 'active',
      isSignedIn: true,
      missing: [],
    });
    expect(answer.devices.map(({ name }: { name: string }) => name)).toEqual(['Aino', 'Eero']);
  });

  test('names only devices of those whom the reader sees, of the removed only to administrators', async () => {
    const admin = new PushingDevice(await server.join('Ylläpito', { role: 'admin', scope: 'r17' }));
    const elsewhere = new PushingDevice(await server.join('Vieras', { role: 'tutor', scope: '009' }));
    await admin.browser.request('PUT', `/api/people/${elsewhere.browser.member}/grants`, {
      body: { grants: [] },
    });
    const members = async (by: PushingDevice) => (await list(by)).map(({ member }) => member).sort();
    const [aino, eero] = [phone.browser.member, coordinator.browser.member];
    expect(await members(coordinator)).toEqual([aino, eero].sort());
    expect(await members(admin)).toEqual([aino, eero, admin.browser.member, elsewhere.browser.member].sort());
    expect((await phone.browser.request('GET', '/api/devices')).status).toBe(403);
  });

  test('says which devices are signed in', async () => {
    await phone.browser.request('POST', '/api/leave');
    expect((await find())?.isSignedIn).toBe(false);
    server.clock.jump(89 * DAY_MS);
    await coordinator.push();
    server.clock.jump(DAY_MS);
    const own = await find(coordinator.browser.device);
    expect([own?.isSignedIn, own?.state]).toEqual([true, 'active']);
  });
});

describe('a device that is to be removed', () => {
  test('may send, is told to leave, reads nothing more and is gone once it has left', async () => {
    expect(await decide(coordinator, 'remove')).toEqual([200, { state: 'leaving' }]);
    for (const path of ['/api/me', '/api/pull', '/api/live', '/api/people']) {
      expect(await readStatus(path)).toEqual([401, { code: 'signed-out' }]);
    }
    const answer: PushAnswer = await phone.push(
      phone.change({ kind: 'place', record: randomUUID(), set: { name: 'Kuusamotalo', type: 'library' } }),
    );
    expect(answer).toMatchObject({ leave: true, verdicts: [{ verdict: 'accepted' }] });
    expect(await find()).toMatchObject({ state: 'leaving', isSignedIn: true });
    await phone.browser.request('POST', '/api/leave');
    expect(await find()).toMatchObject({ state: 'leaving', isSignedIn: false });
    expect(await pushStatus()).toEqual([401, { code: 'signed-out' }]);
  });

  test('is not told to leave where nobody said so', async () => {
    expect(await phone.push()).not.toHaveProperty('leave');
  });

  test('stays when that is taken back in time', async () => {
    await decide(coordinator, 'remove');
    expect(await decide(coordinator, 'keep')).toEqual([200, { state: 'active' }]);
    expect(await readStatus()).toEqual([200]);
    expect(await phone.push()).not.toHaveProperty('leave');
  });

  test('never comes to an end by pushing as another device', async () => {
    await decide(coordinator, 'remove');
    const asOther = phone.body([], { id: randomUUID() });
    for (let count = 0; count < 2; count++) {
      const answer = await (await phone.request(asOther)).json();
      expect(answer.leave).toBe(true);
    }
    expect(await readStatus()).toEqual([401, { code: 'signed-out' }]);
  });

  test('that never comes back is not open for ever', async () => {
    await decide(coordinator, 'remove');
    server.clock.jump(90 * DAY_MS);
    expect(await pushStatus()).toEqual([401, { code: 'signed-out' }]);
    expect(await readStatus('/api/me', coordinator)).toEqual([401, { code: 'signed-out' }]);
    const signedIn = await server.context.store.listSignedInDevices({
      createdBeforeMs: 0,
      seenBeforeMs: server.clock.nowMs() - 90 * DAY_MS,
    });
    expect([...signedIn]).toEqual([]);
  });

  test('is one in use again when it joins with an invite, even where its storage went on as before', async () => {
    await decide(coordinator, 'remove');
    const joinAs = async (device: string, cookie: string) => {
      const { linkSecret } = await server.invite({ grants: [], member: phone.browser.member });
      const body = { code: linkSecret, name: '', device };
      const answer = await server.request('POST', '/api/join', { body, headers: { Cookie: cookie } });
      phone.browser.cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    };
    await joinAs(phone.browser.device, '');
    expect(await find()).toMatchObject({ state: 'active', isSignedIn: true });
    await decide(coordinator, 'remove');
    await joinAs(randomUUID(), '');
    expect(await phone.push()).not.toHaveProperty('leave');
    expect(await readStatus()).toEqual([200]);
    expect(await find()).toMatchObject({ state: 'active', isSignedIn: true });
  });
});

describe('a device that is lost', () => {
  test('is refused everything, by a code of its own, however old its session is', async () => {
    expect(await decide(coordinator, 'lost')).toEqual([200, { state: 'lost' }]);
    const lost = [401, { code: 'device-lost' }];
    for (let round = 0; round < 2; round++) {
      for (const path of ['/api/me', '/api/pull', '/api/live', '/api/devices'])
        expect(await readStatus(path)).toEqual(lost);
      expect(await pushStatus()).toEqual(lost);
      server.clock.jump(500 * DAY_MS);
    }
    expect(await server.context.store.readReceived(phone.browser.device)).toBeNull();
  });

  test('is not listed as signed in, and is not kept', async () => {
    await decide(coordinator, 'lost');
    expect(await find()).toMatchObject({ state: 'lost', isSignedIn: false });
    expect(await decide(coordinator, 'keep')).toEqual([400, { code: 'invalid', field: 'state' }]);
    expect(await decide(coordinator, 'remove')).toEqual([200, { state: 'lost' }]);
  });

  test('is not the one in one’s hand', async () => {
    const own = coordinator.browser.device;
    expect(await decide(coordinator, 'lost', own)).toEqual([400, { code: 'invalid', field: 'id' }]);
    expect(await readStatus('/api/me', coordinator)).toEqual([200]);
  });

  test('is told so under another member’s hands too, that its notebook may go', async () => {
    const { linkSecret } = await server.invite({ grants: [kuusamoTutor] });
    const body = { code: linkSecret, name: 'Sointu', device: randomUUID() };
    const answer = await phone.browser.request('POST', '/api/join', { body });
    expect(answer.status).toBe(200);
    const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
    phone.browser.cookie = cookies.join('; ');
    await decide(coordinator, 'lost');
    const headers = { 'Tukivihko-Member': phone.browser.member };
    const pushed = await phone.request(phone.body([]), { headers });
    expect([pushed.status, await pushed.json()]).toEqual([401, { code: 'device-lost' }]);
    expect(await readStatus()).toEqual([200]);
  });
});

describe('who decides upon a device', () => {
  test('is its member, for a device of their own', async () => {
    const { linkSecret } = await server.invite({ grants: [], member: phone.browser.member });
    const tablet = randomUUID();
    await server.request('POST', '/api/join', { body: { code: linkSecret, name: '', device: tablet } });
    expect(await decide(phone, 'remove', tablet)).toEqual([200, { state: 'leaving' }]);
    expect(await decide(phone, 'keep', tablet)).toEqual([200, { state: 'active' }]);
    expect(await decide(phone, 'lost', tablet)).toEqual([200, { state: 'lost' }]);
  });

  test('is a coordinator of the member, of another municipality of theirs too, and nobody else', async () => {
    const both = new PushingDevice(await server.join('Kaksi', kuusamoTutor, { role: 'tutor', scope: '009' }));
    const device = both.browser.device;
    const stranger = new PushingDevice(await server.join('Vieras', { role: 'coordinator', scope: '889' }));
    for (const action of ['remove', 'lost', 'keep', 'missing/settle']) {
      expect(await decide(stranger, action, device)).toEqual([
        404,
        expect.objectContaining({ code: 'not-found' }),
      ]);
      expect((await decide(stranger, action, randomUUID()))[0]).toBe(404);
      expect((await decide(stranger, action, 'x'))[0]).toBe(404);
    }
    expect(await decide(coordinator, 'remove', device)).toEqual([200, { state: 'leaving' }]);
  });

  test('is no coordinator of one who is more than a coordinator there', async () => {
    const chief = await server.join('Päällikkö', kuusamoTutor, { role: 'admin', scope: 'r17' });
    expect(await decide(coordinator, 'lost', chief.device)).toEqual([403, { code: 'forbidden' }]);
    const admin = new PushingDevice(await server.join('Ylläpito', { role: 'admin', scope: 'r17' }));
    expect(await decide(admin, 'lost', chief.device)).toEqual([200, { state: 'lost' }]);
    expect(await decide(admin, 'lost', coordinator.browser.device)).toEqual([200, { state: 'lost' }]);
  });

  test('stands in the log by id, never by name', async () => {
    await decide(coordinator, 'lost');
    const lines = server.logged.filter((line) => line.includes('"action":"lost"'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(coordinator.browser.member);
    expect(server.logged.join('')).not.toContain('Aino');
  });
});
