import { expect, test } from 'vitest';
import type { FieldValue } from '../../kernel/record.ts';
import type { ShownRecord } from '../../store/index.ts';
import { NEW_LOG_DRAFT } from './log-draft.ts';
import { type Habits, keepHabits, readHabits } from './log-habits.ts';
import { startEdit, startNewLog } from './log-start.ts';
import type { LogValues } from './log-values.ts';

const ID = '0190a000-0000-7000-8000-000000000001';
const PLACE = '0190a000-0000-7000-8000-000000000002';
const NEXT = '0190a000-0000-7000-8000-000000000003';
const now = { day: '2026-11-22', hour: 13 };
const habits: Habits = {
  last: undefined,
  defaultScope: '305',
  defaultPlace: PLACE,
  recentPlaces: [],
};
const parts = { habits, now, scopes: ['305'], nextId: () => NEXT };
const noWishes = { copiesLast: false, topic: undefined };

function makeRecord(id: string, kind: string, data: object, deleted = false): ShownRecord {
  const state = { kind, id, scope: '305', author: ID, seq: 1, fieldSeq: {}, deleted };
  return { ...state, data: { ...data }, pendingFields: [], delivery: 'received', order: '' };
}

function makeStore(records: readonly ShownRecord[], drafts: Record<string, FieldValue> = {}) {
  const preferences = new Map<string, FieldValue>();
  const kept = new Map(Object.entries(drafts));
  return {
    kept,
    find: async (id: string) => records.find((record) => record.id === id),
    saveDraft: async (key: string, value: FieldValue) => void kept.set(key, value),
    readDraft: async (key: string) => {
      const value = kept.get(key);
      return value === undefined ? undefined : { value, savedAtMs: 0 };
    },
    dropDraft: async (key: string) => void kept.delete(key),
    recall: async (key: string) => preferences.get(key),
    remember: async (key: string, value: FieldValue) => void preferences.set(key, value),
  };
}

const place = makeRecord(PLACE, 'place', { name: 'Kirjasto', type: 'library', state: 'confirmed' });
const draft = { record: ID, scope: '305', set: { day: '2026-11-20', topics: ['bank'] } };

test('a draft goes on, whatever was wished', async () => {
  const store = makeStore([place], { [NEW_LOG_DRAFT]: draft });
  const started = await startNewLog(store, { copiesLast: true, topic: 'device' }, parts);
  expect(started).toEqual({
    record: ID,
    scope: '305',
    values: { day: '2026-11-20', topics: ['bank'] },
    isRestored: true,
  });
});

test('the draft of a log that was saved just before a crash does not become a second log', async () => {
  const store = makeStore([place, makeRecord(ID, 'session-log', {})], { [NEW_LOG_DRAFT]: draft });
  const started = await startNewLog(store, noWishes, parts);
  expect(started).toMatchObject({ record: NEXT, isRestored: false });
  expect(store.kept.size).toBe(0);
});

test('a place that is closed, deleted or unknown is not started with', async () => {
  const closed = makeRecord(PLACE, 'place', { name: 'Kirjasto', state: 'closed' });
  const deleted = makeRecord(PLACE, 'place', { name: 'Kirjasto' }, true);
  for (const records of [[closed], [deleted], []]) {
    expect((await startNewLog(makeStore(records), noWishes, parts)).values.place).toBeUndefined();
  }
  expect((await startNewLog(makeStore([place]), noWishes, parts)).values.place).toBe(PLACE);
});

test('a wished topic is chosen, an unknown one is not', async () => {
  const wish = async (topic: string) =>
    (await startNewLog(makeStore([place]), { copiesLast: false, topic }, parts)).values.topics;
  expect(await wish('device')).toEqual(['device']);
  expect(await wish('magic')).toBeUndefined();
});

test('a saved log is remembered for the next one', async () => {
  const store = makeStore([place]);
  const values: LogValues = { place: PLACE, form: 'pop-up', topics: ['bank'], note: 'x', hour: 9 };
  await keepHabits(store, { scope: '305', day: '2026-11-22', values });
  const remembered = await readHabits(store);
  expect(remembered.last).toEqual({
    scope: '305',
    day: '2026-11-22',
    values: { place: PLACE, form: 'pop-up', topics: ['bank'] },
  });
  expect(remembered.recentPlaces).toEqual([PLACE]);
  const copied = await startNewLog(
    store,
    { copiesLast: true, topic: undefined },
    { ...parts, habits: remembered },
  );
  expect(copied.values).toMatchObject({ topics: ['bank'], form: 'pop-up', day: '2026-11-22', hour: 13 });
});

test('what stands under the keys of habits but is none is ignored', async () => {
  const store = makeStore([]);
  for (const broken of ['x', 3, [], {}, { scope: 1 }] satisfies FieldValue[]) {
    for (const key of ['last-log', 'last-log-where', 'recent-places', 'default-scope']) {
      await store.remember(key, broken);
    }
    expect((await readHabits(store)).last).toBeUndefined();
  }
});

test('an unfinished edit lies over the log as it is now', async () => {
  const saved = makeRecord(ID, 'session-log', { duration: '5-15', outcome: 'solved' });
  const store = makeStore([saved], {
    [`session-log:${ID}`]: { record: ID, scope: '305', set: { duration: null, doneBy: 'self' } },
  });
  expect(await startEdit(store, saved)).toEqual({
    record: ID,
    scope: '305',
    values: { outcome: 'solved', doneBy: 'self' },
    isRestored: true,
  });
});
