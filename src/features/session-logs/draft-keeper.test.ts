import { expect, test } from 'vitest';
import type { FieldValue } from '../../kernel/record.ts';
import { createDraftKeeper, findDraftKeeper } from './draft-keeper.ts';

/** Drafts in memory whose first writes are the slowest, so that unordered writing would be seen. */
function slowDrafts() {
  const drafts = new Map<string, FieldValue>();
  const written: FieldValue[] = [];
  let delayMs = 30;
  let isFull = false;
  return {
    drafts,
    written,
    fill(full: boolean) {
      isFull = full;
    },
    async saveDraft(key: string, value: FieldValue) {
      delayMs = Math.max(0, delayMs - 15);
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      if (isFull) throw new Error('full');
      written.push(value);
      drafts.set(key, value);
    },
    async readDraft(key: string) {
      const value = drafts.get(key);
      return value === undefined ? undefined : { value, savedAtMs: 0 };
    },
    async dropDraft(key: string) {
      drafts.delete(key);
    },
  };
}

test('the latest draft lands last, however slow the earlier writes are', async () => {
  const store = slowDrafts();
  const keeper = createDraftKeeper(store, 'k');
  for (let step = 1; step <= 20; step++) {
    keeper.save(step);
    if (step % 5 === 0) await Promise.resolve();
  }
  expect(await keeper.read()).toBe(20);
  expect(store.written).toEqual([...store.written].sort((a, b) => Number(a) - Number(b)));
  expect(store.written.at(-1)).toBe(20);
});

test('a save asked for after the queue has emptied is written too', async () => {
  const store = slowDrafts();
  const keeper = createDraftKeeper(store, 'k');
  for (const value of [1, 2, 3]) {
    keeper.save(value);
    await keeper.read();
  }
  expect(store.written).toEqual([1, 2, 3]);
});

test('a dropped draft does not come back from a write that was on its way', async () => {
  const store = slowDrafts();
  const keeper = createDraftKeeper(store, 'k');
  keeper.save('a');
  keeper.save('b');
  await keeper.drop();
  expect(await keeper.read()).toBeUndefined();
  expect(store.drafts.size).toBe(0);
});

test('a draft that the storage refused is remembered and told of', async () => {
  const store = slowDrafts();
  const keeper = createDraftKeeper(store, 'k');
  const told: boolean[] = [];
  keeper.onWritten((isKept) => told.push(isKept));
  store.fill(true);
  keeper.save('typed');
  expect(await keeper.read()).toBe('typed');
  store.fill(false);
  keeper.save('typed more');
  expect(await keeper.read()).toBe('typed more');
  expect(told).toEqual([false, true]);
});

test('a form opened again goes on with the same queue', () => {
  const store = slowDrafts();
  expect(findDraftKeeper(store, 'k')).toBe(findDraftKeeper(store, 'k'));
  expect(findDraftKeeper(store, 'k')).not.toBe(findDraftKeeper(store, 'other'));
  expect(findDraftKeeper(store, 'k')).not.toBe(findDraftKeeper(slowDrafts(), 'k'));
});
