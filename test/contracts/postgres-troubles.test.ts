import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startNode } from '../kit/postgres-nodes.ts';
import { type PostgresServer, startPostgresServer } from '../kit/postgres-server.ts';
import { PushingDevice } from '../kit/pushing-device.ts';
import type { ServerUnderTest } from '../kit/server-under-test.ts';

let postgres: PostgresServer;
let url: string;
let node: ServerUnderTest;
let device: PushingDevice;
beforeAll(async () => {
  postgres = await startPostgresServer();
}, 300_000);
beforeEach(async () => {
  url = await postgres.createDatabase();
  node = await startNode(url);
  device = new PushingDevice(await node.join('Aino', { role: 'tutor', scope: '305' }));
});
afterEach(() => node?.close());
afterAll(() => postgres?.remove());

/** The database itself raises it, when the first record is about to be written. */
async function raiseAtWriting(state: string): Promise<void> {
  await postgres.query(
    `create function fail() returns trigger language plpgsql as
       $$ begin raise exception 'no' using errcode = '${state}'; end $$;
     create trigger fail before insert on records execute function fail()`,
    url,
  );
}

test.each([
  ['a full disk', '53100', 507, { code: 'storage-full' }],
  ['memory or room for connections that is out', '53200', 503, { code: 'busy' }],
  ['a lock that never comes', '55P03', 503, { code: 'busy' }],
  ['a statement that takes too long', '57014', 503, { code: 'busy' }],
  ['a database that may only be read for now', '25006', 503, { code: 'busy' }],
  ['a deadlock every time', '40P01', 503, { code: 'busy' }],
  ['a damaged index', 'XX002', 500, { code: 'server-error' }],
])(
  '%s (%s): nothing is acknowledged, reading works, and later all goes in',
  async (_name, state, status, body) => {
    await raiseAtWriting(state);
    const change = device.change({
      kind: 'place',
      record: randomUUID(),
      set: { name: 'Kirjasto', type: 'library' },
    });
    const refused = await device.request(device.body([change]));
    expect([refused.status, await refused.json()]).toEqual([status, body]);
    expect(refused.headers.has('Retry-After')).toBe(status === 503);
    expect(await device.pull()).toMatchObject({ head: { received: null }, records: [] });
    await postgres.query('drop function fail cascade', url);
    expect(await device.pushOne(change)).toEqual({ verdict: 'accepted', seq: 1 });
    expect(node.logged.join('')).not.toContain('Kirjasto');
  },
);

test('an address that is no id is not found, not a failure of the database', async () => {
  const admin = await node.join('Eero', { role: 'admin', scope: 'r17' });
  const answer = await admin.request('PUT', '/api/people/a%00b/grants', { body: { grants: [] } });
  expect(answer.status).toBe(404);
});
