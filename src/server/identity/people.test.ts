import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type BrowserUnderTest,
  type ServerUnderTest,
  startServerUnderTest,
} from '../../../test/kit/server-under-test.ts';
import type { Grant } from '../../kernel/access.ts';
import type { PeopleAnswer } from './people-routes.ts';

const admin: Grant = { role: 'admin', scope: 'r17' };
const regional: Grant = { role: 'coordinator', scope: 'r17' };
const kuusamo: Grant = { role: 'coordinator', scope: '305' };
const kuusamoTutor: Grant = { role: 'tutor', scope: '305' };
const ouluTutor: Grant = { role: 'tutor', scope: '564' };

let server: ServerUnderTest;
beforeEach(async () => {
  server = await startServerUnderTest();
});
afterEach(() => server.close());

async function listPeople(browser: BrowserUnderTest): Promise<PeopleAnswer> {
  const answer = await browser.request('GET', '/api/people');
  expect(answer.status).toBe(200);
  return answer.json();
}

const putGrants = (browser: BrowserUnderTest, member: string, grants: unknown) =>
  browser.request('PUT', `/api/people/${member}/grants`, { body: { grants } });

const postInvite = (browser: BrowserUnderTest, body: unknown) =>
  browser.request('POST', '/api/invites', { body });

describe('people', () => {
  test('are seen by those who coordinate them, with the grants that are theirs to see', async () => {
    const chief = await server.join('Ylläpito', admin);
    const ofRegion = await server.join('Alue', regional);
    const ofKuusamo = await server.join('Kuusamo', kuusamo);
    const both = await server.join('Kaksi kuntaa', kuusamoTutor, ouluTutor);
    const ofOulu = await server.join('Oulu', ouluTutor);
    const seenBy = async (browser: BrowserUnderTest) =>
      new Map((await listPeople(browser)).people.map(({ id, grants }) => [id, grants]));

    expect((await seenBy(chief)).size).toBe(5);
    expect([...(await seenBy(ofRegion)).keys()].sort()).toEqual(
      [ofRegion, ofKuusamo, both, ofOulu].map(({ member }) => member).sort(),
    );
    const kuusamoSees = await seenBy(ofKuusamo);
    expect([...kuusamoSees.keys()].sort()).toEqual([ofKuusamo.member, both.member].sort());
    expect(kuusamoSees.get(both.member)).toEqual([kuusamoTutor]);
    for (const tutor of [both, ofOulu]) {
      expect((await tutor.request('GET', '/api/people')).status).toBe(403);
    }
  });

  test('are listed with their devices, and nobody else’s', async () => {
    const ofKuusamo = await server.join('Kuusamo', kuusamo);
    const tutor = await server.join('Aino', kuusamoTutor);
    await server.join('Oulu', ouluTutor);
    const device = { id: tutor.device, epoch: randomUUID(), app: '0.1.0', pending: 3, parked: 1 };
    await tutor.request('POST', '/api/push', { body: { device, changes: [] } });
    const { devices } = await listPeople(ofKuusamo);
    expect(devices.map(({ member }) => member).sort()).toEqual([ofKuusamo.member, tutor.member].sort());
    expect(devices.find(({ member }) => member === tutor.member)).toMatchObject({
      app: '0.1.0',
      pending: 3,
      parked: 1,
    });
  });
});

