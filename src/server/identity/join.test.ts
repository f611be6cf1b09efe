import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  openBrowser,
  readCookie,
  type ServerUnderTest,
  startServerUnderTest,
} from '../../../test/kit/server-under-test.ts';

const DAY_MS = 86_400_000;
const kuusamoTutor = [{ role: 'tutor', scope: '305' }] as const;

let server: ServerUnderTest;
beforeEach(async () => {
  server = await startServerUnderTest();
});
afterEach(() => server.close());

function join(code: string, name = 'Aino', device: string = randomUUID(), address = '192.0.2.1') {
  return server.request('POST', '/api/join', { body: { code, name, device }, address });
}

describe('an invite', () => {
  test('makes a member with its grants', async () => {
    const { linkSecret } = await server.invite({ grants: kuusamoTutor });
    const answer = await join(linkSecret, '  Aino \u202E Esimerkki ');
    expect(answer.status).toBe(200);
    const me = await answer.json();
    expect(me).toMatchObject({ member: { name: 'Aino Esimerkki' }, grants: kuusamoTutor, region: 'r17' });
    expect(me.scopes[0].code).toBe('r17');
    expect(me.scopes).toHaveLength(31);
    const browser = openBrowser(server.request, randomUUID(), me.member.id, readCookie(answer));
    expect(await (await browser.request('GET', '/api/me')).json()).toEqual(me);
  });

  test.each(['lower case', 'with a hyphen', 'with spaces and a dash', 'as a whole link'])(
    'is taken %s',
    async (spelling) => {
      const { code, linkSecret } = await server.invite({ grants: kuusamoTutor });
      const spelt = {
        'lower case': code.toLowerCase(),
        'with a hyphen': `${code.slice(0, 4)}-${code.slice(4)}`,
        'with spaces and a dash': ` ${code.slice(0, 2)} ${code.slice(2, 4)}\u2013${code.slice(4)} `,
        'as a whole link': `https://tuki.example.fi/join#${linkSecret}`,
      }[spelling];
      expect((await join(spelt ?? '')).status).toBe(200);
    },
  );

  test.each(['', 'ABCD', 'ABCDEFGH', 'x'.repeat(22), '<script>', '\u0000'.repeat(22)])(
    'that nobody made (%j) is unknown',
    async (code) => {
      const answer = await join(code);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toEqual({ code: 'invite-unknown' });
    },
  );

  test('works once', async () => {
    const { code, linkSecret } = await server.invite({ grants: kuusamoTutor });
    expect((await join(linkSecret)).status).toBe(200);
    for (const again of [linkSecret, code]) {
      const answer = await join(again);
      expect(answer.status).toBe(409);
      expect(await answer.json()).toEqual({ code: 'invite-used' });
    }
  });

  test('of fifty at once lets one in', async () => {
    const { linkSecret } = await server.invite({ grants: kuusamoTutor });
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => join(linkSecret, `Aino ${index}`)),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 49 }, () => 409)]);
    expect(await server.context.store.listMembers()).toHaveLength(1);
  });

  test('is over after seven days', async () => {
    const early = await server.invite({ grants: kuusamoTutor });
    const late = await server.invite({ grants: kuusamoTutor });
    server.clock.jump(7 * DAY_MS - 1);
    expect((await join(early.linkSecret)).status).toBe(200);
    server.clock.jump(1);
    const answer = await join(late.linkSecret);
    expect(answer.status).toBe(410);
    expect(await answer.json()).toEqual({ code: 'invite-expired' });
  });

  test('waits for a name, and proposes one where it has it', async () => {
    const nameless = await server.invite({ grants: kuusamoTutor });
    const answer = await join(nameless.linkSecret, ' \u200B ');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ code: 'name-missing', field: 'name' });
    expect((await join(nameless.linkSecret, 'Aino')).status).toBe(200);
    const named = await server.invite({ grants: kuusamoTutor, name: 'Eino' });
    expect(await (await join(named.linkSecret, '')).json()).toMatchObject({ member: { name: 'Eino' } });
  });

  test('keeps waiting when the name is too long or the device is another member’s', async () => {
    const { linkSecret } = await server.invite({ grants: kuusamoTutor });
    const other = await server.join('Eino', ...kuusamoTutor);
    expect(await (await join(linkSecret, 'x'.repeat(81))).json()).toEqual({ code: 'invalid', field: 'name' });
    expect(await (await join(linkSecret, 'Aino', other.device)).json()).toEqual({
      code: 'invalid',
      field: 'device',
    });
    expect(await (await join(linkSecret, 'Aino', 'x')).json()).toEqual({ code: 'invalid', field: 'device' });
    expect((await join(linkSecret, 'Aino')).status).toBe(200);
  });

  test('for a member signs that member in and makes no other', async () => {
    const tutor = await server.join('Aino', ...kuusamoTutor);
    const { linkSecret } = await server.invite({ grants: [], member: tutor.member });
    const answer = await join(linkSecret, 'Somebody Else');
    expect(await answer.json()).toMatchObject({ member: { id: tutor.member, name: 'Aino' } });
    expect(await server.context.store.listMembers()).toHaveLength(1);
  });

  test('is stored only as hashes', async () => {
    const { invite, code, linkSecret } = await server.invite({ grants: kuusamoTutor });
    const stored = JSON.stringify(await server.context.store.findInvite(invite.secretHash));
    expect(stored).toContain(invite.id);
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(linkSecret);
  });

  test('has 128 bits in its link and no letter in its code that looks like another', async () => {
    const made = await Promise.all(Array.from({ length: 40 }, () => server.invite({ grants: kuusamoTutor })));
    for (const { code, linkSecret } of made) {
      expect(Buffer.from(linkSecret, 'base64url')).toHaveLength(16);
      expect(code).toMatch(/^[A-HJ-NP-Z2-9]{8}$/);
    }
    expect(new Set(made.map(({ code }) => code)).size).toBe(40);
  });
});

