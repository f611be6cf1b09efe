import { expect, test } from 'vitest';
import type { ServerStore } from '../../src/server/store/store.ts';
import { makeRecord, type StoreUnderTest } from './store-samples.ts';

/** Transactions, counters and what a commit tells. */
export function describeOrder(get: () => StoreUnderTest): void {
  test('a scope counts 1, 2, 3 and goes on where it was', async () => {
    const { store } = get();
    expect(await raise(store, '305', 3)).toEqual([1, 2, 3]);
    expect(await raise(store, '305', 2)).toEqual([4, 5]);
    expect(await store.readScopeSeqs(['305', '009', 'r17'])).toEqual(new Map([['305', 5]]));
  });

  test('scopes count apart', async () => {
    const { store } = get();
    await raise(store, '305', 2);
    expect(await raise(store, '009', 1)).toEqual([1]);
    expect(await store.readScopeSeqs([])).toEqual(new Map());
  });

  test('a transaction sees its own numbers before they are committed', async () => {
    const { store } = get();
    await store.transact(async (transaction) => {
      await transaction.lockScopes(['305']);
      await transaction.nextSeq('305');
      expect(await transaction.readScopeSeqs(['305'])).toEqual(new Map([['305', 1]]));
    });
  });

  test('a number can only be taken of a locked scope', async () => {
    const { store } = get();
    await expect(store.transact((transaction) => transaction.nextSeq('305'))).rejects.toThrow();
  });

  test('of many at once, in whatever order they name the scopes, each gets numbers of its own', async () => {
    const { store } = get();
    const taken = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        store.transact(async (transaction) => {
          await transaction.lockScopes(index % 2 === 0 ? ['305', '009'] : ['009', '305']);
          return [await transaction.nextSeq('305'), await transaction.nextSeq('009')];
        }),
      ),
    );
    for (const scope of [0, 1]) {
      const numbers = taken.map((pair) => pair[scope] ?? 0).sort((a, b) => a - b);
      expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    }
  });

  test('work that throws leaves nothing behind', async () => {
    const { store, ids } = get();
    const stored = makeRecord(ids);
    const failing = store.transact(async (transaction) => {
      await transaction.lockScopes(['305']);
      await transaction.nextSeq('305');
      await transaction.writeRecords([stored]);
      throw new Error('halfway');
    });
    await expect(failing).rejects.toThrow('halfway');
    expect(await store.readRecord(stored.record.id)).toBeUndefined();
    expect(await store.readScopeSeqs(['305'])).toEqual(new Map());
    expect(await raise(store, '305', 1)).toEqual([1]);
  });

  test('a reader beside a transaction sees what is committed, all of it or nothing', async () => {
    const { store, ids } = get();
    const stored = makeRecord(ids);
    let reading: Promise<readonly unknown[]> = Promise.resolve([]);
    await store.transact(async (transaction) => {
      await transaction.lockScopes(['305']);
      await transaction.nextSeq('305');
      await transaction.writeRecords([stored]);
      reading = Promise.all([store.readRecord(stored.record.id), store.readScopeSeqs(['305'])]);
      expect(await transaction.readRecord(stored.record.id)).toEqual(stored);
    });
    const [record, seqs] = await reading;
    expect([
      [undefined, new Map()],
      [undefined, new Map([['305', 1]])],
      [stored, new Map([['305', 1]])],
    ]).toContainEqual([record, seqs]);
  });

  test('a changed scope is told after the commit, with the lanes that were written', async () => {
    const { store, ids } = get();
    const own = makeRecord(ids, { seq: 1 });
    const shared = { ...makeRecord(ids, { seq: 2 }), audience: 'scope' as const };
    const told: [string, readonly string[], boolean][] = [];
    let isCommitted = false;
    const stop = store.onScopeChanged((scope, change) => {
      told.push([scope, [...change.lanes].sort(), isCommitted]);
    });
    await store.transact(async (transaction) => {
      await transaction.lockScopes(['305', '009']);
      await transaction.nextSeq('305');
      await transaction.nextSeq('305');
      await transaction.writeRecords([own, shared]);
      isCommitted = true;
    });
    expect(told).toEqual([['305', [own.record.author, 'scope'].sort(), true]]);
    stop();
    await raise(store, '305', 1);
    expect(told).toHaveLength(1);
  });

  test('nothing is told of a transaction that was rolled back', async () => {
    const { store } = get();
    const told: string[] = [];
    store.onScopeChanged((scope) => void told.push(scope));
    const failing = store.transact(async (transaction) => {
      await transaction.lockScopes(['305']);
      await transaction.nextSeq('305');
      throw new Error('halfway');
    });
    await expect(failing).rejects.toThrow();
    expect(told).toEqual([]);
  });

  test('an installation keeps its id', async () => {
    const { store } = get();
    const id = await store.readInstallation();
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(await store.readInstallation()).toBe(id);
  });
}

function raise(store: ServerStore, scope: string, times: number): Promise<readonly number[]> {
  return store.transact(async (transaction) => {
    await transaction.lockScopes([scope]);
    const taken: number[] = [];
    for (let count = 0; count < times; count++) taken.push(await transaction.nextSeq(scope));
    return taken;
  });
}
