import { describe, expect, test } from 'vitest';
import { createFakeDatabases } from '../../test/kit/fake-browser-database.ts';
import { MemoryDisk, openMemoryTables } from '../../test/kit/memory-tables.ts';
import { openIndexedDbTables } from './indexed-db-tables.ts';
import type { OutboxEntry, RecordRow } from './rows.ts';
import type { Tables } from './tables.ts';

/** Each gives a disk of its own and the way to open it. */
const adapters: readonly [string, () => () => Promise<Tables>][] = [
  [
    'memory',
    () => {
      const disk = new MemoryDisk();
      return async () => openMemoryTables(disk);
    },
  ],
  [
    'IndexedDB',
    () => {
      const databases = createFakeDatabases();
      return () => openIndexedDbTables({ name: 'contract', ...databases });
    },
  ],
];

function makeRow(id: string, list: string, order: string): RecordRow {
  return {
    id,
    list,
    order,
    kind: 'page',
    scope: '305',
    author: 'a',
    seq: 1,
    data: {},
    fieldSeq: {},
    deleted: false,
  };
}

function makeEntry(n: number, state?: 1 | 2): OutboxEntry {
  const change = { id: `c${n}`, n, kind: 'page', record: 'r', scope: '305', base: 0, set: {}, at: 0 };
  return { n, change, bytes: 10, ...(state === undefined ? {} : { state }) };
}

