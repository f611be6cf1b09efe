import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import type { TableName } from '../../src/store/tables.ts';
import { createTestPhone, editPage, savePage } from '../kit/test-store.ts';

afterEach(() => vi.restoreAllMocks());

const full = { ok: false, failure: { type: 'storage-full' } };

/** The storage takes no row whose JSON is longer than what is left. */
function limitRows(characters: number): void {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    if (JSON.stringify(row[0]).length > characters) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, row);
  });
}

test('a save that finds no room writes nothing and says so; a smaller one is saved under the next number', async () => {
  const phone = createTestPhone('IndexedDB');
  const open = await phone.open();
  const id = await savePage(open, phone.ids.next(), { title: 'a' });
  limitRows(700);
  const long = 'x'.repeat(200);
  expect(await open.store.commit([editPage(id, { title: long, body: long })])).toEqual(full);
  expect(await open.store.find(id)).toMatchObject({ data: { title: 'a' }, pendingFields: ['title'] });
  expect((await open.store.countOutbox()).pending).toBe(1);
  await savePage(open, id, { title: 'b' });
  expect((await open.store.listOutbox()).map(({ n }) => n)).toEqual([1, 2]);
});

test('wherever in a save the room ends, nothing of it is left', async () => {
  const tables: readonly TableName[] = ['records', 'outbox', 'meta'];
  for (const table of tables) {
    for (const isAtTheEnd of [false, true]) {
      const phone = createTestPhone('IndexedDB');
      const open = await phone.open();
      const put = IDBObjectStore.prototype.put;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
        if (this.name !== table) return put.apply(this, row);
        if (!isAtTheEnd) throw new DOMException('full', 'QuotaExceededError');
        const request = put.apply(this, row);
        Reflect.get(this.transaction, '_abort').call(this.transaction, 'QuotaExceededError');
        return request;
      });
      expect(await open.store.commit([editPage(phone.ids.next(), { title: 'a' })])).toEqual(full);
      vi.restoreAllMocks();
      open.close();
      const after = await phone.open();
      expect(after.losses).toEqual([]);
      expect(await after.store.list('page')).toEqual([]);
      expect(await after.sync.readReport('0')).toMatchObject({ n: 0, pending: 0 });
    }
  }
});

test('with no room at all, what waits can still be read and saved to a file', async () => {
  const phone = createTestPhone('IndexedDB');
  const open = await phone.open();
  await savePage(open, phone.ids.next(), { title: 'a' });
  limitRows(0);
  expect(await open.store.commit([editPage(phone.ids.next(), { title: 'b' })])).toEqual(full);
  expect((await open.store.exportUnsent()).changes).toMatchObject([{ n: 1, set: { title: 'a' } }]);
});
