import { IDBDatabase, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import { createFakeDatabases } from '../../test/kit/fake-browser-database.ts';
import { SteppedClock } from '../../test/kit/stepped-clock.ts';
import { createTestPhone, editPage } from '../../test/kit/test-store.ts';
import { openDexieTables, SCHEMA_VERSION } from './dexie-tables.ts';
import { StorageFault } from './failures.ts';

afterEach(() => vi.restoreAllMocks());

const page = (id: string) => [editPage(id, { title: 'a' })];

test('no room: nothing is saved, and it is said so', async () => {
  const phone = createTestPhone('dexie');
  const { store } = await phone.open();
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    if (this.name === 'outbox') throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, row);
  });
  const failed = await store.commit(page(phone.ids.next()));
  expect(failed).toEqual({ ok: false, failure: { type: 'storage-full' } });
  vi.restoreAllMocks();
  expect(await store.list('page')).toEqual([]);
  expect((await store.commit(page(phone.ids.next()))).ok).toBe(true);
  expect((await store.listOutbox()).map(({ n }) => n)).toEqual([1]);
});

test('no room at the very end, when the transaction is aborted: nothing is called saved', async () => {
  const phone = createTestPhone('dexie');
  const { store } = await phone.open();
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    const request = put.apply(this, row);
    if (this.name === 'meta')
      Reflect.get(this.transaction, '_abort').call(this.transaction, 'QuotaExceededError');
    return request;
  });
  const failed = await store.commit(page(phone.ids.next()));
  expect(failed).toEqual({ ok: false, failure: { type: 'storage-full' } });
  vi.restoreAllMocks();
  expect(await store.list('page')).toEqual([]);
});

test('a lost connection is opened again up to three times, and the save is made once', async () => {
  const transaction = IDBDatabase.prototype.transaction;
  let lossesLeft = 0;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...names) {
    if (names[1] === 'readwrite' && lossesLeft > 0) {
      lossesLeft -= 1;
      throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
    }
    return transaction.apply(this, names);
  });
  for (const losses of [1, 3, 4]) {
    const phone = createTestPhone('dexie');
    const { store } = await phone.open();
    lossesLeft = losses;
    const result = await store.commit(page(phone.ids.next()));
    expect(lossesLeft).toBe(0);
    expect(result).toEqual(
      losses <= 3
        ? { ok: true, value: [expect.any(String)] }
        : { ok: false, failure: { type: 'storage-blocked' } },
    );
    expect((await store.listOutbox()).length).toBe(losses <= 3 ? 1 : 0);
  }
});

test('a save whose answer was lost with the connection is not made twice', async () => {
  const databases = createFakeDatabases();
  const tables = await openDexieTables({ name: 'x', ...databases });
  let runs = 0;
  const value = await tables.write(['meta'], async ({ meta }) => {
    runs += 1;
    const before = await meta.get('a');
    if (before !== undefined) return 'already there';
    await meta.put({ key: 'a', value: runs });
    return 'written';
  });
  expect(value).toBe('written');
  const transact = vi.spyOn(IDBDatabase.prototype, 'transaction');
  let isFirst = true;
  const lost = await tables.write(['meta'], async ({ meta }) => {
    if (!isFirst) return 'second run';
    isFirst = false;
    await meta.put({ key: 'b', value: 1 });
    throw new DOMException('The database connection is closing.', 'InvalidStateError');
  });
  expect(lost).toBe('second run');
  expect(transact.mock.calls.length).toBeGreaterThan(1);
});

test('a storage that never answers is called blocked after five seconds', async () => {
  const clock = new SteppedClock();
  const databases = createFakeDatabases();
  const tables = await openDexieTables({ name: 'x', setTimer: clock.setTimer, ...databases });
  const hung = tables.write(['meta'], () => new Promise<never>(() => {}));
  const outcome = hung.catch((error: unknown) => error);
  await clock.advance(4_999);
  expect(clock.waitingTimers).toBe(1);
  await clock.advance(1);
  expect(await outcome).toMatchObject({ type: 'storage-blocked' });
});

test('an old tab steps aside for a newer version and writes no more', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const databases = createFakeDatabases();
  const blocked: string[] = [];
  const tables = await openDexieTables({
    name: 'x',
    onBlocked: (reason) => blocked.push(reason),
    ...databases,
  });
  await new Promise<void>((resolve, reject) => {
    const request = databases.indexedDB.open('x', (SCHEMA_VERSION + 1) * 10);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
  const late = tables.write(['meta'], ({ meta }) => meta.put({ key: 'a', value: 1 }));
  await expect(late).rejects.toMatchObject({ type: 'storage-blocked' });
  expect(blocked).toEqual(['other-tab-newer']);
});

test('a database of a newer version is not opened by an older app', async () => {
  const databases = createFakeDatabases();
  await new Promise<void>((resolve, reject) => {
    const request = databases.indexedDB.open('x', (SCHEMA_VERSION + 1) * 10);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });
  await expect(openDexieTables({ name: 'x', ...databases })).rejects.toBeInstanceOf(StorageFault);
});
