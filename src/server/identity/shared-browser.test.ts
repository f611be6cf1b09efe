import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CookieJar } from '../../../test/kit/cookie-jar.ts';
import { type ServerUnderTest, startServerUnderTest } from '../../../test/kit/server-under-test.ts';
import type { PushAnswer } from '../../kernel/wire.ts';
import { KEPT_SESSIONS_AT_MOST } from './start-session.ts';

const DAY_MS = 86_400_000;
const kuusamoTutor = { role: 'tutor', scope: '305' } as const;

let server: ServerUnderTest;
let tablet: CookieJar;
beforeEach(async () => {
  server = await startServerUnderTest();
  tablet = new CookieJar(server);
});
afterEach(() => server.close());

interface User {
  readonly member: string;
  readonly device: string;
}

/** Signs somebody in on the tablet, the given member again or a new one. */
async function signIn(known?: User): Promise<User> {
  const wish = known === undefined ? { grants: [kuusamoTutor] } : { grants: [], member: known.member };
  const { linkSecret } = await server.invite(wish);
  const device = known?.device ?? randomUUID();
  const answer = await tablet.request('POST', '/api/join', {
    body: { code: linkSecret, name: 'Aino', device },
  });
  expect(answer.status).toBe(200);
  const me: { member: { id: string }; device: string } = JSON.parse(await answer.text());
  expect(me.device).toBe(device);
  return { member: me.member.id, device };
}

function as({ member }: User) {
  return { headers: { 'Tukivihko-Member': member } };
}

async function push(user: User): Promise<Response> {
  const device = { id: user.device, epoch: randomUUID(), app: '0.2.0', pending: 0, parked: 0 };
  return tablet.request('POST', '/api/push', { body: { device, changes: [] }, ...as(user) });
}

async function readStatuses(user: User): Promise<readonly number[]> {
  const pull = await tablet.request('GET', '/api/pull', as(user));
  return [(await push(user)).status, pull.status];
}

describe('on a tablet that a second member signs in on', () => {
  test('the first one’s queue is still sent as theirs, and nothing of theirs is read', async () => {
    const aino = await signIn();
    const token = tablet.read('tukivihko');
    const eero = await signIn();
    expect(tablet.names).toEqual(['tukivihko', `tukivihko-${aino.member}`]);
    expect(tablet.read(`tukivihko-${aino.member}`)).toBe(token);
    expect(await readStatuses(eero)).toEqual([200, 200]);
    expect(await readStatuses(aino)).toEqual([200, 401]);
    for (const path of [
      '/api/me',
      '/api/live',
      '/api/me/devices',
      '/api/people',
      `/api/history/${aino.device}`,
    ])
      expect([path, (await tablet.request('GET', path, as(aino))).status]).toEqual([path, 401]);
    for (const path of [
      '/api/me/device-link',
      '/api/invites',
      '/api/import',
      `/api/devices/${eero.device}/lost`,
    ]) {
      const answer = await tablet.request('POST', path, as(aino));
      expect([path, answer.status, await answer.json()]).toEqual([path, 401, { code: 'signed-out' }]);
    }
    expect(await (await tablet.request('GET', '/api/me')).json()).toMatchObject({
      member: { id: eero.member },
    });
  });

  test('a token moved into the other cookie opens nothing more', async () => {
    const aino = await signIn();
    const token = tablet.read('tukivihko');
    await signIn();
    const headers = { Cookie: `tukivihko=${token}` };
    expect((await server.request('GET', '/api/me', { headers })).status).toBe(401);
    const asEero = { Cookie: `tukivihko-${randomUUID()}=${token}`, 'Tukivihko-Member': aino.member };
    expect((await server.request('POST', '/api/push', { headers: asEero })).status).toBe(401);
  });

  test('no member gets at another’s session by asking for it under a foreign cookie', async () => {
    const aino = await signIn();
    const eero = await signIn();
    const own = tablet.read('tukivihko');
    const headers = {
      Cookie: `tukivihko-${aino.member}=${own}`,
      'Tukivihko-Member': aino.member,
    };
    expect((await server.request('POST', '/api/push', { headers })).status).toBe(401);
    expect((await push(eero)).status).toBe(200);
  });

  test('leaving for the first ends just that session', async () => {
    const aino = await signIn();
    const eero = await signIn();
    expect((await tablet.request('POST', '/api/leave', as(aino))).status).toBe(200);
    expect(tablet.names).toEqual(['tukivihko']);
    expect(await server.context.store.listSessions(aino.member)).toEqual([]);
    expect(await readStatuses(aino)).toEqual([401, 401]);
    expect(await readStatuses(eero)).toEqual([200, 200]);
  });

  test('leaving as the second ends the second alone', async () => {
    const aino = await signIn();
    const eero = await signIn();
    await tablet.request('POST', '/api/leave', as(eero));
    expect(tablet.names).toEqual([`tukivihko-${aino.member}`]);
    expect(await readStatuses(aino)).toEqual([200, 401]);
    expect(await readStatuses(eero)).toEqual([401, 401]);
  });

  test('leaving for somebody who isn’t there ends nobody', async () => {
    const aino = await signIn();
    await tablet.request('POST', '/api/leave', as({ member: randomUUID(), device: '' }));
    expect(await readStatuses(aino)).toEqual([200, 200]);
  });

  test('the first signs in again: wholly, and the second may send', async () => {
    const aino = await signIn();
    const eero = await signIn();
    await signIn(aino);
    expect(tablet.names).toEqual(['tukivihko', `tukivihko-${eero.member}`]);
    expect(await readStatuses(aino)).toEqual([200, 200]);
    expect(await readStatuses(eero)).toEqual([200, 401]);
    expect(await server.context.store.listSessions(aino.member)).toHaveLength(1);
  });

  test('the first one’s way to send is over when the session would have been', async () => {
    const aino = await signIn();
    await signIn();
    server.clock.jump(90 * DAY_MS - 1);
    expect((await push(aino)).status).toBe(200);
    server.clock.jump(90 * DAY_MS);
    expect((await push(aino)).status).toBe(401);
  });

  test('the same member again leaves no session behind', async () => {
    const aino = await signIn();
    await signIn(aino);
    await signIn({ member: aino.member, device: randomUUID() });
    expect(tablet.names).toEqual(['tukivihko']);
    expect(await server.context.store.listSessions(aino.member)).toHaveLength(1);
  });
});

