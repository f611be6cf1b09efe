import { IDBDatabase } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import { createTestPhone, editPage, savePage } from '../kit/test-store.ts';

afterEach(() => vi.restoreAllMocks());

/** As Safari: the storage process has gone, and every transaction fails until a new connection is made. */
function loseConnections(count: number, mode: 'readonly' | 'readwrite'): { readonly left: number } {
  const transaction = IDBDatabase.prototype.transaction;
  const state = { left: count };
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...wish) {
    if (wish[1] !== mode || state.left === 0) return transaction.apply(this, wish);
    state.left -= 1;
    throw new DOMException(
      'Connection to Indexed Database server lost. Refresh the page to try again',
      'UnknownError',
    );
  });
  return state;
}

test.each([1, 2, 3])('lost %i times in a save: opened again, and saved once', async (losses) => {
  const phone = createTestPhone('IndexedDB');
  const open = await phone.open();
  const state = loseConnections(losses, 'readwrite');
  await savePage(open, phone.ids.next(), { title: 'a' });
  expect(state.left).toBe(0);
  expect((await open.store.listOutbox()).map(({ n }) => n)).toEqual([1]);
});

test('lost a fourth time: it is said that the storage does not answer, and nothing is called saved', async () => {
  const phone = createTestPhone('IndexedDB');
  const open = await phone.open();
  loseConnections(4, 'readwrite');
  const outcome = await open.store.commit([editPage(phone.ids.next(), { title: 'a' })]);
  expect(outcome).toEqual({ ok: false, failure: { type: 'storage-blocked' } });
  expect(await open.store.list('page')).toEqual([]);
  await savePage(open, phone.ids.next(), { title: 'b' });
  expect((await open.store.listOutbox()).map(({ n }) => n)).toEqual([1]);
});

test('lost while reading: opened again, and read', async () => {
  const phone = createTestPhone('IndexedDB');
  const open = await phone.open();
  const id = await savePage(open, phone.ids.next(), { title: 'a' });
  loseConnections(3, 'readonly');
  expect(await open.store.find(id)).toMatchObject({ data: { title: 'a' } });
});

test('lost after the commit and before its answer: the save is found, and not made a second time', async () => {
  const phone = createTestPhone('IndexedDB');
  const open = await phone.open();
  const transaction = IDBDatabase.prototype.transaction;
  let isFirst = true;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...wish) {
    const made = transaction.apply(this, wish);
    if (wish[1] !== 'readwrite' || !isFirst) return made;
    isFirst = false;
    // The rows are on the disk, but the page hears of an abort by the lost process.
    made.addEventListener('complete', () => {
      Object.defineProperty(made, 'error', {
        value: new DOMException('Connection to Indexed Database server lost.', 'UnknownError'),
      });
      made.onabort?.(new Event('abort') as never);
    });
    Object.defineProperty(made, 'oncomplete', { set: () => {} });
    return made;
  });
  await savePage(open, phone.ids.next(), { title: 'a' });
  expect((await open.store.listOutbox()).map(({ n }) => n)).toEqual([1]);
  expect(isFirst).toBe(false);
});