describe('an invite of a coordinator', () => {
  test('falls when the coordinator may no longer give what it gives', async () => {
    const admin = await server.join('Ylläpito', { role: 'admin', scope: 'r17' });
    const coordinator = await server.join('Koordinaattori', { role: 'coordinator', scope: '305' });
    const made = await coordinator.request('POST', '/api/invites', { body: { grants: kuusamoTutor } });
    const { link } = await made.json();
    await admin.request('PUT', `/api/people/${coordinator.member}/grants`, {
      body: { grants: kuusamoTutor },
    });
    const answer = await join(link);
    expect(answer.status).toBe(410);
    expect(await answer.json()).toEqual({ code: 'invite-expired' });
  });

  test('to sign a member in falls when the member becomes more than the coordinator covers', async () => {
    const admin = await server.join('Ylläpito', { role: 'admin', scope: 'r17' });
    const coordinator = await server.join('Koordinaattori', { role: 'coordinator', scope: '305' });
    const tutor = await server.join('Aino', ...kuusamoTutor);
    const made = await coordinator.request('POST', '/api/invites', { body: { member: tutor.member } });
    const { link } = await made.json();
    await admin.request('PUT', `/api/people/${tutor.member}/grants`, {
      body: { grants: [{ role: 'admin', scope: 'r17' }] },
    });
    expect((await join(link)).status).toBe(410);
  });
});

describe('guessing', () => {
  test('stops after ten wrong codes from one address; others still join', async () => {
    const { linkSecret } = await server.invite({ grants: kuusamoTutor });
    for (let guess = 0; guess < 10; guess++) expect((await join('ABCDEFGH')).status).toBe(404);
    const blocked = await join(linkSecret);
    expect(blocked.status).toBe(429);
    expect(await blocked.json()).toEqual({ code: 'busy' });
    expect(Number(blocked.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await join(linkSecret, 'Aino', randomUUID(), '192.0.2.2')).status).toBe(200);
  });

  test('with an address claimed in a header is counted by the real one', async () => {
    const guess = (claimed: string) =>
      server.request('POST', '/api/join', {
        body: { code: 'ABCDEFGH', name: 'Aino', device: randomUUID() },
        headers: { 'X-Forwarded-For': claimed },
      });
    for (let count = 0; count < 10; count++) await guess(`203.0.113.${count}`);
    expect((await guess('203.0.113.99')).status).toBe(429);
  });

  test('from many addresses stops after a hundred wrong codes; links still work', async () => {
    const { code, linkSecret } = await server.invite({ grants: kuusamoTutor });
    for (let guess = 0; guess < 100; guess++)
      await join('ABCDEFGH', 'Aino', randomUUID(), `192.0.2.${guess}`);
    expect((await join(code, 'Aino', randomUUID(), '198.51.100.7')).status).toBe(429);
    expect((await join(linkSecret, 'Aino', randomUUID(), '198.51.100.7')).status).toBe(200);
  });
});
