import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import { settleTasks } from '../kit/stepped-clock.ts';
import { createTestPhone, editPage, savePage } from '../kit/test-store.ts';

afterEach(() => vi.restoreAllMocks());

test('a save that never settles is called off after five seconds, and is not made later', async () => {
  const phone = createTestPhone('IndexedDB');
  const open = await phone.open({ indexedDb: { setTimer: phone.clock.setTimer } });
  const get = IDBObjectStore.prototype.get;
  const held: IDBRequest[] = [];
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    const request = get.call(this, key);
    Object.defineProperty(request, 'dispatchEvent', { value: () => true });
    held.push(request as never);
    return request;
  });
  const outcomes: unknown[] = [];
  void open.store
    .commit([editPage(phone.ids.next(), { title: 'a' })])
    .then((outcome) => outcomes.push(outcome));
  await phone.clock.advance(4_999);
  expect(outcomes).toEqual([]);
  await phone.clock.advance(1);
  await settleTasks();
  expect(outcomes).toEqual([{ ok: false, failure: { type: 'storage-blocked' } }]);
  expect(held.length).toBeGreaterThan(0);
  vi.restoreAllMocks();
  expect(await open.store.list('page')).toEqual([]);
  await savePage(open, phone.ids.next(), { title: 'b' });
  expect((await open.store.listOutbox()).map(({ n }) => n)).toEqual([1]);
});

test('a database that never opens is given up after five seconds', async () => {
  const phone = createTestPhone('IndexedDB');
  const { indexedDB } = phone.databases;
  const open = indexedDB.open;
  vi.spyOn(indexedDB, 'open').mockImplementation((...wish) => {
    const request = open.apply(indexedDB, wish);
    Object.defineProperty(request, 'dispatchEvent', { value: () => true });
    return request;
  });
  const opening = phone.tryOpen({ indexedDb: { setTimer: phone.clock.setTimer } });
  await phone.clock.advance(5_000);
  expect(await opening).toEqual({ ok: false, failure: { type: 'storage-blocked' } });
});
