import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import type { Change } from '../../src/kernel/change.ts';
import { SCHEMA_VERSION } from '../../src/store/indexed-db-open.ts';
import { databaseName } from '../../src/store/memberships.ts';
import { createTestPhone, DEVICE, MEMBER, savePage, type TestPhone } from '../kit/test-store.ts';

afterEach(() => vi.restoreAllMocks());

const EPOCH = '0198c0de-0000-7000-8000-0000000000e1';
const RECORD = '0198c0de-0000-7000-8000-000000000101';
const DRAFT = { key: 'new', value: { title: 'half' }, savedAtMs: 5 };
const NAME = databaseName(MEMBER);

function change(n: number, set: Change['set']): Change {
  const id = `0198c0de-0000-7000-8000-0000000002${String(n).padStart(2, '0')}`;
  return { id, n, kind: 'page', record: RECORD, scope: '305', base: 0, set, at: 1_795_330_000_000 };
}

/** A member's database as the release before left it: five numbers given, three received, one parked, one waiting. */
async function makeFirstVersion({ databases }: TestPhone): Promise<void> {
  const waiting = change(5, { title: 'b' });
  const parked = change(4, { body: 'x' });
  const database = await openRaw(databases.indexedDB as never, 1, (made) => {
    const records = made.createObjectStore('records', { keyPath: 'id' });
    records.createIndex('[list+order]', ['list', 'order']);
    const outbox = made.createObjectStore('outbox', { keyPath: 'n' });
    outbox.createIndex('state', 'state');
    const sent = made.createObjectStore('sent', { keyPath: ['receivedAtMs', 'n'] });
    sent.createIndex('*days', 'days', { multiEntry: true });
    for (const table of ['meta', 'drafts', 'preferences']) made.createObjectStore(table, { keyPath: 'key' });
  });
  const tables = ['records', 'outbox', 'sent', 'meta', 'drafts', 'preferences'];
  const writing = database.transaction(tables, 'readwrite');
  const put = (table: string, row: unknown) => writing.objectStore(table).put(row);
  const server = { kind: 'page', id: RECORD, scope: '305', author: MEMBER, seq: 3, deleted: false };
  const theirs = { ...server, data: { title: 'a' }, fieldSeq: { title: 3 } };
  put('records', {
    ...theirs,
    data: { title: 'b', body: 'x' },
    list: 'page',
    order: 'b',
    server: theirs,
    pending: [4, 5],
  });
  put('outbox', {
    n: 4,
    change: parked,
    bytes: 200,
    state: 1,
    parking: { code: 'invalid', fields: ['body'], isNoted: true },
  });
  put('outbox', { n: 5, change: waiting, bytes: 200 });
  put('sent', {
    receivedAtMs: 1,
    n: 1,
    epoch: EPOCH,
    days: ['2026-11-20'],
    changes: [change(1, { title: 'a' })],
  });
  put('drafts', DRAFT);
  put('preferences', { key: 'language', value: 'sv' });
  for (const [key, value] of Object.entries({
    counter: { epoch: EPOCH, n: 5 },
    device: DEVICE,
    kinds: ['page', 'board', 'stamp'],
    cursor: 'c',
    received: { epoch: EPOCH, upTo: 2 },
  })) {
    put('meta', { key, value });
  }
  await new Promise<void>((resolve) => {
    writing.oncomplete = () => resolve();
  });
  database.close();
}

function openRaw(
  factory: IDBFactory,
  version: number,
  onUpgrade: (database: IDBDatabase) => void,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(NAME, version);
    request.onupgradeneeded = () => onUpgrade(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

test('a database of the release before opens with everything kept', async () => {
  const phone = createTestPhone('IndexedDB');
  await makeFirstVersion(phone);
  const open = await phone.open({ deviceId: '0198c0de-0000-7000-8000-00000000ffff' });
  expect(open.losses).toEqual([]);
  expect(await open.store.readMembership()).toMatchObject({ epoch: EPOCH, deviceId: DEVICE });
  expect(await open.store.find(RECORD)).toMatchObject({
    data: { title: 'b', body: 'x' },
    delivery: 'attention',
    attention: { n: 4, code: 'invalid' },
  });
  expect((await open.store.listOutbox()).map(({ n, state }) => [n, state])).toEqual([
    [4, 'parked'],
    [5, 'waiting'],
  ]);
  expect(await open.store.readDraft('new')).toEqual(DRAFT);
  expect(await open.store.recall('language')).toBe('sv');
  expect(await open.sync.readCursor()).toBe('c');
  await savePage(open, RECORD, { title: 'c' });
  expect((await open.store.listOutbox()).map(({ n }) => n)).toEqual([5, 6]);
  open.close();
  expect((await phone.open()).losses).toEqual([]);
});

test('an upgrade killed at any step leaves the older version whole, and the next opening brings it up to date', async () => {
  let steps = 0;
  for (let killedAt = 1; ; killedAt++) {
    const phone = createTestPhone('IndexedDB');
    // The version before this one lacks a table and an index that the upgrade must make.
    const older = await openRaw(phone.databases.indexedDB as never, SCHEMA_VERSION - 1, (made) => {
      const records = made.createObjectStore('records', { keyPath: 'id' });
      made
        .createObjectStore('meta', { keyPath: 'key' })
        .put({ key: 'counter', value: { epoch: EPOCH, n: 0 } });
      records.put({ id: RECORD, list: 'page', order: 'a', kind: 'page', data: {} });
    });
    older.close();
    let made = 0;
    const createIndex = IDBObjectStore.prototype.createIndex;
    vi.spyOn(IDBObjectStore.prototype, 'createIndex').mockImplementation(function (
      this: IDBObjectStore,
      ...wish
    ) {
      made += 1;
      if (made === killedAt) this.transaction.abort();
      return createIndex.apply(this, wish);
    });
    const killed = await phone.tryOpen();
    vi.restoreAllMocks();
    if (killed.ok) break;
    steps += 1;
    const left = await openRaw(phone.databases.indexedDB as never, SCHEMA_VERSION - 1, () => {
      throw new Error('the older version is not there any more');
    });
    expect([...left.objectStoreNames]).toEqual(['meta', 'records']);
    expect([...left.transaction('records').objectStore('records').indexNames]).toEqual([]);
    left.close();
    const after = await phone.open();
    expect((await after.store.readMembership()).epoch).toBe(EPOCH);
    expect((await after.store.list('page')).map(({ id }) => id)).toEqual([RECORD]);
  }
  expect(steps).toBe(3);
});
