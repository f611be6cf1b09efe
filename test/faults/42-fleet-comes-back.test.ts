import { afterEach, expect, test } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { createSyncEngine } from '../../src/sync/engine.ts';
import type { SyncEngine } from '../../src/sync/index.ts';
import { createFakeBrowser } from '../kit/fake-tabs.ts';
import { createMemoryKeyValue } from '../kit/memory-key-value.ts';
import { MemoryDisk, openMemoryTables } from '../kit/memory-tables.ts';
import { sampleKinds } from '../kit/sample-kinds.ts';
import { seedIds, seedRandom } from '../kit/seeded-random.ts';
import { answerAs } from '../kit/signed-in-phone.ts';
import { SteppedClock } from '../kit/stepped-clock.ts';
import { editPage } from '../kit/test-store.ts';
import { type FleetServer, startFleetServer } from '../simulation/fleet-server.ts';

const DEVICES = 500;
const CHANGES_EACH = 3;
/** What the server takes in a second before it asks for patience. */
const CAPACITY = 60;
const RETRY_AFTER_SECONDS = 30;

const running: SyncEngine[] = [];
let server: FleetServer;

afterEach(async () => {
  await Promise.all(running.splice(0).map((engine) => engine.stop()));
  await server.close();
});

test('five hundred devices that come back at once spread out by Retry-After and jitter, and every queue drains', async () => {
  server = await startFleetServer();
  const clock = new SteppedClock();
  const ids = seedIds(42);
  const random = seedRandom(42);
  const { member, cookie } = await server.join(ids.next(), {
    name: 'Fleet',
    grants: [{ role: 'tutor', scope: '305' }],
  });
  const asked = new Map<number, number>();
  const written: string[] = [];

  async function fetchUnderLoad(path: string, init: RequestInit): Promise<Response> {
    if (path === '/api/live') return answerAs(503, { 'Retry-After': String(RETRY_AFTER_SECONDS) });
    const second = Math.floor(clock.nowMs() / 1_000);
    const before = asked.get(second) ?? 0;
    asked.set(second, before + 1);
    if (before >= CAPACITY) return answerAs(503, { 'Retry-After': String(RETRY_AFTER_SECONDS) });
    return server.request(cookie, path, init);
  }

  async function startDevice(): Promise<SyncEngine> {
    const opened = await openStore({
      memberId: member,
      deviceId: ids.next(),
      kinds: sampleKinds,
      clock,
      ids,
      keyValue: createMemoryKeyValue(),
      tables: openMemoryTables(new MemoryDisk()),
    });
    if (!opened.ok) throw new Error('the store did not open');
    const edits = Array.from({ length: CHANGES_EACH }, () => editPage(ids.next(), { title: 't' }));
    await opened.value.store.commit(edits);
    written.push(...edits.map(({ record }) => record));
    const browser = createFakeBrowser();
    return createSyncEngine({
      store: opened.value.sync,
      memberId: member,
      app: '0.1.0',
      clock,
      random,
      locks: browser.locks,
      page: { isVisible: () => true, listen: () => () => {} },
      openChannel: () => browser.openChannel(),
      setTimer: clock.setTimer,
      fetch: fetchUnderLoad,
    });
  }

  for (let device = 0; device < DEVICES; device++) running.push(await startDevice());
  const startedMs = clock.nowMs();
  for (const engine of running) engine.start();
  const isDrained = () => running.every(({ status }) => status.getState().pending === 0);
  let minutes = 0;
  do {
    await clock.advance(60_000);
    minutes += 1;
  } while (!isDrained() && minutes < 15);

  expect(isDrained()).toBe(true);
  expect(minutes).toBeLessThanOrEqual(5);
  const perSecond = [...asked].map(
    ([second, count]) => [second - Math.floor(startedMs / 1_000), count] as const,
  );
  const ofFirst = perSecond.filter(([second]) => second < 2).map(([, count]) => count);
  // Whoever was sent away in the first moment is not back before the time that was asked for…
  const early = perSecond.filter(([second]) => second >= 3 && second < RETRY_AFTER_SECONDS);
  expect(Math.max(...ofFirst)).toBeGreaterThan(400);
  expect(early.reduce((sum, [, count]) => sum + count, 0)).toBeLessThan(DEVICES / 10);
  // …and then they don't come back together.
  const later = perSecond.filter(([second]) => second >= RETRY_AFTER_SECONDS).map(([, count]) => count);
  expect(Math.max(...later)).toBeLessThan(DEVICES / 4);
  expect(await server.store.countRecords()).toBe(DEVICES * CHANGES_EACH);
  for (const id of written.filter((_, index) => index % 50 === 0)) {
    expect(await server.store.readHistory(id, 10)).toHaveLength(1);
  }
}, 120_000);