describe.each(adapters)('tables in %s', (_name, createDisk) => {
  const open = () => createDisk()();

  test('rows come in the order of an index, those of equal keys in the order of their primary keys', async () => {
    const tables = await open();
    const rows = [
      makeRow('c', 'x', '1'),
      makeRow('a', 'x', '2'),
      makeRow('b', 'x', '2'),
      makeRow('d', 'y', '0'),
    ];
    await tables.write(['records'], ({ records }) => records.putMany(rows));
    const listIds = (query: {
      from: readonly string[];
      to: readonly (string | [])[];
      descending?: boolean;
    }) =>
      tables.read(['records'], async ({ records }) =>
        (await records.list({ index: '[list+order]', ...query })).map(({ id }) => id),
      );
    expect(await listIds({ from: ['x'], to: ['x', []] })).toEqual(['c', 'a', 'b']);
    expect(await listIds({ from: ['x'], to: ['x', []], descending: true })).toEqual(['b', 'a', 'c']);
    expect(await listIds({ from: ['x', '2'], to: ['x', '2'] })).toEqual(['a', 'b']);
    expect(await listIds({ from: ['x'], to: ['x', '1'] })).toEqual(['c']);
  });

  test('a limit counts from the end that is asked for', async () => {
    const tables = await open();
    const rows = Array.from({ length: 400 }, (_, index) => makeEntry(index + 1));
    await tables.write(['outbox'], ({ outbox }) => outbox.putMany(rows));
    const listNumbers = (query: { from?: number; descending?: boolean; limit: number }) =>
      tables.read(['outbox'], async ({ outbox }) => (await outbox.list(query)).map(({ n }) => n));
    expect(await listNumbers({ limit: 2 })).toEqual([1, 2]);
    expect(await listNumbers({ from: 399, limit: 5 })).toEqual([399, 400]);
    expect(await listNumbers({ descending: true, limit: 2 })).toEqual([400, 399]);
    const long = await listNumbers({ descending: true, limit: 350 });
    expect([long.length, long[0], long.at(-1)]).toEqual([350, 400, 51]);
  });

  test('a range whose bounds are the wrong way round and a limit of none are empty', async () => {
    const tables = await open();
    await tables.write(['outbox'], ({ outbox }) => outbox.putMany([makeEntry(1), makeEntry(2)]));
    const found = await tables.read(['outbox'], async ({ outbox }) => [
      (await outbox.list({ from: 2, to: 1 })).length,
      await outbox.count({ from: 2, to: 1 }),
      (await outbox.list({ limit: 0 })).length,
      (await outbox.list({ descending: true, limit: 0 })).length,
      (await outbox.list({ index: 'n', from: 2, to: 2 })).length,
    ]);
    expect(found).toEqual([0, 0, 0, 0, 1]);
  });

  test('a row without the indexed property is not in the index', async () => {
    const tables = await open();
    await tables.write(['outbox'], ({ outbox }) =>
      outbox.putMany([makeEntry(1), makeEntry(2, 1), makeEntry(3, 2)]),
    );
    const counts = await tables.read(['outbox'], ({ outbox }) =>
      Promise.all([
        outbox.count(),
        outbox.count({ index: 'state', from: 1, to: 1 }),
        outbox.count({ index: 'state' }),
      ]),
    );
    expect(counts).toEqual([3, 1, 2]);
  });

  test('a list property is found by each of its items, and a compound key by its parts', async () => {
    const tables = await open();
    const block = (receivedAtMs: number, days: readonly string[]) => ({
      receivedAtMs,
      n: 1,
      epoch: 'e',
      days,
      changes: [],
    });
    await tables.write(['sent'], ({ sent }) =>
      sent.putMany([block(5, ['2026-11-21', '2026-11-22']), block(7, ['2026-11-22'])]),
    );
    const found = await tables.read(['sent'], async ({ sent }) => ({
      ofDay: (await sent.list({ index: '*days', from: '2026-11-21', to: '2026-11-21' })).length,
      upTo: (await sent.list({ to: [5, 9] })).length,
      one: await sent.get([7, 1]),
    }));
    expect(found).toEqual({ ofDay: 1, upTo: 1, one: block(7, ['2026-11-22']) });
  });

  test('work that throws leaves nothing behind', async () => {
    const tables = await open();
    const failed = tables.write(['outbox', 'meta'], async ({ outbox, meta }) => {
      await outbox.put(makeEntry(1));
      await meta.put({ key: 'counter', value: 1 });
      throw new RangeError('a bug');
    });
    await expect(failed).rejects.toThrow(RangeError);
    const left = await tables.read(['outbox', 'meta'], async ({ outbox, meta }) => [
      await outbox.count(),
      await meta.get('counter'),
    ]);
    expect(left).toEqual([0, undefined]);
  });

  test('many keys are answered in their order, the missing ones with nothing', async () => {
    const tables = await open();
    await tables.write(['outbox'], ({ outbox }) => outbox.putMany([makeEntry(1), makeEntry(2)]));
    await tables.write(['outbox'], ({ outbox }) => outbox.deleteMany([1]));
    const found = await tables.read(['outbox'], ({ outbox }) => outbox.getMany([2, 1]));
    expect(found.map((entry) => entry?.n)).toEqual([2, undefined]);
  });

  test('two transactions that raise the same number never lose one', async () => {
    const tables = await open();
    const raise = () =>
      tables.write(['meta'], async ({ meta }) => {
        const row = await meta.get('n');
        const n = typeof row?.value === 'number' ? row.value : 0;
        await meta.put({ key: 'n', value: n + 1 });
      });
    await Promise.all(Array.from({ length: 10 }, raise));
    expect(await tables.read(['meta'], ({ meta }) => meta.get('n'))).toEqual({ key: 'n', value: 10 });
  });

  test('whoever watches is told of each later write, also when the reading took several steps', async () => {
    const tables = await open();
    const seen: number[][] = [];
    const stop = tables.watch(
      async () => {
        const drafts = await tables.read(['drafts'], (reader) => reader.drafts.count());
        const entries = await tables.read(['outbox'], (reader) => reader.outbox.count());
        return [drafts, entries];
      },
      (counts) => seen.push(counts),
    );
    await expect.poll(() => seen.at(-1)).toEqual([0, 0]);
    await tables.write(['outbox'], ({ outbox }) => outbox.put(makeEntry(1)));
    await expect.poll(() => seen.at(-1)).toEqual([0, 1]);
    await tables.write(['drafts'], ({ drafts }) => drafts.put({ key: 'a', value: 1, savedAtMs: 1 }));
    await expect.poll(() => seen.at(-1)).toEqual([1, 1]);
    stop();
    await tables.write(['outbox'], ({ outbox }) => outbox.put(makeEntry(2)));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen.at(-1)).toEqual([1, 1]);
  });

  test('a destroyed database comes back empty', async () => {
    const reopen = createDisk();
    const tables = await reopen();
    await tables.write(['outbox'], ({ outbox }) => outbox.put(makeEntry(1)));
    tables.close();
    const second = await reopen();
    expect(await second.read(['outbox'], ({ outbox }) => outbox.count())).toBe(1);
    await second.destroy();
    const again = await reopen();
    expect(await again.read(['outbox'], ({ outbox }) => outbox.count())).toBe(0);
  });

  test('many rows asked for together come in the order of their keys, gaps as nothing', async () => {
    const tables = await open();
    const numbers = Array.from({ length: 60 }, (_, index) => index + 1);
    const present = numbers.filter((n) => n % 7 !== 0);
    await tables.write(['outbox'], ({ outbox }) => outbox.putMany(present.map((n) => makeEntry(n))));
    for (const keys of [numbers, numbers.toReversed(), [...numbers, 1, 60], [1, 60, 900, ...numbers]]) {
      const rows = await tables.read(['outbox'], ({ outbox }) => outbox.getMany(keys));
      expect(rows.map((row) => row?.n)).toEqual(keys.map((n) => (present.includes(n) ? n : undefined)));
    }
    const ids = numbers.map((n) => `r${String(n).padStart(2, '0')}`);
    await tables.write(['records'], ({ records }) => records.putMany(ids.map((id) => makeRow(id, 'x', id))));
    const some = ids.filter((_, index) => index % 2 === 0).toReversed();
    const rows = await tables.read(['records'], ({ records }) => records.getMany(some));
    expect(rows.map((row) => row?.id)).toEqual(some);
  });

  test.each([
    { keys: [4, 5, 6], left: [1, 2, 3, 7, 8] },
    { keys: [6, 4, 5], left: [1, 2, 3, 7, 8] },
    { keys: [4, 6], left: [1, 2, 3, 5, 7, 8] },
    { keys: [4, 4, 5], left: [1, 2, 3, 6, 7, 8] },
    { keys: [8, 9, 10], left: [1, 2, 3, 4, 5, 6, 7] },
    { keys: [3], left: [1, 2, 4, 5, 6, 7, 8] },
  ])('deleting $keys takes them and nothing beside them', async ({ keys, left }) => {
    const tables = await open();
    await tables.write(['outbox'], ({ outbox }) =>
      outbox.putMany([1, 2, 3, 4, 5, 6, 7, 8].map((n) => makeEntry(n))),
    );
    await tables.write(['outbox'], ({ outbox }) => outbox.deleteMany(keys));
    const rows = await tables.read(['outbox'], ({ outbox }) => outbox.list());
    expect(rows.map(({ n }) => n)).toEqual(left);
  });
});
