import { describe, expect, test } from 'vitest';
import {
  createTestPhone,
  pullPage,
  pushAll,
  savePage,
  serverRecord,
  TEST_ADAPTERS,
} from '../../test/kit/test-store.ts';

describe.each(TEST_ADAPTERS)('answers to a push on %s', (adapter) => {
  test('a change leaves the queue only on its own receipt', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    const ids: string[] = [];
    for (const title of ['a', 'b', 'c', 'd']) {
      ids.push(await savePage(open, phone.ids.next(), { title }));
    }
    await pushAll(open, (_, n) =>
      n === 1
        ? { verdict: 'accepted', seq: 5 }
        : n === 2
          ? { verdict: 'rejected', code: 'invalid', fields: ['title'] }
          : n === 3
            ? { verdict: 'duplicate', seq: 6 }
            : undefined,
    );
    const deliveries = await Promise.all(ids.map(async (id) => (await open.store.find(id))?.delivery));
    expect(deliveries).toEqual(['received', 'attention', 'received', 'sent']);
    expect((await open.store.listOutbox()).map(({ n, state, code }) => [n, state, code])).toEqual([
      [2, 'parked', 'invalid'],
      [4, 'sent', undefined],
    ]);
    expect((await open.sync.readNextBatch(10, 10_000)).map(({ n }) => n)).toEqual([4]);
  });

  test('a receipt brings the change into the phone’s copy of the server’s record', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    const id = await savePage(open, phone.ids.next(), { title: 'a' });
    await pushAll(open, () => ({ verdict: 'conflict', seq: 44, fields: ['title'] }));
    expect(await open.store.find(id)).toMatchObject({
      seq: 44,
      data: { title: 'a' },
      fieldSeq: { title: 44 },
      delivery: 'received',
      pendingFields: [],
    });
  });

  test('a change that was saved while the push was under way stays laid over the receipt', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    const id = await savePage(open, phone.ids.next(), { title: 'a' });
    const batch = await open.sync.readNextBatch(10, 10_000);
    await savePage(open, id, { title: 'b' });
    const { epoch } = await open.sync.readReport('0');
    await open.sync.settle(batch, {
      verdicts: batch.map(({ id: change }) => ({ id: change, verdict: 'accepted', seq: 3 })),
      received: { epoch, upTo: 1 },
      now: 0,
    });
    expect(await open.store.find(id)).toMatchObject({
      data: { title: 'b' },
      seq: 3,
      delivery: 'on-phone',
      pendingFields: ['title'],
    });
  });

  test('verdicts on unknown or already settled changes change nothing', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    const id = await savePage(open, phone.ids.next(), { title: 'a' });
    const batch = await open.sync.readNextBatch(10, 10_000);
    await pushAll(open);
    const settled = await open.store.find(id);
    const { epoch } = await open.sync.readReport('0');
    const again = await open.sync.settle(batch, {
      verdicts: [
        ...batch.map(({ id: change }) => ({ id: change, verdict: 'rejected' as const })),
        { id: phone.ids.next(), verdict: 'accepted', seq: 99 },
      ],
      received: { epoch, upTo: 1 },
      now: 0,
    });
    expect(again).toEqual({ answered: 0, parked: 0 });
    expect(await open.store.find(id)).toEqual(settled);
  });

  test('a change that the server fails on is parked, and its number is still told when it is given up', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    const id = await savePage(open, phone.ids.next(), { title: 'a' });
    await open.sync.park(await open.sync.readNextBatch(1, 10_000), 'server-error');
    expect((await open.store.find(id))?.attention?.code).toBe('server-error');
    expect(await open.sync.readNextBatch(10, 10_000)).toEqual([]);
    await savePage(open, id, { title: 'b' });
    const batch = await open.sync.readNextBatch(10, 10_000);
    expect(batch.map(({ n, set }) => [n, set])).toEqual([
      [1, {}],
      [2, { title: 'b' }],
    ]);
    expect(await open.store.countOutbox()).toMatchObject({ pending: 1, parked: 0 });
    expect((await open.store.listOutbox()).map(({ n }) => n)).toEqual([2]);
    await pushAll(open, (_, n) =>
      n === 1 ? { verdict: 'rejected', code: 'invalid' } : { verdict: 'accepted', seq: 8 },
    );
    expect(await open.store.find(id)).toMatchObject({ delivery: 'received', data: { title: 'b' } });
    expect(await open.store.listOutbox()).toEqual([]);
  });

  test('a batch keeps to its limits in the order of numbers and passes parked changes by', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    for (let index = 0; index < 9; index++) {
      await savePage(open, phone.ids.next(), { title: 'x'.repeat(100) });
    }
    await open.sync.park((await open.sync.readNextBatch(3, 100_000)).slice(1), 'invalid');
    const numbersOf = async (changes: number, bytes: number) =>
      (await open.sync.readNextBatch(changes, bytes)).map(({ n }) => n);
    expect(await numbersOf(3, 100_000)).toEqual([1, 4, 5]);
    expect(await numbersOf(500, 1)).toEqual([1]);
    expect((await numbersOf(500, 800)).length).toBe(2);
  });

  test('a number that the server knows and this phone doesn’t is never given again', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    await savePage(open, phone.ids.next(), { title: 'a' });
    const { epoch } = await open.sync.readReport('0');
    await open.sync.settle([], { verdicts: [], received: { epoch, upTo: 6 }, now: 0 });
    await savePage(open, phone.ids.next(), { title: 'b' });
    expect((await open.store.listOutbox()).map(({ n }) => n)).toEqual([1, 7]);
    expect(await open.sync.listLosses()).toMatchObject([{ epoch, fromN: 2, toN: 6 }]);
  });

  test('the day’s figures count records by what the server has of them', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    const first = await savePage(open, phone.ids.next(), { title: 'a' });
    const second = await savePage(open, phone.ids.next(), { title: 'b' });
    const undone = await savePage(open, phone.ids.next(), { title: 'c' });
    await pushAll(open);
    await savePage(open, undone, {}, { delete: true });
    await savePage(open, second, { count: 1 });
    expect(await open.store.readDayCounts('2026-11-22')).toEqual({ written: 2, received: 1 });
    expect(await open.store.readDayCounts('2026-11-22', 'board')).toEqual({ written: 0, received: 0 });
    await pushAll(open);
    expect(await open.store.readDayCounts('2026-11-22', 'page')).toEqual({ written: 2, received: 2 });
    phone.clock.jump(86_400_000);
    await savePage(open, first, { count: 5 });
    expect(await open.store.readDayCounts('2026-11-23')).toEqual({ written: 1, received: 0 });
    expect(await open.store.readDayCounts('2026-11-21')).toEqual({ written: 0, received: 0 });
  });

  test('sent changes are forgotten after 60 days by the server’s clock, whatever the phone’s says', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    const day = 86_400_000;
    await savePage(open, phone.ids.next(), { title: 'a' });
    await pushAll(open, undefined, 100 * day);
    phone.clock.jump(3_650 * day);
    await savePage(open, phone.ids.next(), { title: 'b' });
    await pushAll(open, undefined, 130 * day);
    phone.clock.jump(-3_650 * day);
    expect((await open.store.readDayCounts('2026-11-22')).written).toBe(1);
    await savePage(open, phone.ids.next(), { title: 'c' });
    await pushAll(open, undefined, 161 * day);
    expect((await open.store.readDayCounts('2026-11-22')).written).toBe(1);
  });

  test('an edit of a record that was deleted meanwhile is kept for the person to decide', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    const id = phone.ids.next();
    await pullPage(open, [serverRecord(id, 1, { title: 'a' })]);
    await savePage(open, id, { title: 'mine' });
    await pullPage(open, [serverRecord(id, 2, { title: 'a' }, { deleted: true })]);
    await pushAll(open, () => ({ verdict: 'rejected', code: 'gone' }));
    expect(await open.store.find(id)).toMatchObject({ deleted: true, data: { title: 'mine' } });
    expect(await open.store.list('page')).toEqual([]);
    expect((await open.store.listOutbox())[0]).toMatchObject({ state: 'parked', code: 'gone' });
    await savePage(open, id, {}, { delete: false });
    expect((await open.sync.readNextBatch(1, 9_999))[0]).toMatchObject({
      set: { title: 'mine' },
      delete: false,
    });
  });
});