test('eight members leave something behind at most; the longest unused gives way', async () => {
  const users: User[] = [];
  for (let count = 0; count < KEPT_SESSIONS_AT_MOST + 2; count++) {
    server.clock.jump(3_600_000);
    const user = await signIn();
    await push(user);
    users.push(user);
  }
  expect(tablet.names).toHaveLength(KEPT_SESSIONS_AT_MOST + 1);
  const statuses: number[] = [];
  for (const user of users) statuses.push((await push(user)).status);
  expect(statuses).toEqual([401, ...Array.from({ length: KEPT_SESSIONS_AT_MOST + 1 }, () => 200)]);
});

test('the kept cookie over TLS is __Host-, Secure, HttpOnly and SameSite=Strict, and lives no longer', async () => {
  const secure = await startServerUnderTest({ settings: { publicUrl: 'https://tuki.example.fi' } });
  const shared = new CookieJar(secure);
  const join = async () => {
    const { linkSecret } = await secure.invite({ grants: [kuusamoTutor] });
    const body = { code: linkSecret, name: 'Aino', device: randomUUID() };
    return shared.request('POST', '/api/join', { body });
  };
  const first: { member: { id: string }; device: string } = JSON.parse(await (await join()).text());
  secure.clock.jump(10 * DAY_MS);
  const [main = '', kept = ''] = (await join()).headers.getSetCookie();
  expect(main).toMatch(/^__Host-tukivihko=/);
  expect(kept).toMatch(new RegExp(`^__Host-tukivihko-${first.member.id}=[A-Za-z0-9_-]{43}; `));
  expect(kept.split('; ').slice(1).sort()).toEqual([
    'HttpOnly',
    `Max-Age=${(390 * DAY_MS) / 1_000}`,
    'Path=/',
    'SameSite=Strict',
    'Secure',
  ]);
  const device = { id: first.device, epoch: randomUUID(), app: '0.2.0', pending: 0, parked: 0 };
  const headers = { 'Tukivihko-Member': first.member.id };
  const pushed = await shared.request('POST', '/api/push', { body: { device, changes: [] }, headers });
  expect(((await pushed.json()) as PushAnswer).verdicts).toEqual([]);
  await secure.close();
});
