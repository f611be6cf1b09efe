import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type BrowserUnderTest,
  readCookie,
  type ServerUnderTest,
  startServerUnderTest,
} from '../../../test/kit/server-under-test.ts';
import { hashSecret } from './secrets.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const kuusamoTutor = { role: 'tutor', scope: '305' } as const;

let server: ServerUnderTest;
beforeEach(async () => {
  server = await startServerUnderTest();
});
afterEach(() => server.close());

async function readStatus(browser: BrowserUnderTest): Promise<number> {
  return (await browser.request('GET', '/api/me')).status;
}

function push(browser: BrowserUnderTest): Promise<Response> {
  const device = { id: browser.device, epoch: randomUUID(), app: '0.1.0', pending: 0, parked: 0 };
  return browser.request('POST', '/api/push', { body: { device, changes: [] } });
}

function hashOfCookie(browser: BrowserUnderTest): string {
  return hashSecret(browser.cookie.slice(browser.cookie.indexOf('=') + 1));
}

describe('a session', () => {
  test('has 256 bits and is stored only as a hash', async () => {
    const browser = await server.join('Aino', kuusamoTutor);
    const [name, token = ''] = browser.cookie.split('=');
    expect(name).toBe('tukivihko');
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const stored = await server.context.store.listSessions(browser.member);
    expect(stored.map(({ tokenHash }) => tokenHash)).toEqual([hashOfCookie(browser)]);
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  test('is over after 90 days without a push', async () => {
    const browser = await server.join('Aino', kuusamoTutor);
    server.clock.jump(90 * DAY_MS - 1);
    expect(await readStatus(browser)).toBe(200);
    server.clock.jump(1);
    expect(await readStatus(browser)).toBe(401);
  });

  test('is over after 400 days however much it is used', async () => {
    const browser = await server.join('Aino', kuusamoTutor);
    for (let day = 0; day < 390; day += 30) {
      server.clock.jump(30 * DAY_MS);
      expect((await push(browser)).status).toBe(200);
    }
    server.clock.jump(10 * DAY_MS - 1);
    expect(await readStatus(browser)).toBe(200);
    server.clock.jump(1);
    expect(await readStatus(browser)).toBe(401);
  });

  test('is noted as seen at a push, at most once an hour, and never at a reading', async () => {
    const browser = await server.join('Aino', kuusamoTutor);
    const seenAtMs = async () => (await server.context.store.readSession(hashOfCookie(browser)))?.seenAtMs;
    const joinedAtMs = await seenAtMs();
    server.clock.jump(HOUR_MS - 1);
    await push(browser);
    expect(await seenAtMs()).toBe(joinedAtMs);
    server.clock.jump(1);
    await browser.request('GET', '/api/me');
    expect(await seenAtMs()).toBe(joinedAtMs);
    await push(browser);
    expect(await seenAtMs()).toBe(server.clock.nowMs());
  });

  test('ends with leaving, at once, and the cookie goes', async () => {
    const browser = await server.join('Aino', kuusamoTutor);
    const answer = await browser.request('POST', '/api/leave');
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^tukivihko=;.*Max-Age=0/);
    expect(await readStatus(browser)).toBe(401);
    expect((await browser.request('POST', '/api/leave')).status).toBe(200);
  });

  test('is another one after each signing in; the earlier one ends', async () => {
    const browser = await server.join('Aino', kuusamoTutor);
    const { linkSecret } = await server.invite({ grants: [], member: browser.member });
    const answer = await browser.request('POST', '/api/join', {
      body: { code: linkSecret, name: '', device: browser.device },
    });
    expect(answer.status).toBe(200);
    expect(readCookie(answer)).not.toBe(browser.cookie);
    expect(await readStatus(browser)).toBe(401);
    expect(await server.context.store.listSessions(browser.member)).toHaveLength(1);
  });

  test('ends when its device signs in again, even from a browser that lost the cookie', async () => {
    const browser = await server.join('Aino', kuusamoTutor);
    const { linkSecret } = await server.invite({ grants: [], member: browser.member });
    const body = { code: linkSecret, name: '', device: browser.device };
    expect((await server.request('POST', '/api/join', { body })).status).toBe(200);
    expect(await readStatus(browser)).toBe(401);
  });

  test('that somebody made up, whatever it looks like, is none', async () => {
    const browser = await server.join('Aino', kuusamoTutor);
    for (const token of ['', 'x', 'A'.repeat(43), `${'A'.repeat(43)}'--`, '%00', hashOfCookie(browser)]) {
      browser.cookie = `tukivihko=${token}`;
      expect(await readStatus(browser)).toBe(401);
    }
  });

  test('carries the grants of the moment', async () => {
    const admin = await server.join('Ylläpito', { role: 'admin', scope: 'r17' });
    const tutor = await server.join('Aino', kuusamoTutor);
    await admin.request('PUT', `/api/people/${tutor.member}/grants`, { body: { grants: [] } });
    expect(await (await tutor.request('GET', '/api/me')).json()).toMatchObject({ grants: [] });
  });
});

describe('the cookie', () => {
  test('over TLS is __Host-, Secure, HttpOnly and SameSite=Strict', async () => {
    const secure = await startServerUnderTest({ settings: { publicUrl: 'https://tuki.example.fi' } });
    const { linkSecret } = await secure.invite({ grants: [kuusamoTutor] });
    const answer = await secure.request('POST', '/api/join', {
      body: { code: linkSecret, name: 'Aino', device: randomUUID() },
    });
    const [cookie = ''] = answer.headers.getSetCookie();
    const [pair = '', ...attributes] = cookie.split('; ');
    expect(pair).toMatch(/^__Host-tukivihko=[A-Za-z0-9_-]{43}$/);
    expect(attributes.sort()).toEqual([
      'HttpOnly',
      'Max-Age=34560000',
      'Path=/',
      'SameSite=Strict',
      'Secure',
    ]);
    const me = (headers: Record<string, string>) => secure.request('GET', '/api/me', { headers });
    expect((await me({ Cookie: pair })).status).toBe(200);
    expect((await me({ Cookie: pair.replace('__Host-', '') })).status).toBe(401);
    await secure.close();
  });

  test('over plain HTTP on one’s own machine is HttpOnly and SameSite=Strict', async () => {
    const { linkSecret } = await server.invite({ grants: [kuusamoTutor] });
    const answer = await server.request('POST', '/api/join', {
      body: { code: linkSecret, name: 'Aino', device: randomUUID() },
    });
    const attributes = (answer.headers.getSetCookie()[0] ?? '').split('; ').slice(1).sort();
    expect(attributes).toEqual(['HttpOnly', 'Max-Age=34560000', 'Path=/', 'SameSite=Strict']);
  });
});

describe('my devices', () => {
  test('are those that are signed in, and each can be signed out', async () => {
    const phone = await server.join('Aino', kuusamoTutor);
    const stranger = await server.join('Eino', kuusamoTutor);
    const made = await (await phone.request('POST', '/api/me/device-link')).json();
    const tablet = { device: randomUUID(), cookie: '' };
    const joined = await server.request('POST', '/api/join', {
      body: { code: made.code, name: '', device: tablet.device },
    });
    tablet.cookie = readCookie(joined);
    const list = async () => (await (await phone.request('GET', '/api/me/devices')).json()).devices;
    expect(
      (await list()).map(({ id, isThis }: { id: string; isThis: boolean }) => [id, isThis]).sort(),
    ).toEqual(
      [
        [phone.device, true],
        [tablet.device, false],
      ].sort(),
    );
    expect((await stranger.request('DELETE', `/api/me/devices/${tablet.device}`)).status).toBe(404);
    expect((await phone.request('DELETE', `/api/me/devices/${tablet.device}`)).status).toBe(200);
    const after = await server.request('GET', '/api/me', { headers: { Cookie: tablet.cookie } });
    expect(after.status).toBe(401);
    const leaving = (await list()).find(({ id }: { id: string }) => id === tablet.device);
    expect(leaving).toMatchObject({ state: 'leaving', isThis: false });
    await server.request('POST', '/api/leave', { headers: { Cookie: tablet.cookie } });
    expect(await list()).toHaveLength(1);
  });

  test('a link to the next one lives ten minutes, and a newer link ends an older one', async () => {
    const phone = await server.join('Aino', kuusamoTutor);
    const make = async () => (await phone.request('POST', '/api/me/device-link')).json();
    const join = (code: string) =>
      server.request('POST', '/api/join', { body: { code, name: '', device: randomUUID() } });
    const first = await make();
    const second = await make();
    expect((await join(first.link)).status).toBe(404);
    expect((await join(second.link)).status).toBe(200);
    const third = await make();
    server.clock.jump(10 * 60_000);
    expect((await join(third.link)).status).toBe(410);
  });
});

test('a member can be called something else', async () => {
  const browser = await server.join('Aino', kuusamoTutor);
  const rename = async (name: unknown) =>
    (await browser.request('PUT', '/api/me', { body: { name } })).json();
  expect(await rename('Aino E.')).toMatchObject({ member: { id: browser.member, name: 'Aino E.' } });
  expect(await rename(' ')).toEqual({ code: 'name-missing', field: 'name' });
  expect(await rename('x'.repeat(81))).toEqual({ code: 'invalid', field: 'name' });
  expect(await rename(5)).toEqual({ code: 'invalid', field: 'name' });
  expect(await (await browser.request('GET', '/api/me')).json()).toMatchObject({
    member: { name: 'Aino E.' },
  });
});
