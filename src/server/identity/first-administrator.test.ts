import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ServerUnderTest, startServerUnderTest } from '../../../test/kit/server-under-test.ts';
import { inviteFirstAdministrator } from './first-administrator.ts';

let server: ServerUnderTest;
beforeEach(async () => {
  server = await startServerUnderTest();
});
afterEach(() => server.close());

function join(code: string): Promise<Response> {
  return server.request('POST', '/api/join', { body: { code, name: 'Aino', device: randomUUID() } });
}

test('an empty database gets a link for an administrator of the region', async () => {
  const link = await inviteFirstAdministrator(server.context, 'http://127.0.0.1:8080');
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:8080\/join#[A-Za-z0-9_-]{22}$/);
  expect(await (await join(link ?? '')).json()).toMatchObject({ grants: [{ role: 'admin', scope: 'r17' }] });
});

test('each start ends the earlier starts’ links and leaves other invites alone', async () => {
  const tutors = await server.invite({ grants: [{ role: 'tutor', scope: '305' }] });
  const named = await server.invite({ grants: [{ role: 'admin', scope: 'r17' }], name: 'Eino' });
  const first = await inviteFirstAdministrator(server.context, '');
  const second = await inviteFirstAdministrator(server.context, '');
  expect((await join(first ?? '')).status).toBe(404);
  for (const code of [second ?? '', tutors.linkSecret, named.linkSecret])
    expect((await join(code)).status).toBe(200);
});

test('once somebody has joined there is no such link', async () => {
  await server.join('Aino', { role: 'tutor', scope: '305' });
  expect(await inviteFirstAdministrator(server.context, '')).toBeUndefined();
});
