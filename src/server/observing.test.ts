import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ServerUnderTest, startServerUnderTest } from '../../test/kit/server-under-test.ts';

let server: ServerUnderTest;
beforeEach(async () => {
  server = await startServerUnderTest();
});
afterEach(() => server.close());

const PLACE = {
  kind: 'place',
  scope: '305',
  base: 0,
  set: { name: 'Kuusamon kanarialintukirjasto', type: 'library' },
};

function pushOf(device: string, changes: readonly unknown[]): unknown {
  return { device: { id: device, epoch: randomUUID(), app: '0.1.0', pending: 1, parked: 0 }, changes };
}

function dumpDatabase(): string {
  const database = new DatabaseSync(server.file, { readOnly: true });
  const tables = database.prepare("select name from sqlite_schema where type = 'table' order by name").all();
  const dump = tables.map(({ name }) => [name, database.prepare(`select * from "${name}"`).all()]);
  database.close();
  return JSON.stringify(dump);
}

test('no secret, name or text reaches a log, whatever is asked', async () => {
  const chief = await server.join('Kanarialintu-Ylläpito', { role: 'admin', scope: 'r17' });
  const made = await (
    await chief.request('POST', '/api/invites', {
      body: { grants: [{ role: 'tutor', scope: '305' }], name: 'Kanarialintu-Aino' },
    })
  ).json();
  const secret = made.link.split('#')[1];
  await server.request('GET', `/join/${secret}?code=${made.code}&line=%0a{"level":30}`);
  await server.request('GET', `/api/${secret}`);
  await server.request('POST', '/api/join', { body: `{"code": "${secret}", kanarialintu}` });
  await server.request('POST', '/api/join', {
    body: { code: secret, name: 'Kanarialintu', device: randomUUID() },
  });
  const change = { id: randomUUID(), n: 1, record: randomUUID(), at: 0, ...PLACE };
  const pushed = await chief.request('POST', '/api/push', { body: pushOf(chief.device, [change]) });
  expect((await pushed.json()).verdicts[0].verdict).toBe('accepted');
  await chief.request('POST', '/api/push', { body: '{"kanarialintu": oops' });
  await chief.request('GET', '/api/pull');
  const log = server.logged.join('');
  expect(server.logged.length).toBeGreaterThan(6);
  for (const canary of ['anarialintu', secret, made.code, chief.cookie.split('=')[1]]) {
    expect(log).not.toContain(canary);
  }
  for (const line of server.logged) expect(JSON.parse(line)).toHaveProperty('level');
});

test('a GET never writes', async () => {
  const chief = await server.join('Ylläpito', { role: 'admin', scope: 'r17' });
  const change = { id: randomUUID(), n: 1, record: randomUUID(), at: 0, ...PLACE };
  await chief.request('POST', '/api/push', { body: pushOf(chief.device, [change]) });
  await chief.request('POST', '/api/me/device-link');
  server.clock.jump(30 * 86_400_000);
  const before = dumpDatabase();
  const paths = ['me', 'me/devices', 'people', 'pull', `history/${change.record}`].map(
    (path) => `/api/${path}`,
  );
  for (const path of [...paths, '/healthz', '/readyz', '/metrics', '/']) {
    for (const method of ['GET', 'HEAD']) await (await chief.request(method, path)).text();
  }
  expect(dumpDatabase()).toBe(before);
  await chief.request('POST', '/api/push', { body: pushOf(chief.device, []) });
  expect(dumpDatabase()).not.toBe(before);
});

test('the metrics count, and hold nothing but numbers', async () => {
  const chief = await server.join('Kanarialintu', { role: 'admin', scope: 'r17' });
  const good = { id: randomUUID(), n: 1, record: randomUUID(), at: 0, ...PLACE };
  const bad = { ...good, id: randomUUID(), n: 2, record: randomUUID(), kind: 'canary' };
  await chief.request('POST', '/api/push', { body: pushOf(chief.device, [good, bad]) });
  const answer = await server.request('GET', '/metrics');
  expect(answer.headers.get('Content-Type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const text = await answer.text();
  expect(text).toContain('\ntukivihko_records 1\n');
  expect(text).toContain('\ntukivihko_members 1\n');
  expect(text).toContain('\ntukivihko_live_connections 0\n');
  expect(text).toContain('\ntukivihko_changes_total{verdict="accepted"} 1\n');
  expect(text).toContain('\ntukivihko_changes_total{verdict="rejected",code="unknown-kind"} 1\n');
  expect(text).toContain('\ntukivihko_answers_total{status="200"} 2\n');
  for (const word of ['anary', 'anaria', chief.member]) expect(text).not.toContain(word);
});

test('a server without its database is alive and not ready', async () => {
  const broken = await startServerUnderTest();
  expect(await (await broken.request('GET', '/readyz')).text()).toBe('ready\n');
  await broken.context.store.close();
  expect((await broken.request('GET', '/healthz')).status).toBe(200);
  expect((await broken.request('GET', '/readyz')).status).toBe(503);
});
