import { describe, expect, test } from 'vitest';
import { DeviceKilled, type KillPlan, openMemoryTables } from '../../test/kit/memory-tables.ts';
import { sampleKinds } from '../../test/kit/sample-kinds.ts';
import {
  createTestPhone,
  DEVICE,
  editPage,
  HEAD,
  MEMBER,
  pullPage,
  pushAll,
  savePage,
  serverRecord,
  TEST_ADAPTERS,
} from '../../test/kit/test-store.ts';
import type { Verdict } from '../kernel/wire.ts';
import { type OpenStore, openStore } from './index.ts';

const NOW_MS = 1_795_330_000_000;

/** Answers like a server that has everything up to `upTo` and takes in, or refuses, what comes. */
async function pushTo({ sync }: OpenStore, upTo: number, verdict: Verdict['verdict'] = 'accepted') {
  const batch = await sync.readNextBatch(500, 10_000_000);
  const { epoch } = await sync.readReport('0');
  const verdicts = batch.map(({ id, n }) => ({
    id,
    verdict,
    ...(verdict === 'rejected' ? {} : { seq: 500 + n }),
  }));
  await sync.settle(batch, { verdicts, received: { epoch, upTo }, now: NOW_MS + 10_000 });
  return batch;
}

describe.each(TEST_ADAPTERS)('a restored server, on %s', (adapter) => {
  test('gets again what it had confirmed, under the old ids and numbers, once', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    const ids = [phone.ids.next(), phone.ids.next(), phone.ids.next()];
    for (const id of ids) await savePage(open, id, { title: id.slice(-4) });
    const sent = await open.sync.readNextBatch(10, 1_000_000);
    await pushAll(open);
    await savePage(open, ids[2] ?? '', { body: 'built on what was lost' });
    const pushed = await pushTo(open, 1, 'rejected');
    expect(pushed.map(({ n }) => n)).toEqual([4]);

    const again = await open.sync.readNextBatch(10, 1_000_000);
    expect(again).toEqual([...sent.slice(1), ...pushed]);
    expect(await open.store.find(ids[2] ?? '')).toMatchObject({
      data: { title: ids[2]?.slice(-4), body: 'built on what was lost' },
      delivery: 'on-phone',
    });
    expect(await open.store.find(ids[0] ?? '')).toMatchObject({ delivery: 'received' });
    await pushTo(open, 4);
    expect(await open.sync.readNextBatch(10, 1_000_000)).toEqual([]);
    for (const id of ids) expect(await open.store.find(id)).toMatchObject({ delivery: 'received' });
    open.close();
    expect((await phone.open()).losses).toEqual([]);
  });

  test('is also known by the resets in a page; a value that others wrote meanwhile is shown again afterwards', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    const id = await savePage(open, phone.ids.next(), { title: 'mine' });
    await pushAll(open);
    await pullPage(open, [serverRecord(id, 200, { title: 'theirs' })]);
    const { epoch } = await open.sync.readReport('0');
    await pullPage(open, [], { resets: ['305'], head: { ...HEAD, received: { epoch, upTo: 0 } } });
    expect(await open.store.countOutbox()).toMatchObject({ pending: 1 });
    expect(await open.store.find(id)).toMatchObject({ data: { title: 'mine' }, delivery: 'on-phone' });
    await pushTo(open, 1);
    await pullPage(open, [serverRecord(id, 501, { title: 'mine' })]);
    await pullPage(open, [serverRecord(id, 502, { title: 'theirs' })]);
    expect(await open.store.find(id)).toMatchObject({ data: { title: 'theirs' }, delivery: 'received' });
  });

  test('keeps its lower mark over a gap that was always there: nothing goes round in circles', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    for (const title of ['a', 'b', 'c']) await savePage(open, phone.ids.next(), { title });
    const [first] = await open.sync.readNextBatch(1, 1_000);
    await open.sync.park(first === undefined ? [] : [first], 'server-error');
    expect((await pushTo(open, 0)).map(({ n }) => n)).toEqual([2, 3]);
    for (let time = 0; time < 3; time++) {
      expect(await pushTo(open, 0)).toEqual([]);
      await pullPage(open, []);
    }
    expect(await open.store.countOutbox()).toMatchObject({ pending: 0, parked: 1 });
  });

  test('that has lost a refusal too is told its number when the person gives the change up', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    for (const title of ['a', 'b']) await savePage(open, phone.ids.next(), { title });
    await pushTo(open, 2, 'rejected');
    await pushTo(open, 0);
    expect(await open.sync.readNextBatch(10, 1_000)).toEqual([]);
    await open.store.discardParked(1);
    expect(await open.sync.readNextBatch(10, 1_000)).toMatchObject([{ n: 1, set: {} }]);
  });
});

test('a long way back is gone in steps: killed at any of them, each change goes again exactly once', async () => {
  const phone = createTestPhone();
  const changes = 2_000;
  const before = await phone.open();
  const edits = Array.from({ length: changes }, (_, index) =>
    editPage(phone.ids.next(), { title: String(index) }),
  );
  await before.store.commit(edits);
  for (let part = 0; part < changes / 500; part++) await pushTo(before, 500 * (part + 1));
  expect(await before.store.countOutbox()).toMatchObject({ pending: 0 });
  await pushTo(before, 300);
  before.close();
  const plans: readonly KillPlan[] = [
    { at: 'commit', after: 1 },
    { at: 'write', after: 700 },
    { at: 'commit', after: 2 },
  ];
  let kills = 0;
  for (;;) {
    const tables = openMemoryTables(phone.disk);
    const own = { memberId: MEMBER, deviceId: DEVICE, kinds: sampleKinds, tables, ...phone };
    const opened = await openStore(own);
    if (!opened.ok) throw new Error(opened.failure.type);
    tables.planKill(plans[kills] ?? null);
    try {
      const batch = await opened.value.sync.readNextBatch(changes, 100_000_000);
      expect(batch.map(({ n }) => n)).toEqual(
        Array.from({ length: changes - 300 }, (_, index) => index + 301),
      );
      expect(opened.value.losses).toEqual([]);
      break;
    } catch (error) {
      if (!(error instanceof DeviceKilled)) throw error;
      kills += 1;
    }
  }
  expect(kills).toBe(plans.length);
});
