import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Grant } from '../../src/kernel/access.ts';
import { moveTo, pauseBeforeCommit, startNode } from '../kit/postgres-nodes.ts';
import { type PostgresServer, startPostgresServer } from '../kit/postgres-server.ts';
import { PushingDevice } from '../kit/pushing-device.ts';
import { seedRandom } from '../kit/seeded-random.ts';
import type { ServerUnderTest } from '../kit/server-under-test.ts';

const SCOPES = ['305', '009'] as const;
const grants: readonly Grant[] = SCOPES.map((scope) => ({ role: 'tutor', scope }));

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgresServer();
}, 300_000);
afterAll(() => postgres?.remove());

/** Its transactions wait before their commit. */
let slow: ServerUnderTest;
let fast: ServerUnderTest;
let pause: () => Promise<void>;
beforeEach(async () => {
  pause = async () => undefined;
  const url = await postgres.createDatabase();
  slow = await startNode(url, (store) => pauseBeforeCommit(store, () => pause()));
  fast = await startNode(url);
});
afterEach(() => Promise.all([slow?.close(), fast?.close()]));

async function joinAt(node: ServerUnderTest, name: string): Promise<PushingDevice> {
  return new PushingDevice(moveTo(node, await fast.join(name, ...grants)));
}

function makePlace(device: PushingDevice, name: string, scope: string) {
  return device.change({ kind: 'place', record: randomUUID(), scope, set: { name, type: 'library' } });
}

test('a slow transaction beside a fast one: a cursor means that everything up to it was seen', async () => {
  const aino = await joinAt(slow, 'Aino');
  const [eero, liisa, reader] = [
    await joinAt(fast, 'Eero'),
    await joinAt(fast, 'Liisa'),
    await joinAt(fast, 'Oili'),
  ];
  const gate = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  pause = async () => {
    begun.resolve();
    await gate.promise;
  };
  const slowPush = aino.push(makePlace(aino, 'slow', '305'));
  await begun.promise;
  let isFastDone = false;
  const fastPush = eero.push(makePlace(eero, 'fast', '305')).then((answer) => {
    isFastDone = true;
    return answer;
  });
  await liisa.push(makePlace(liisa, 'elsewhere', '009'));
  const early = await reader.pullAll();
  expect(early.records.map(({ data }) => data.name)).toEqual(['elsewhere']);
  await setTimeout(100);
  expect(isFastDone).toBe(false);
  gate.resolve();
  const answers = await Promise.all([slowPush, fastPush]);
  expect(answers.map(({ verdicts }) => verdicts[0]?.seq)).toEqual([1, 2]);
  const late = await reader.pullAll(early.tail.cursor);
  expect(late.records.map(({ data, seq }) => [data.name, seq])).toEqual([
    ['slow', 1],
    ['fast', 2],
  ]);
});

test('many devices push through two nodes while others read: numbers have no gap, readers miss nothing', async () => {
  const random = seedRandom(37);
  pause = () => setTimeout(random() * 25);
  const writers = await Promise.all(
    Array.from({ length: 6 }, (_, index) => joinAt(index % 2 === 0 ? slow : fast, `Writer ${index}`)),
  );
  const readers = await Promise.all([joinAt(slow, 'Reader A'), joinAt(fast, 'Reader B')]);
  const pushed: string[] = [];
  let isWriting = true;

  const write = async (device: PushingDevice) => {
    for (let round = 0; round < 12; round++) {
      const changes = Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
        makePlace(device, 'a', SCOPES[random() < 0.5 ? 0 : 1] ?? '305'),
      );
      const { verdicts } = await device.push(...changes);
      expect(verdicts.map(({ verdict }) => verdict)).toEqual(changes.map(() => 'accepted'));
      pushed.push(...changes.map(({ record }) => record));
    }
  };
  /** Reads on from where it was, as a phone does, and notes what it was shown. */
  const read = async (device: PushingDevice) => {
    const seen: { readonly id: string; readonly scope: string; readonly seq: number }[] = [];
    let cursor: string | undefined;
    for (let isLast = false; !isLast; ) {
      isLast = !isWriting;
      const page = await device.pullAll(cursor);
      cursor = page.tail.cursor;
      seen.push(...page.records);
      await setTimeout(random() * 10);
    }
    return seen;
  };

  const reading = Promise.all(readers.map(read));
  await Promise.all(writers.map(write)).finally(() => {
    isWriting = false;
  });
  for (const seen of await reading) {
    expect(seen.map(({ id }) => id).toSorted()).toEqual(pushed.toSorted());
    for (const scope of SCOPES) {
      const numbers = seen.filter((record) => record.scope === scope).map(({ seq }) => seq);
      expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => index + 1));
    }
  }
});
