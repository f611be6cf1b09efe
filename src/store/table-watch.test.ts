import { expect, test } from 'vitest';
import { createFakeDatabases } from '../../test/kit/fake-browser-database.ts';
import { SteppedClock } from '../../test/kit/stepped-clock.ts';
import { createTestPhone, editPage } from '../../test/kit/test-store.ts';
import { StorageFault } from './failures.ts';
import { openIndexedDbTables } from './indexed-db-tables.ts';
import { createTableWatch, REREAD_GAP_MS } from './table-watch.ts';
import type { TableName, Tables } from './tables.ts';

/** A watch on a stepped clock, and a reader that answers only when it is told to. */
function createSteppedWatch() {
  const clock = new SteppedClock();
  const watch = createTableWatch(null, clock.setTimer);
  const seen: unknown[] = [];
  const answers: ((answer: Promise<unknown>) => void)[] = [];
  const stop = watch.add({
    read(onRead) {
      onRead('records');
      return new Promise((resolve) => answers.push(resolve));
    },
    onValue: (value) => void seen.push(value),
    onFailure: (error) => void seen.push(['failed', error]),
  });
  return {
    clock,
    seen,
    stop,
    get readings() {
      return answers.length;
    },
    write: (...names: TableName[]) => watch.noteCommitted(new Set(names)),
    async answer(value: unknown): Promise<void> {
      answers.at(-1)?.(value instanceof Error ? Promise.reject(value) : Promise.resolve(value));
      await clock.advance(0);
    },
    watch,
  };
}

test('a burst of writes is one reading more, and never two at the same time', async () => {
  const phone = createSteppedWatch();
  for (let n = 0; n < 100; n++) phone.write('records');
  await phone.clock.advance(REREAD_GAP_MS * 3);
  expect(phone.readings).toBe(1);
  await phone.answer('a');
  await phone.clock.advance(REREAD_GAP_MS - 1);
  expect(phone.readings).toBe(1);
  for (let n = 0; n < 100; n++) phone.write('records');
  await phone.clock.advance(1);
  expect(phone.readings).toBe(2);
  await phone.answer('b');
  await phone.clock.advance(REREAD_GAP_MS * 3);
  expect([phone.readings, phone.seen]).toEqual([2, ['a', 'b']]);
});

test('a write while the reading is going on is read after it', async () => {
  const phone = createSteppedWatch();
  await phone.answer('a');
  await phone.clock.advance(REREAD_GAP_MS);
  phone.write('records');
  await phone.clock.advance(0);
  expect(phone.readings).toBe(2);
  phone.write('records');
  await phone.answer('b');
  await phone.clock.advance(REREAD_GAP_MS);
  await phone.answer('c');
  expect([phone.readings, phone.seen]).toEqual([3, ['a', 'b', 'c']]);
});

test('after a failed reading a write to any table gives another try', async () => {
  const phone = createSteppedWatch();
  const bug = new RangeError('a bug');
  await phone.answer(bug);
  await phone.clock.advance(REREAD_GAP_MS);
  phone.write('preferences');
  await phone.clock.advance(0);
  await phone.answer('a');
  await phone.clock.advance(REREAD_GAP_MS);
  phone.write('preferences');
  await phone.clock.advance(REREAD_GAP_MS);
  expect([phone.readings, phone.seen]).toEqual([2, [['failed', bug], 'a']]);
});

test('nothing is called after the end of a watch, not even by the reading under way', async () => {
  const phone = createSteppedWatch();
  phone.write('records');
  phone.stop();
  await phone.answer('a');
  phone.write('records');
  await phone.clock.advance(REREAD_GAP_MS * 3);
  expect([phone.readings, phone.seen, phone.clock.waitingTimers]).toEqual([1, [], 0]);
});

test('a reading made past the watch counts for the watches that read at that moment', async () => {
  const phone = createSteppedWatch();
  phone.watch.noteRead('drafts');
  await phone.answer('a');
  phone.watch.noteRead('meta');
  await phone.clock.advance(REREAD_GAP_MS);
  phone.write('meta');
  await phone.clock.advance(0);
  expect(phone.readings).toBe(1);
  phone.write('drafts');
  await phone.clock.advance(0);
  expect(phone.readings).toBe(2);
});

test('what another tab says is checked: unknown tables and other things wake nobody', async () => {
  const clock = new SteppedClock();
  const { openChannel } = createFakeDatabases();
  const channel = openChannel('x');
  const watch = createTableWatch(openChannel('x'), clock.setTimer);
  let readings = 0;
  watch.add({
    async read(onRead) {
      onRead('records');
      readings += 1;
    },
    onValue() {},
    onFailure() {},
  });
  await clock.advance(REREAD_GAP_MS);
  for (const message of [null, 'records', { 0: 'records' }, ['shelves'], [['records']]]) {
    channel.post(message as readonly TableName[]);
    await clock.advance(REREAD_GAP_MS);
  }
  expect(readings).toBe(1);
  channel.post(['shelves', 'records'] as readonly TableName[]);
  await clock.advance(REREAD_GAP_MS);
  expect(readings).toBe(2);
  watch.close();
});

