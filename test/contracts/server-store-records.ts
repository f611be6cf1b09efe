import { expect, test } from 'vitest';
import type { ScopeView } from '../../src/kernel/access.ts';
import type { HistoryRow, Receipt, ServerStore, StoredRecord } from '../../src/server/store/store.ts';
import { makeHistoryRow, makeMember, makeRecord, type StoreUnderTest } from './store-samples.ts';

const everything: ScopeView = { scope: '305', own: 'all', audiences: ['scope', 'region', 'public'] };
const ownOnly: ScopeView = { ...everything, own: 'mine' };

/** Records, pages, receipts, history and what has arrived. */
export function describeRecords(get: () => StoreUnderTest): void {
  test('a record comes back as it was written, letter by letter', async () => {
    const { store, ids } = get();
    const data = {
      title: '日本 \u{1f9d1}‍\u{1f3eb} ‏عربي e\u0301 \ud800 \u0000',
      list: [1, 0.1, { a: null }],
      flag: false,
    };
    const stored = makeRecord(ids, { data, kept: { title: { value: 'b', seq: 1 } } });
    await write(store, [stored]);
    expect(await store.readRecord(stored.record.id)).toEqual(stored);
    expect(await store.readRecord(ids.next())).toBeUndefined();
    expect(await store.countRecords()).toBe(1);
  });

  test('each field remembers its last device', async () => {
    const { store, ids } = get();
    const [phone, tablet] = [ids.next(), ids.next()];
    const stored = makeRecord(ids, { data: { a: 1, b: 2, c: 3, d: 4 } });
    const fieldDevices = { a: phone, b: tablet, c: phone };
    await write(store, [{ ...stored, fieldDevices }]);
    expect((await store.readRecord(stored.record.id))?.fieldDevices).toEqual(fieldDevices);
  });

  test('a record written again stands as it is now, once', async () => {
    const { store, ids } = get();
    const first = makeRecord(ids, { seq: 1 });
    const second = { ...first, record: { ...first.record, seq: 2, data: { title: 'b' }, deleted: true } };
    await write(store, [first]);
    await write(store, [second]);
    expect(await store.readRecord(first.record.id)).toEqual(second);
    expect(await readSeqs(store, everything, first.record.author)).toEqual([2]);
    expect(await store.countRecords()).toBe(1);
  });

  test('hundreds are written and read at once', async () => {
    const { store, ids } = get();
    const many = Array.from({ length: 500 }, (_, index) => makeRecord(ids, { seq: index + 1 }));
    await write(store, many);
    const wanted = [...many.map(({ record }) => record.id), ids.next()];
    const found = await store.transact((transaction) => transaction.readRecords(wanted));
    expect(found).toEqual(new Map(many.map((stored) => [stored.record.id, stored])));
  });

  test('a page holds what lies between its ends, in sequence order, no more than asked', async () => {
    const { store, ids } = get();
    const many = Array.from({ length: 9 }, (_, index) => makeRecord(ids, { seq: index + 1 }));
    await write(store, [...many.slice(4), ...many.slice(0, 4)]);
    const page = { view: everything, member: ids.next(), after: 2, upTo: 8 };
    expect((await store.readPage({ ...page, limit: 100 })).map(({ seq }) => seq)).toEqual([3, 4, 5, 6, 7, 8]);
    const cut = await store.readPage({ ...page, limit: 2 });
    expect(cut.map(({ json }) => JSON.parse(json))).toEqual([many[2]?.record, many[3]?.record]);
    expect(await store.readPage({ ...page, after: 8, limit: 5 })).toEqual([]);
  });

  test('a view opens its lanes and no other', async () => {
    const { store, ids } = get();
    const [me, other] = [ids.next(), ids.next()];
    await write(store, [
      makeRecord(ids, { seq: 1, author: me }),
      makeRecord(ids, { seq: 2, author: other }),
      { ...makeRecord(ids, { seq: 3, author: other }), audience: 'scope' },
      { ...makeRecord(ids, { seq: 4, author: me }), audience: 'region' },
      { ...makeRecord(ids, { seq: 5, author: other }), audience: 'public' },
      makeRecord(ids, { seq: 6, author: me, deleted: true }),
      makeRecord(ids, { seq: 6, author: me, scope: '009' }),
    ]);
    expect(await readSeqs(store, everything, me)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await readSeqs(store, ownOnly, me)).toEqual([1, 3, 4, 5, 6]);
    expect(await readSeqs(store, { ...ownOnly, own: 'none' }, me)).toEqual([3, 4, 5]);
    expect(await readSeqs(store, { ...ownOnly, audiences: [] }, other)).toEqual([2]);
    expect(await readSeqs(store, { scope: '305', own: 'none', audiences: [] }, me)).toEqual([]);
  });

  test('a receipt is remembered, a rejected one gives way', async () => {
    const { store, ids } = get();
    const change = ids.next();
    const receipt = { change, device: ids.next(), epoch: ids.next(), n: 3 };
    const rejected: Receipt = {
      ...receipt,
      contentHash: '',
      verdict: { id: change, verdict: 'rejected', code: 'invalid', fields: ['day'] },
    };
    const accepted: Receipt = {
      ...receipt,
      contentHash: 'h',
      verdict: { id: change, verdict: 'accepted', seq: 7 },
    };
    for (const given of [rejected, accepted]) {
      await store.transact((transaction) => transaction.writeReceipts([given]));
      const read = await store.transact((transaction) => transaction.readReceipts([change, ids.next()]));
      expect(read).toEqual(new Map([[change, given]]));
    }
  });

  test('history comes oldest first, as it was appended', async () => {
    const { store, ids } = get();
    const record = ids.next();
    const append = (rows: readonly HistoryRow[]) =>
      store.transact((transaction) => transaction.appendHistory(rows));
    const make = (seq: number) => makeHistoryRow(ids, { record, seq });
    const [first, second, third] = [make(1), make(2), make(3)];
    const deleting = makeHistoryRow(ids, { record, seq: 4, set: {}, delete: true });
    await append([third, deleting]);
    await append([first, second, makeHistoryRow(ids)]);
    expect(await store.readHistory(record, 10)).toEqual([first, second, third, deleting]);
    expect(await store.readHistory(record, 2)).toEqual([first, second]);
  });

  test('history is never rewritten; only what was kept for review can come to be applied', async () => {
    const { store, ids } = get();
    const row = makeHistoryRow(ids, { applied: false });
    const append = (set: typeof row) => store.transact((transaction) => transaction.appendHistory([set]));
    await append(row);
    await append({ ...row, set: { title: 'other' }, author: ids.next() });
    expect(await store.readHistory(row.record, 10)).toEqual([row]);
    const applied = { ...row, seq: 9, receivedAt: row.receivedAt + 5, set: { title: 'b' }, applied: true };
    await append(applied);
    await append({ ...row, seq: 11, applied: false });
    await append({ ...applied, seq: 12, set: { title: 'c' } });
    expect(await store.readHistory(row.record, 10)).toEqual([applied]);
  });

  test('a field erased is gone from every entry of its record and from no other', async () => {
    const { store, ids } = get();
    const record = ids.next();
    const rows = [{ note: 'x', title: 'a' }, { title: 'b' }, { note: 'y' }].map((set, index) =>
      makeHistoryRow(ids, { record, seq: index + 1, set }),
    );
    const foreign = makeHistoryRow(ids, { set: { note: 'z' } });
    await store.transact((transaction) => transaction.appendHistory([...rows, foreign]));
    await store.transact((transaction) => transaction.eraseFromHistory(record, 'note'));
    const sets = (await store.readHistory(record, 10)).map(({ set }) => set);
    expect(sets).toEqual([{ title: 'a' }, { title: 'b' }, {}]);
    expect(await store.readHistory(foreign.record, 10)).toEqual([foreign]);
  });

  test('a clearing is due from its day on until the field is erased', async () => {
    const { store, ids } = get();
    const stored = makeRecord(ids);
    const record = stored.record.id;
    await write(store, [stored]);
    await store.transact(async (transaction) => {
      await transaction.scheduleClearings([{ record, field: 'note', clearOn: '2026-12-01' }]);
      await transaction.scheduleClearings([
        { record, field: 'note', clearOn: '2026-12-03' },
        { record, field: 'body', clearOn: '2026-12-02' },
      ]);
    });
    expect(await store.listDueClearings({ day: '2026-12-01', limit: 10 })).toEqual([]);
    const due = await store.listDueClearings({ day: '2026-12-03', limit: 10 });
    expect(due).toEqual([
      { record, field: 'body', clearOn: '2026-12-02', scope: '305' },
      { record, field: 'note', clearOn: '2026-12-03', scope: '305' },
    ]);
    expect(await store.listDueClearings({ day: '2026-12-03', limit: 1 })).toHaveLength(1);
    await store.transact((transaction) => transaction.eraseFromHistory(record, 'body'));
    expect(
      (await store.listDueClearings({ day: '2027-01-01', limit: 10 })).map(({ field }) => field),
    ).toEqual(['note']);
  });

  test('numbers arrive in any order and count up to the first gap', async () => {
    const { store, ids } = get();
    const member = makeMember(ids);
    await store.transact((transaction) => transaction.writeMember(member));
    const [device, epoch] = [ids.next(), ids.next()];
    const receive = (numbers: readonly number[], inEpoch = epoch) =>
      store.transact((transaction) =>
        transaction.receive({
          device,
          member: member.id,
          epoch: inEpoch,
          numbers,
          report: { app: '0.1.0', pending: 2, parked: 1, clockOffsetMs: -3.5 },
          nowMs: 1_795_330_000_000,
        }),
      );
    expect(await store.readReceived(device)).toBeNull();
    expect(await receive([])).toEqual({ epoch, upTo: 0 });
    expect(await receive([2, 1, 5, 4])).toEqual({ epoch, upTo: 2 });
    expect(await receive([2, 7])).toEqual({ epoch, upTo: 2 });
    expect(await receive([3])).toEqual({ epoch, upTo: 5 });
    expect(await receive([6, 6])).toEqual({ epoch, upTo: 7 });
    expect(await store.readReceived(device)).toEqual({ epoch, upTo: 7 });
    const next = ids.next();
    expect(await receive([1], next)).toEqual({ epoch: next, upTo: 1 });
    expect(await store.readReceived(device)).toEqual({ epoch: next, upTo: 1 });
    expect(await receive([8])).toEqual({ epoch, upTo: 8 });
    const row = await store.readDevice(device);
    expect(row).toMatchObject({
      member: member.id,
      report: { app: '0.1.0', pending: 2, clockOffsetMs: -3.5 },
    });
  });
}

async function write(store: ServerStore, records: readonly StoredRecord[]): Promise<void> {
  await store.transact((transaction) => transaction.writeRecords(records));
}

async function readSeqs(store: ServerStore, view: ScopeView, member: string): Promise<readonly number[]> {
  const page = await store.readPage({ view, member, after: 0, upTo: 100, limit: 100 });
  return page.map(({ seq }) => seq);
}
