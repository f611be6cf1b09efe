import { IDBDatabase, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import { createFakeDatabases } from '../../test/kit/fake-browser-database.ts';
import { SteppedClock } from '../../test/kit/stepped-clock.ts';
import { createTestPhone, editPage } from '../../test/kit/test-store.ts';
import { StorageFault } from './failures.ts';
import { SCHEMA_VERSION } from './indexed-db-open.ts';
import { openIndexedDbTables } from './indexed-db-tables.ts';

afterEach(() => vi.restoreAllMocks());

const page = (id: string) => [editPage(id, { title: 'a' })];

test('no room: nothing is saved, and it is said so', async () => {
  const phone = createTestPhone('IndexedDB');
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
  const phone = createTestPhone('IndexedDB');
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
    const phone = createTestPhone('IndexedDB');
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
  const tables = await openIndexedDbTables({ name: 'x', ...databases });
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
  const tables = await openIndexedDbTables({ name: 'x', setTimer: clock.setTimer, ...databases });
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
  const tables = await openIndexedDbTables({
    name: 'x',
    onBlocked: (reason) => blocked.push(reason),
    ...databases,
  });
  await new Promise<void>((resolve, reject) => {
    const request = databases.indexedDB.open('x', SCHEMA_VERSION + 1);
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
    const request = databases.indexedDB.open('x', SCHEMA_VERSION + 1);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });
  await expect(openIndexedDbTables({ name: 'x', ...databases })).rejects.toBeInstanceOf(StorageFault);
});

test('a page that may not use the database is told that the storage is blocked', async () => {
  await expect(openIndexedDbTables({ name: 'x' })).rejects.toMatchObject({ type: 'storage-blocked' });
  const { indexedDB } = createFakeDatabases();
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('not here', 'SecurityError');
  });
  await expect(openIndexedDbTables({ name: 'x', indexedDB })).rejects.toMatchObject({
    type: 'storage-blocked',
  });
});

test('a write is durable: strict, and not over before its transaction is complete', async () => {
  const tables = await openIndexedDbTables({ name: 'x', ...createFakeDatabases() });
  const transact = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const order: string[] = [];
  await tables.write(['meta'], async ({ meta }) => {
    const transaction = transact.mock.results[0]?.value as IDBTransaction;
    transaction.addEventListener('complete', () => order.push('complete'));
    await meta.put({ key: 'a', value: 1 });
    order.push('put');
  });
  order.push('written');
  expect(order).toEqual(['put', 'complete', 'written']);
  expect(transact.mock.calls[0]?.slice(1)).toEqual(['readwrite', { durability: 'strict' }]);
});

test('a row that the storage refuses takes the whole transaction with it', async () => {
  const tables = await openIndexedDbTables({ name: 'x', ...createFakeDatabases() });
  const add = IDBObjectStore.prototype.add;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    return add.apply(this, row);
  });
  const refused = tables.write(['meta', 'drafts'], async ({ meta, drafts }) => {
    await drafts.put({ key: 'a', value: 1, savedAtMs: 1 });
    await meta.putMany([
      { key: 'a', value: 1 },
      { key: 'a', value: 2 },
    ]);
  });
  await expect(refused).rejects.toMatchObject({ name: 'ConstraintError' });
  const left = await tables.read(['meta', 'drafts'], ({ meta, drafts }) =>
    Promise.all([meta.count(), drafts.count()]),
  );
  expect(left).toEqual([0, 0]);
});

test('a save that was called blocked is not made later', async () => {
  const clock = new SteppedClock();
  const databases = createFakeDatabases();
  const tables = await openIndexedDbTables({ name: 'x', setTimer: clock.setTimer, ...databases });
  const other = await openIndexedDbTables({ name: 'x', ...databases });
  let isHeld = true;
  const holding = other.write(['meta'], async ({ meta }) => {
    while (isHeld) await meta.get('a');
  });
  const late = tables.write(['meta'], ({ meta }) => meta.put({ key: 'a', value: 1 }));
  const outcome = late.catch((error: unknown) => error);
  await clock.advance(5_000);
  expect(await outcome).toMatchObject({ type: 'storage-blocked' });
  isHeld = false;
  await holding;
  expect(await other.read(['meta'], ({ meta }) => meta.count())).toBe(0);
});

test('a connection that the browser closes is opened again at the next use', async () => {
  const databases = createFakeDatabases();
  const tables = await openIndexedDbTables({ name: 'x', ...databases });
  const open = vi.spyOn(databases.indexedDB, 'open');
  const transact = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await tables.write(['meta'], ({ meta }) => meta.put({ key: 'a', value: 1 }));
  const database = transact.mock.contexts[0] as globalThis.IDBDatabase;
  database.close();
  database.onclose?.(new Event('close'));
  expect(await tables.read(['meta'], ({ meta }) => meta.get('a'))).toEqual({ key: 'a', value: 1 });
  expect(open).toHaveBeenCalledTimes(1);
});

test('a database that another tab deletes is made anew, empty, at the next use', async () => {
  const databases = createFakeDatabases();
  const [tables, other] = await Promise.all([
    openIndexedDbTables({ name: 'x', ...databases }),
    openIndexedDbTables({ name: 'x', ...databases }),
  ]);
  await tables.write(['meta'], ({ meta }) => meta.put({ key: 'a', value: 1 }));
  await other.destroy();
  expect(await tables.read(['meta'], ({ meta }) => meta.count())).toBe(0);
});