const settle = () => new Promise((resolve) => setTimeout(resolve, REREAD_GAP_MS * 3));

async function watchOutboxCount(tables: Tables): Promise<number[]> {
  const seen: number[] = [];
  tables.watch(
    (watched) => watched.read(['outbox', 'drafts'], ({ outbox }) => outbox.count()),
    (count) => seen.push(count),
  );
  await expect.poll(() => seen.length).toBe(1);
  return seen;
}

const putEntries = (tables: Tables, from: number, to: number) =>
  tables.write(['outbox', 'drafts'], async ({ outbox }) => {
    for (let n = from; n <= to; n++) {
      await outbox.put({
        n,
        bytes: 1,
        change: { id: `${n}`, n, kind: 'page', record: 'r', scope: '305', base: 0, set: {}, at: 0 },
      });
    }
  });

test('two tabs see what the other one writes', async () => {
  const databases = createFakeDatabases();
  const [first, second, other] = await Promise.all([
    openIndexedDbTables({ name: 'x', ...databases }),
    openIndexedDbTables({ name: 'x', ...databases }),
    openIndexedDbTables({ name: 'y', ...databases }),
  ]);
  const seen = await Promise.all([first, second, other].map(watchOutboxCount));
  await settle();
  await putEntries(first, 1, 1);
  await expect.poll(() => seen.map((counts) => counts.at(-1))).toEqual([1, 1, 0]);
  await putEntries(second, 2, 3);
  await expect.poll(() => seen.map((counts) => counts.at(-1))).toEqual([3, 3, 0]);
  await settle();
  expect(seen[2]).toEqual([0]);
  first.close();
  await putEntries(second, 4, 4);
  await expect.poll(() => seen[1]?.at(-1)).toBe(4);
  await settle();
  expect(seen[0]?.at(-1)).toBe(3);
});

test('a hundred saves in a row are shown in a few readings, rising, the last of them at last', async () => {
  const tables = await openIndexedDbTables({ name: 'x', ...createFakeDatabases() });
  const seen = await watchOutboxCount(tables);
  const startedAt = performance.now();
  for (let n = 1; n <= 100; n++) await putEntries(tables, n, n);
  await expect.poll(() => seen.at(-1)).toBe(100);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.length).toBeLessThanOrEqual(2 + Math.ceil((performance.now() - startedAt) / REREAD_GAP_MS));
});

test('a transaction that only names a table, or fails, wakes nobody', async () => {
  const tables = await openIndexedDbTables({ name: 'x', ...createFakeDatabases() });
  const seen = await watchOutboxCount(tables);
  await settle();
  await tables.write(['outbox', 'drafts'], ({ outbox, drafts }) =>
    Promise.all([outbox.count(), drafts.put({ key: 'a', value: 1, savedAtMs: 1 }), outbox.deleteMany([])]),
  );
  await tables
    .write(['outbox'], async ({ outbox }) => {
      await outbox.deleteMany([1]);
      throw new RangeError('a bug');
    })
    .catch(() => undefined);
  await settle();
  expect(seen).toEqual([0]);
});

test('typing into a draft does not read the lists again, also when another watch reads drafts', async () => {
  const phone = createTestPhone('IndexedDB');
  const { store } = await phone.open();
  const readings = { lists: 0, drafts: 0 };
  store.watch(
    (reader) => reader.list('page'),
    () => (readings.lists += 1),
  );
  store.watch(
    (reader) => reader.listDrafts(),
    () => (readings.drafts += 1),
  );
  await expect.poll(() => readings).toEqual({ lists: 1, drafts: 1 });
  for (const text of ['a', 'ab', 'abc']) {
    await settle();
    await store.saveDraft('page', text);
  }
  await expect.poll(() => readings.drafts).toBe(4);
  expect(readings.lists).toBe(1);
  await store.commit([editPage(phone.ids.next(), { title: 'a' })]);
  await expect.poll(() => readings.lists).toBe(2);
});

test('a watch whose storage fails says so, and goes on when it answers again', async () => {
  const databases = createFakeDatabases();
  const tables = await openIndexedDbTables({ name: 'x', ...databases });
  const failures: unknown[] = [];
  const seen: number[] = [];
  let isFailing = true;
  tables.watch(
    async (watched) => {
      if (isFailing) throw new DOMException('gone', 'NotReadableError');
      return watched.read(['outbox'], ({ outbox }) => outbox.count());
    },
    (count) => seen.push(count),
    (failure) => failures.push(failure),
  );
  await expect.poll(() => failures.length).toBe(1);
  expect(failures[0]).toBeInstanceOf(StorageFault);
  isFailing = false;
  await putEntries(tables, 1, 1);
  await expect.poll(() => seen).toEqual([1]);
});