describe('grants', () => {
  test('are replaced only as far as one’s right goes; the rest stays', async () => {
    const ofKuusamo = await server.join('Kuusamo', kuusamo);
    const both = await server.join('Kaksi kuntaa', kuusamoTutor, ouluTutor);
    const answer = await putGrants(ofKuusamo, both.member, [kuusamo]);
    expect(await answer.json()).toMatchObject({ id: both.member, grants: [kuusamo] });
    const stored = await server.context.store.readMember(both.member);
    expect(stored?.grants).toEqual([ouluTutor, kuusamo]);
  });

  const beyond: readonly (readonly [string, Grant])[] = [
    ['a tutor of another municipality', ouluTutor],
    ['a tutor of the region', { role: 'tutor', scope: 'r17' }],
    ['a coordinator of the region', regional],
    ['an administrator', admin],
  ];
  test.each(beyond)('a municipality’s coordinator can’t make %s', async (_, grant) => {
    const ofKuusamo = await server.join('Kuusamo', kuusamo);
    const tutor = await server.join('Aino', kuusamoTutor);
    for (const member of [tutor.member, ofKuusamo.member]) {
      expect((await putGrants(ofKuusamo, member, [kuusamoTutor, grant])).status).toBe(403);
    }
    expect((await postInvite(ofKuusamo, { grants: [kuusamoTutor, grant] })).status).toBe(403);
    expect((await server.context.store.readMember(tutor.member))?.grants).toEqual([kuusamoTutor]);
    expect(await server.context.store.listOpenInvites(server.clock.nowMs())).toEqual([]);
  });

  test('a regional coordinator gives them in the region’s municipalities, and makes no administrator', async () => {
    const ofRegion = await server.join('Alue', regional);
    const tutor = await server.join('Aino', kuusamoTutor);
    expect((await putGrants(ofRegion, tutor.member, [kuusamo, ouluTutor, regional])).status).toBe(200);
    expect((await putGrants(ofRegion, tutor.member, [admin])).status).toBe(403);
  });

  test('of somebody whom one doesn’t see are not found', async () => {
    const ofKuusamo = await server.join('Kuusamo', kuusamo);
    const ofOulu = await server.join('Oulu', ouluTutor);
    expect((await putGrants(ofKuusamo, ofOulu.member, [])).status).toBe(404);
    expect((await putGrants(ofKuusamo, randomUUID(), [])).status).toBe(404);
    expect((await putGrants(ofKuusamo, 'x', [])).status).toBe(404);
  });

  test('a tutor changes nobody’s', async () => {
    const tutor = await server.join('Aino', kuusamoTutor);
    expect((await putGrants(tutor, tutor.member, [kuusamo])).status).toBe(403);
    expect((await postInvite(tutor, { grants: [kuusamoTutor] })).status).toBe(403);
  });

  test('of the last administrator stay', async () => {
    const first = await server.join('Ylläpito', admin);
    const answer = await putGrants(first, first.member, [kuusamoTutor]);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toEqual({ code: 'forbidden', field: 'grants' });
    const second = await server.join('Toinen', admin);
    expect((await putGrants(second, first.member, [])).status).toBe(200);
    expect((await putGrants(second, second.member, [])).status).toBe(403);
    expect((await first.request('GET', '/api/people')).status).toBe(403);
  });

  test.each([
    [{ role: 'admin', scope: '305' }],
    [{ role: 'tutor', scope: '091' }],
    [{ role: 'tutor', scope: 'r01' }],
    [{ role: 'tutor', scope: '9' }],
    [{ role: 'tutor', scope: 305 }],
    [{ role: 'owner', scope: '305' }],
    ['tutor'],
    [null],
  ])('%j is no grant here', async (grant) => {
    const chief = await server.join('Ylläpito', admin);
    for (const answer of [
      await putGrants(chief, chief.member, [admin, grant]),
      await postInvite(chief, { grants: [grant] }),
    ]) {
      expect(answer.status).toBe(400);
      expect(await answer.json()).toEqual({ code: 'invalid', field: 'grants' });
    }
  });
});

