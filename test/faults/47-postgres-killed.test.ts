import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Change } from '../../src/kernel/change.ts';
import { moveTo, pauseBeforeCommit, pushUntilAnswered, startNode } from '../kit/postgres-nodes.ts';
import { type PostgresProxy, startPostgresProxy } from '../kit/postgres-proxy.ts';
import { type PostgresServer, startPostgresServer } from '../kit/postgres-server.ts';
import { PushingDevice } from '../kit/pushing-device.ts';
import { seedRandom } from '../kit/seeded-random.ts';
import type { ServerUnderTest } from '../kit/server-under-test.ts';

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgresServer({ isDurable: true });
}, 300_000);
afterAll(() => postgres?.remove());

let url: string;
let proxy: PostgresProxy;
let nodes: readonly ServerUnderTest[];
let onCommit: () => Promise<void>;
beforeEach(async () => {
  onCommit = async () => undefined;
  url = await postgres.createDatabase();
  proxy = await startPostgresProxy(url);
  nodes = await Promise.all([
    startNode(proxy.url, (store) => pauseBeforeCommit(store, () => onCommit()), { silenceMs: 1_500 }),
    startNode(url),
  ]);
});
afterEach(async () => {
  await Promise.all(nodes.map((node) => node.close()));
  await proxy.close();
});

function nodeAt(index: number): ServerUnderTest {
  const node = nodes[index % nodes.length];
  if (node === undefined) throw new Error('no node');
  return node;
}

async function join(index: number): Promise<PushingDevice> {
  const browser = await nodeAt(1).join(`Tutor ${index}`, { role: 'tutor', scope: '305' });
  return new PushingDevice(moveTo(nodeAt(index), browser));
}

function makePlaces(device: PushingDevice, count: number): readonly Change[] {
  return Array.from({ length: count }, () =>
    device.change({ kind: 'place', record: randomUUID(), set: { name: 'a', type: 'library' } }),
  );
}

/** Each is stored once, under one number, with one line of history, and no number is left over. */
async function expectEachOnce(changes: readonly Change[]): Promise<void> {
  const stored = await postgres.query('select id, seq from records order by seq', url);
  expect(stored.map(({ id }) => id).toSorted()).toEqual(changes.map(({ record }) => record).toSorted());
  expect(stored.map(({ seq }) => Number(seq))).toEqual(changes.map((_, index) => index + 1));
  const kept = await postgres.query('select change from history', url);
  expect(kept.map(({ change }) => change).toSorted()).toEqual(changes.map(({ id }) => id).toSorted());
}

/** Ends every connection of the servers, whatever they are about. */
async function endConnections(): Promise<void> {
  await postgres.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tukivihko'",
  );
}

/** Four devices on two nodes push until the faults are over, each batch until it is answered. */
async function pushDuring(faults: () => Promise<void>): Promise<readonly Change[]> {
  const devices = await Promise.all([0, 1, 2, 3].map(join));
  let isOver = false;
  const over = faults().finally(() => {
    isOver = true;
  });
  const changes = await Promise.all(
    devices.map(async (device) => {
      const sent: Change[] = [];
      while (!isOver) {
        const some = makePlaces(device, 5);
        const { verdicts, received } = await pushUntilAnswered(device, some);
        expect(verdicts.filter(({ verdict }) => !['accepted', 'duplicate'].includes(verdict))).toEqual([]);
        sent.push(...some);
        expect(received).toEqual({ epoch: device.epoch, upTo: sent.length });
      }
      return sent;
    }),
  );
  await over;
  return changes.flat();
}

test('connections that end at any moment: each change lands exactly once', async () => {
  const random = seedRandom(47);
  const changes = await pushDuring(async () => {
    for (let times = 0; times < 30; times++) {
      await endConnections();
      await setTimeout(20 + random() * 60);
    }
  });
  await expectEachOnce(changes);
}, 120_000);

test('PostgreSQL killed, commit unknown: each change lands exactly once, and what was acknowledged is there', async () => {
  const random = seedRandom(147);
  const changes = await pushDuring(async () => {
    for (let times = 0; times < 3; times++) {
      await setTimeout(150 + random() * 150);
      await postgres.kill();
      expect((await nodeAt(1).request('GET', '/readyz')).status).toBe(503);
      await postgres.start();
    }
  });
  await expectEachOnce(changes);
  expect((await nodeAt(1).request('GET', '/readyz')).status).toBe(200);
}, 120_000);

test('a commit whose answer is lost is answered 503, and the same push again gets the same receipts', async () => {
  const device = await join(0);
  const changes = makePlaces(device, 3);
  proxy.setFault('lose-commit');
  const lost = await device.request(device.body(changes));
  expect([lost.status, lost.headers.get('Retry-After'), await lost.json()]).toEqual([
    503,
    '5',
    { code: 'busy' },
  ]);
  const { verdicts, received } = await device.push(...changes);
  expect(verdicts.map(({ verdict, seq }) => [verdict, seq])).toEqual([
    ['duplicate', 1],
    ['duplicate', 2],
    ['duplicate', 3],
  ]);
  expect(received.upTo).toBe(3);
  await expectEachOnce(changes);
});

test('a connection that ends before the commit is begun again, and nobody notices', async () => {
  const device = await join(0);
  const changes = makePlaces(device, 2);
  let ended = 0;
  onCommit = async () => {
    if (ended === 0) await endConnections();
    ended += 1;
  };
  const { verdicts } = await device.push(...changes);
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted']);
  expect(ended).toBe(2);
  await expectEachOnce(changes);
});

test('a database that goes silent costs a request seconds, and it is not begun again', async () => {
  const device = await join(0);
  const changes = makePlaces(device, 2);
  onCommit = async () => proxy.setFault('swallow');
  const startedAtMs = performance.now();
  expect((await device.request(device.body(changes))).status).toBe(503);
  // Another attempt would have waited five seconds for a connection.
  expect(performance.now() - startedAtMs).toBeLessThan(5_000);
  expect((await nodeAt(0).request('GET', '/readyz')).status).toBe(503);
  proxy.setFault(null);
  onCommit = async () => undefined;
  const { verdicts } = await pushUntilAnswered(device, changes);
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted']);
  await expectEachOnce(changes);
});
