import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ServerUnderTest, startServerUnderTest } from '../../test/kit/server-under-test.ts';
import { createMemoryRateLimits } from './rate-limits.ts';

let server: ServerUnderTest;
beforeEach(async () => {
  server = await startServerUnderTest();
});
afterEach(() => server.close());

test('one session that asks without end is told to wait; another goes on', async () => {
  const busy = await server.join('Aino', { role: 'tutor', scope: '305' });
  const calm = await server.join('Eino', { role: 'tutor', scope: '305' });
  const statuses: number[] = [];
  for (let count = 0; count < 605; count++) statuses.push((await busy.request('GET', '/api/me')).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(600);
  const refused = await busy.request('GET', '/api/me');
  expect(refused.status).toBe(429);
  expect(await refused.json()).toEqual({ code: 'busy' });
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect((await calm.request('GET', '/api/me')).status).toBe(200);
  expect((await busy.request('GET', '/api/pull')).status).toBe(200);
});

test('a member makes no more than a hundred invites an hour', async () => {
  const chief = await server.join('Ylläpito', { role: 'admin', scope: 'r17' });
  const body = { grants: [{ role: 'tutor', scope: '305' }] };
  for (let count = 0; count < 100; count++) {
    expect((await chief.request('POST', '/api/invites', { body })).status).toBe(200);
  }
  expect((await chief.request('POST', '/api/invites', { body })).status).toBe(429);
});

test('looking counts nothing', async () => {
  const limits = createMemoryRateLimits();
  for (let count = 0; count < 50; count++) expect(await limits.peek('join-wrong', 'a')).toBe(0);
  for (let count = 0; count < 10; count++) expect(await limits.take('join-wrong', 'a')).toBe(0);
  expect(await limits.peek('join-wrong', 'a')).toBeGreaterThan(0);
  expect(await limits.peek('join-wrong', 'b')).toBe(0);
});
