import { describe, expect, test } from 'vitest';
import {
  createTestPhone,
  pullPage,
  savePage,
  serverRecord,
  TEST_ADAPTERS,
} from '../../test/kit/test-store.ts';

describe.each(TEST_ADAPTERS)('lists on %s', (adapter) => {
  test('pages follow one another without a gap or a repeat, equal keys and other scopes in between', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    const records = Array.from({ length: 90 }, (_, index) =>
      serverRecord(
        phone.ids.next(),
        index + 1,
        { title: String(Math.floor(index / 30)) },
        { scope: index % 3 === 0 ? '009' : '305' },
      ),
    );
    await pullPage(open, records);
    for (const newestFirst of [true, false]) {
      const seen: string[] = [];
      let after: { order: string; id: string } | undefined;
      for (;;) {
        const page = await open.store.list('page', {
          scope: '305',
          limit: 7,
          newestFirst,
          ...(after === undefined ? {} : { after }),
        });
        seen.push(...page.map(({ order, id }) => `${order} ${id}`));
        after = page.at(-1);
        if (page.length < 7) break;
      }
      const expected = records
        .filter(({ scope }) => scope === '305')
        .map(({ data, id }) => `${data.title} ${id}`)
        .sort();
      if (newestFirst) expected.reverse();
      expect(seen).toEqual(expected);
    }
    expect(await open.store.count('page')).toBe(90);
    expect(await open.store.count('page', { scope: '009' })).toBe(30);
  });

  test('deleted records are listed and counted only when they are asked for', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    await savePage(open, phone.ids.next(), { title: 'a' });
    const deleted = await savePage(open, phone.ids.next(), { title: 'b' });
    await savePage(open, phone.ids.next(), { title: 'c' });
    await savePage(open, deleted, {}, { delete: true });
    const titles = async (includeDeleted: boolean) =>
      (await open.store.list('page', { includeDeleted })).map(({ data }) => data.title);
    expect(await titles(false)).toEqual(['c', 'a']);
    expect(await titles(true)).toEqual(['c', 'b', 'a']);
    expect(await open.store.count('page')).toBe(2);
    expect(await open.store.count('page', { includeDeleted: true })).toBe(3);
    await savePage(open, deleted, {}, { delete: false });
    expect(await titles(false)).toEqual(['c', 'b', 'a']);
  });

  test('whoever watches a list sees what is saved', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    const seen: unknown[] = [];
    const stop = open.store.watch(
      (store) => store.list('page'),
      (records) => seen.push(records.map(({ data, delivery }) => [data.title, delivery])),
    );
    await expect.poll(() => seen.at(-1)).toEqual([]);
    await savePage(open, phone.ids.next(), { title: 'a' });
    await expect.poll(() => seen.at(-1)).toEqual([['a', 'on-phone']]);
    const batch = await open.sync.readNextBatch(1, 9_999);
    await open.sync.markSent(batch.map(({ n }) => n));
    await expect.poll(() => seen.at(-1)).toEqual([['a', 'sent']]);
    await open.sync.park(batch, 'too-large');
    await expect.poll(() => seen.at(-1)).toEqual([['a', 'attention']]);
    stop();
  });

  test('drafts and preferences are kept by their keys', async () => {
    const phone = createTestPhone(adapter);
    const { store } = await phone.open();
    await store.saveDraft('log', { people: 2 });
    phone.clock.jump(5);
    await store.saveDraft('place', 'Kirjasto');
    await store.remember('same-as-last', ['bank']);
    expect(await store.readDraft('log')).toMatchObject({
      value: { people: 2 },
      savedAtMs: phone.clock.nowMs() - 5,
    });
    expect((await store.listDrafts()).map(({ key }) => key)).toEqual(['place', 'log']);
    await store.dropDraft('log');
    expect(await store.readDraft('log')).toBeUndefined();
    expect(await store.recall('same-as-last')).toEqual(['bank']);
    expect(await store.recall('nothing')).toBeUndefined();
  });
});
