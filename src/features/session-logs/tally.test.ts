import { expect, test } from 'vitest';
import type { Edit } from '../../kernel/change.ts';
import type { RecordData } from '../../kernel/record.ts';
import { fail, succeed } from '../../kernel/result.ts';
import { findFieldIssues, findMissingFields } from '../../kernel/validate.ts';
import { sumCounts } from './own-entry.ts';
import { sessionLogKind } from './record.ts';
import { addVisit, removeVisit, setVisits } from './tally-counts.ts';
import { createTallyKeeper } from './tally-keeper.ts';
import { tallyKind } from './tally-record.ts';
import { canBecomeLogs, LOGS_FROM_TALLY_AT_MOST, tallyToEdits, undoTallyToEdits } from './tally-to-logs.ts';

const ID = '0190a000-0000-7000-8000-000000000001';
const PLACE = '0190a000-0000-7000-8000-000000000002';
const data: RecordData = { day: '2026-11-22', hour: 9, place: PLACE, form: 'face-to-face', counts: {} };
const common = { duration: 'under-5', outcome: 'solved', doneBy: 'self' } as const;

function makeNextId() {
  let number = 100;
  return () => `0190a000-0000-7000-8000-${String(number++).padStart(12, '0')}`;
}

test('a tap counts one, its undo takes one back, and a topic without visits is not named', () => {
  const counts = addVisit(addVisit(addVisit({}, 'bank'), 'device'), 'bank');
  expect(counts).toEqual({ bank: 2, device: 1 });
  expect(removeVisit(counts, 'device')).toEqual({ bank: 2 });
  expect(removeVisit({}, 'device')).toEqual({});
  expect(sumCounts(counts)).toBe(3);
});

test('the numbers never leave what the record takes', () => {
  expect(setVisits({}, 'bank', 20_000)).toEqual({ bank: 9_999 });
  expect(findFieldIssues(tallyKind, { ...data, counts: setVisits({}, 'bank', 20_000) })).toEqual([]);
});

test('a tally becomes one whole log a visit, and is marked in the same breath', () => {
  const tally = { id: ID, scope: '305', data, counts: { identification: 2, bank: 1 } };
  const edits = tallyToEdits(tally, { ...common, referredTo: 'bank' }, makeNextId());
  const logs = edits.filter(({ kind }) => kind === 'session-log');
  expect(logs.map(({ set }) => set.topics)).toEqual([['identification'], ['identification'], ['bank']]);
  expect(new Set(logs.map(({ record }) => record)).size).toBe(3);
  for (const { set, scope } of logs) {
    expect(scope).toBe('305');
    expect(findFieldIssues(sessionLogKind, set)).toEqual([]);
    expect(findMissingFields(sessionLogKind, set)).toEqual([]);
    expect(set).toMatchObject({ tally: ID, place: PLACE, people: 1, outcome: 'solved' });
    expect(set).not.toHaveProperty('hour');
    expect(set).not.toHaveProperty('referredTo');
  }
  expect(edits.at(-1)).toEqual({ kind: 'tally', record: ID, scope: '305', set: { turnedIntoLogs: true } });
});

test('taking the logs back deletes each of them and lets the tally count again', () => {
  const tally = { id: ID, scope: '305', data, counts: { bank: 2 } };
  const made = tallyToEdits(tally, common, makeNextId());
  const undone = undoTallyToEdits(tally, made);
  expect(undone.filter((edit) => edit.delete).map(({ record }) => record)).toEqual(
    made.slice(0, 2).map(({ record }) => record),
  );
  expect(undone.at(-1)?.set).toEqual({ turnedIntoLogs: null });
});

test('an empty tally and one too large do not become logs', () => {
  expect(canBecomeLogs({})).toBe(false);
  expect(canBecomeLogs({ bank: LOGS_FROM_TALLY_AT_MOST })).toBe(true);
  expect(canBecomeLogs({ bank: LOGS_FROM_TALLY_AT_MOST, device: 1 })).toBe(false);
});

/** Commits that land late, and fail while `isFull`. */
function slowCommits() {
  const stored: RecordData[] = [];
  const state = { stored, isFull: false, running: 0, mostAtOnce: 0 };
  const commit = async (edits: readonly Edit[]) => {
    state.running += 1;
    state.mostAtOnce = Math.max(state.mostAtOnce, state.running);
    await new Promise((resolve) => setTimeout(resolve, 3));
    state.running -= 1;
    if (state.isFull) return fail({ type: 'storage-full' as const });
    stored.push(...edits.map(({ set }) => set));
    return succeed(edits.map(({ record }) => record));
  };
  return { state, commit };
}

test('a hundred quick taps are stored one write at a time, and the last number stands', async () => {
  const { state, commit } = slowCommits();
  const keeper = createTallyKeeper({ commit }, { record: ID, scope: '305' }, () => {});
  keeper.write(data);
  for (let visits = 1; visits <= 100; visits++) {
    keeper.write({ counts: { bank: visits } });
    if (visits % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await keeper.settle();
  expect(state.mostAtOnce).toBe(1);
  expect(state.stored.at(-1)?.counts).toEqual({ bank: 100 });
  expect(state.stored[0]).toMatchObject({ day: '2026-11-22', place: PLACE });
});

test('what the storage refused goes with the next tap', async () => {
  const { state, commit } = slowCommits();
  const told: string[] = [];
  const keeper = createTallyKeeper({ commit }, { record: ID, scope: '305' }, (outcome) =>
    told.push('failure' in outcome ? outcome.failure.type : 'stored'),
  );
  state.isFull = true;
  keeper.write({ ...data, counts: { bank: 1 } });
  await keeper.settle();
  expect(state.stored).toEqual([]);
  state.isFull = false;
  keeper.write({ counts: { bank: 2 } });
  await keeper.settle();
  expect(state.stored).toEqual([{ ...data, counts: { bank: 2 } }]);
  expect(told).toEqual(['storage-full', 'stored']);
});
