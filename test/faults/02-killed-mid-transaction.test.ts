import { expect, test } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { createMemoryKeyValue } from '../kit/memory-key-value.ts';
import { DeviceKilled, type KillPlan, MemoryDisk, openMemoryTables } from '../kit/memory-tables.ts';
import { sampleKinds } from '../kit/sample-kinds.ts';
import { seedIds } from '../kit/seeded-random.ts';
import { SteppedClock } from '../kit/stepped-clock.ts';
import { DEVICE, editPage, MEMBER } from '../kit/test-store.ts';

const ids = seedIds(2);
const clock = new SteppedClock();

async function start(disk: MemoryDisk, keyValue = createMemoryKeyValue()) {
  const tables = openMemoryTables(disk);
  const own = { memberId: MEMBER, deviceId: DEVICE, kinds: sampleKinds, clock, ids, keyValue, tables };
  const opened = await openStore(own);
  if (!opened.ok) throw new Error(opened.failure.type);
  return { tables, keyValue, ...opened.value };
}

async function readState({ store, sync }: Awaited<ReturnType<typeof start>>, record: string) {
  const shown = await store.find(record);
  const outbox = await store.listOutbox();
  const { n } = await sync.readReport('0');
  return { title: shown?.data.title, numbers: outbox.map((row) => row.n), n };
}

test('a save killed at any write or right after its commit leaves record, queue and counter whole, or none of it', async () => {
  const seen = new Set<string>();
  for (const at of ['write', 'commit'] as const) {
    for (let after = 1; after <= 5; after++) {
      const plan: KillPlan = { at, after };
      const disk = new MemoryDisk();
      const first = await start(disk);
      const record = ids.next();
      await first.store.commit([editPage(record, { title: 'before' })]);
      first.tables.planKill(plan);
      const outcome = await first.store.commit([editPage(record, { title: 'after' })]).catch((error) => {
        if (error instanceof DeviceKilled) return 'killed';
        throw error;
      });
      const state = await readState(await start(disk, first.keyValue), record);
      const isWhole = state.title === 'after';
      expect(state).toEqual(
        isWhole ? { title: 'after', numbers: [1, 2], n: 2 } : { title: 'before', numbers: [1], n: 1 },
      );
      if (outcome !== 'killed') expect(isWhole).toBe(true);
      seen.add(`${outcome === 'killed' ? 'killed' : 'saved'} ${state.title}`);
    }
  }
  expect([...seen].sort()).toEqual(['killed after', 'killed before', 'saved after']);
});

test('a kill between the commit and the mark outside the database costs nothing: the next opening mends the mark', async () => {
  const disk = new MemoryDisk();
  const first = await start(disk);
  first.tables.planKill({ at: 'commit', after: 1 });
  await expect(first.store.commit([editPage(ids.next(), { title: 'a' })])).rejects.toThrow(DeviceKilled);
  const second = await start(disk, first.keyValue);
  expect(second.losses).toEqual([]);
  disk.empty();
  expect((await start(disk, first.keyValue)).losses).toMatchObject([{ fromN: 1, toN: 1 }]);
});