describe('an invite from the app', () => {
  test('brings the secret in the fragment, a code, and the day when it ends', async () => {
    const ofKuusamo = await server.join('Kuusamo', kuusamo);
    const answer = await postInvite(ofKuusamo, { grants: [kuusamoTutor, kuusamoTutor], name: 'Aino' });
    const made = await answer.json();
    expect(made.link).toMatch(/^http:\/\/tuki\.test\/join#[A-Za-z0-9_-]{22}$/);
    expect(made.code).toMatch(/^[A-HJ-NP-Z2-9]{8}$/);
    expect(made.expiresAtMs).toBe(server.clock.nowMs() + 7 * 86_400_000);
    const joined = await server.request('POST', '/api/join', {
      body: { code: made.code, name: '', device: randomUUID() },
    });
    expect(await joined.json()).toMatchObject({ member: { name: 'Aino' }, grants: [kuusamoTutor] });
  });

  test('is built on PUBLIC_URL where there is one', async () => {
    const behindProxy = await startServerUnderTest({ settings: { publicUrl: 'https://tuki.example.fi' } });
    const chief = await behindProxy.join('Ylläpito', admin);
    const { link } = await (await postInvite(chief, { grants: [kuusamoTutor] })).json();
    expect(link).toMatch(/^https:\/\/tuki\.example\.fi\/join#/);
    await behindProxy.close();
  });

  test('can be taken back by whoever could have made it, and by nobody else', async () => {
    const chief = await server.join('Ylläpito', admin);
    const ofKuusamo = await server.join('Kuusamo', kuusamo);
    const ofOulu = await server.join('Oulu', { role: 'coordinator', scope: '564' });
    const { id, link } = await (await postInvite(chief, { grants: [kuusamoTutor] })).json();
    const ids = async (browser: BrowserUnderTest) =>
      (await listPeople(browser)).invites.map((invite) => invite.id);
    expect(await ids(ofOulu)).toEqual([]);
    expect(await ids(ofKuusamo)).toEqual([id]);
    expect((await ofOulu.request('DELETE', `/api/invites/${id}`)).status).toBe(404);
    expect((await ofKuusamo.request('DELETE', `/api/invites/${id}`)).status).toBe(200);
    expect(await ids(chief)).toEqual([]);
    const late = await server.request('POST', '/api/join', {
      body: { code: link, name: 'Aino', device: randomUUID() },
    });
    expect(late.status).toBe(404);
  });

  test('is listed without its secrets', async () => {
    const chief = await server.join('Ylläpito', admin);
    const { link, code } = await (await postInvite(chief, { grants: [kuusamoTutor] })).json();
    const text = await (await chief.request('GET', '/api/people')).text();
    const stored = await server.context.store.listOpenInvites(server.clock.nowMs());
    for (const secret of [link.split('#')[1], code, stored[0]?.secretHash ?? '', stored[0]?.codeHash ?? '']) {
      expect(text).not.toContain(secret);
    }
  });

  test('signs a member in on another phone only within one’s right', async () => {
    const chief = await server.join('Ylläpito', admin);
    const ofKuusamo = await server.join('Kuusamo', kuusamo);
    const tutor = await server.join('Aino', kuusamoTutor);
    const both = await server.join('Kaksi kuntaa', kuusamoTutor, ouluTutor);
    expect((await postInvite(ofKuusamo, { member: tutor.member })).status).toBe(200);
    for (const member of [chief.member, both.member, randomUUID()]) {
      expect((await postInvite(ofKuusamo, { member })).status).toBe(403);
    }
    const withGrants = await postInvite(ofKuusamo, { member: tutor.member, grants: [kuusamo] });
    expect(await withGrants.json()).toEqual({ code: 'invalid', field: 'grants' });
  });

  test('to a member’s own next phone is nobody else’s to see or take back', async () => {
    const ofKuusamo = await server.join('Kuusamo', kuusamo);
    const tutor = await server.join('Aino', kuusamoTutor);
    const { id } = await (await tutor.request('POST', '/api/me/device-link')).json();
    expect((await listPeople(ofKuusamo)).invites).toEqual([]);
    expect((await ofKuusamo.request('DELETE', `/api/invites/${id}`)).status).toBe(404);
    expect((await tutor.request('DELETE', `/api/invites/${id}`)).status).toBe(200);
  });

  test('signs in nobody whose grants were all taken away', async () => {
    const chief = await server.join('Ylläpito', admin);
    const former = await server.join('Entinen', kuusamoTutor);
    await putGrants(chief, former.member, []);
    expect((await postInvite(chief, { member: former.member })).status).toBe(403);
  });

  test('for nothing, or with a name too long, says which field', async () => {
    const chief = await server.join('Ylläpito', admin);
    expect(await (await postInvite(chief, {})).json()).toEqual({ code: 'invalid', field: 'grants' });
    expect(await (await postInvite(chief, { grants: [] })).json()).toEqual({
      code: 'invalid',
      field: 'grants',
    });
    const named = await postInvite(chief, { grants: [kuusamoTutor], name: 'x'.repeat(81) });
    expect(await named.json()).toEqual({ code: 'invalid', field: 'name' });
    expect(await (await postInvite(chief, '{')).json()).toEqual({ code: 'not-json' });
  });
});
