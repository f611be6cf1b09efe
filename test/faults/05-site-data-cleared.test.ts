import { expect, test } from 'vitest';
import { createTestPhone, editPage, savePage } from '../kit/test-store.ts';

function clearSiteData(phone: ReturnType<typeof createTestPhone>, name: string): Promise<void> {
  phone.keyValue.clear();
  return new Promise((resolve, reject) => {
    const request = phone.databases.indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

test('cleared under an open app: the next save is not called saved, and nothing of it is in the new database', async () => {
  const phone = createTestPhone('IndexedDB');
  const open = await phone.open();
  await savePage(open, phone.ids.next(), { title: 'a' });
  const [{ name = '' } = {}] = await phone.databases.indexedDB.databases();
  await clearSiteData(phone, name);
  const lost = { ok: false, failure: { type: 'storage-lost' } };
  expect(await open.store.commit([editPage(phone.ids.next(), { title: 'b' })])).toEqual(lost);
  expect(await open.store.commit([editPage(phone.ids.next(), { title: 'b' })])).toEqual(lost);
  await expect(open.store.saveDraft('a', 1)).rejects.toMatchObject({ type: 'storage-lost' });
  await expect(open.sync.readReport('0')).rejects.toMatchObject({ type: 'storage-lost' });
  await expect(open.store.exportUnsent()).rejects.toMatchObject({ type: 'storage-lost' });
  open.close();
  const after = await phone.open();
  expect(await after.store.list('page')).toEqual([]);
  expect(await savePage(after, phone.ids.next(), { title: 'c' })).toEqual(expect.any(String));
});
