import { expect, test } from 'vitest';
import { SCHEMA_VERSION } from '../../src/store/indexed-db-open.ts';
import { databaseName } from '../../src/store/memberships.ts';
import { createTestPhone, editPage, MEMBER, savePage } from '../kit/test-store.ts';

const blocked = { ok: false, failure: { type: 'storage-blocked' } };

/** What a later release does at its first opening. */
function upgrade({ databases }: ReturnType<typeof createTestPhone>): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = databases.indexedDB.open(databaseName(MEMBER), SCHEMA_VERSION + 1);
    request.onsuccess = () => resolve(request.result as never);
    request.onerror = () => reject(request.error);
  });
}

test('an old tab lets the newer version in, says so, and writes and reads no more', async () => {
  const phone = createTestPhone('IndexedDB');
  const told: string[] = [];
  const old = await phone.open({ onBlocked: (reason) => told.push(reason) });
  await savePage(old, phone.ids.next(), { title: 'a' });
  const newer = await upgrade(phone);
  expect(told).toEqual(['other-tab-newer']);
  expect(await old.store.commit([editPage(phone.ids.next(), { title: 'b' })])).toEqual(blocked);
  await expect(old.store.list('page')).rejects.toMatchObject({ type: 'storage-blocked' });
  newer.close();
  expect(await old.store.commit([editPage(phone.ids.next(), { title: 'c' })])).toEqual(blocked);
  expect(told).toEqual(['other-tab-newer']);
});

test('an app that is older than the database does not open it, and says why', async () => {
  const phone = createTestPhone('IndexedDB');
  (await phone.open()).close();
  (await upgrade(phone)).close();
  const told: string[] = [];
  expect(await phone.tryOpen({ onBlocked: (reason) => told.push(reason) })).toEqual(blocked);
  expect(told).toEqual(['other-tab-newer']);
});

test('an upgrade that another tab holds up is told of, waits as long as it takes, and goes on when that tab is closed', async () => {
  const phone = createTestPhone('IndexedDB');
  const frozen = await new Promise<IDBDatabase>((resolve) => {
    const request = phone.databases.indexedDB.open(databaseName(MEMBER), SCHEMA_VERSION - 1);
    request.onsuccess = () => resolve(request.result as never);
  });
  let tell = (_reason: string) => {};
  const reason = new Promise((resolve) => {
    tell = resolve;
  });
  let isOpen = false;
  const opening = phone
    .tryOpen({ onBlocked: (why) => tell(why), indexedDb: { setTimer: phone.clock.setTimer } })
    .finally(() => {
      isOpen = true;
    });
  expect(await reason).toBe('other-tab-older');
  await phone.clock.advance(600_000);
  expect(isOpen).toBe(false);
  frozen.close();
  expect((await opening).ok).toBe(true);
});
