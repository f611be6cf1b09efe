import { expect, it } from 'vitest';
import type { RecordData } from '../../kernel/record.ts';
import type { HistoryEntry } from '../../kernel/wire.ts';
import { findNoteDifference, listDifferences } from './review-difference.ts';
import { makeReturn } from './review-edits.ts';

const LOG: RecordData = {
  day: '2026-11-20',
  place: '01932b3c-1111-7111-8111-111111111111',
  topics: ['bank', 'health'],
  duration: '5-15',
  referredTo: 'bank',
  outcome: 'referred',
};

function correct(set: RecordData) {
  const data: Record<string, RecordData[string]> = {
    ...LOG,
    review: makeReturn(LOG, { duration: 'Tarkista' }) as RecordData,
    ...set,
  };
  for (const [field, value] of Object.entries(set)) if (value === null) delete data[field];
  const edited = Object.fromEntries(Object.keys(set).map((field) => [field, 6]));
  return {
    kind: 'session-log',
    id: '01932b3c-2222-7222-8222-222222222222',
    scope: '305',
    author: '01932b3c-3333-7333-8333-333333333333',
    seq: 6,
    data,
    fieldSeq: { day: 1, topics: 1, duration: 1, review: 5, ...edited },
    deleted: false,
    pendingFields: [],
  };
}

function entry(seq: number, set: RecordData): HistoryEntry {
  return { seq, author: 'a', at: 0, receivedAt: 0, set };
}

it('a changed, an added and an emptied value are differences, an untouched one is not', () => {
  const record = correct({ duration: '15-30', ageBand: '75-84', referredTo: null });
  expect(listDifferences(record, '2026-11-22')).toEqual([
    { field: 'duration', before: '5-15', after: '15-30' },
    { field: 'ageBand', before: undefined, after: '75-84' },
    { field: 'referredTo', before: 'bank', after: undefined },
  ]);
});

it('a value written again as it was is no difference', () => {
  expect(listDifferences(correct({ duration: '5-15', topics: ['bank', 'health'] }), '2026-11-22')).toEqual(
    [],
  );
});

it('a log that was never returned has no differences', () => {
  const record = correct({ duration: '15-30', review: { state: 'approved' } });
  expect(listDifferences(record, '2026-11-22')).toEqual([]);
});

it('a note’s words are never among the picked differences', () => {
  expect(listDifferences(correct({ note: 'Uusi huomio' }), '2026-11-22')).toEqual([]);
});

it('the note is compared with how it stood at the latest review', () => {
  const entries = [
    entry(1, { note: 'ensin' }),
    entry(2, { review: { state: 'returned' } }),
    entry(3, { note: 'sitten' }),
    entry(4, { review: { state: 'returned' } }),
    entry(5, { note: 'lopuksi' }),
  ];
  expect(findNoteDifference(entries, 'lopuksi')).toEqual({
    field: 'note',
    before: 'sitten',
    after: 'lopuksi',
  });
  expect(findNoteDifference(entries, undefined)).toEqual({
    field: 'note',
    before: 'sitten',
    after: undefined,
  });
  expect(findNoteDifference(entries.slice(0, 4), 'sitten')).toBeUndefined();
});

it('an edit that was never applied says nothing of the note', () => {
  const entries = [
    entry(1, { note: 'ensin' }),
    entry(2, { review: { state: 'returned' } }),
    { ...entry(3, { review: { state: 'approved' }, note: 'hukattu' }), applied: false as const },
  ];
  expect(findNoteDifference(entries, 'ensin')).toBeUndefined();
});

it('a note added after the review shows against none', () => {
  const entries = [
    entry(1, { day: '2026-11-20' }),
    entry(2, { review: { state: 'returned' } }),
    entry(3, { note: 'uusi' }),
  ];
  expect(findNoteDifference(entries, 'uusi')).toEqual({ field: 'note', before: undefined, after: 'uusi' });
});
