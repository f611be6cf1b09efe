import { expect, it } from 'vitest';
import type { RecordData } from '../../kernel/record.ts';
import type { HistoryEntry } from '../../kernel/wire.ts';
import { listChangesSinceReview } from './review-difference.ts';
import { makeReturn } from './review-edits.ts';
import type { ReviewedRecord } from './review-row.ts';

const LOG: RecordData = {
  day: '2026-11-20',
  place: '01932b3c-1111-7111-8111-111111111111',
  topics: ['bank', 'health'],
  duration: '5-15',
  referredTo: 'bank',
  outcome: 'referred',
};

const TODAY = '2026-11-22';

function correct(set: RecordData) {
  const data: Record<string, RecordData[string]> = {
    ...LOG,
    review: makeReturn(LOG, { duration: 'Tarkista' }) as RecordData,
    ...set,
  };
  for (const [field, value] of Object.entries(set)) if (value === null) delete data[field];
  const edited: Record<string, number> = Object.fromEntries(Object.keys(set).map((field) => [field, 6]));
  return {
    kind: 'session-log',
    id: '01932b3c-2222-7222-8222-222222222222',
    scope: '305',
    author: '01932b3c-3333-7333-8333-333333333333',
    seq: 6,
    data,
    fieldSeq: { day: 1, topics: 1, duration: 1, review: 5, ...edited } as Record<string, number>,
    deleted: false,
    pendingFields: [],
  };
}

function entry(seq: number, set: RecordData): HistoryEntry {
  return { seq, author: 'a', at: 0, receivedAt: 0, set };
}

function listDifferences(record: ReviewedRecord, entries?: readonly HistoryEntry[]) {
  return listChangesSinceReview(record, TODAY, entries).differences;
}

it('a changed, an added and an emptied value are differences, an untouched one is not', () => {
  const record = correct({ duration: '15-30', ageBand: '75-84', referredTo: null });
  expect(listChangesSinceReview(record, TODAY, undefined)).toEqual({
    differences: [
      { field: 'duration', before: '5-15', after: '15-30' },
      { field: 'ageBand', before: undefined, after: '75-84' },
      { field: 'referredTo', before: 'bank', after: undefined },
    ],
    unseen: [],
  });
});

it('a log sent back as it was has neither differences nor anything unseen', () => {
  const record = correct({ duration: '5-15', topics: ['bank', 'health'] });
  expect(listChangesSinceReview(record, TODAY, undefined)).toEqual({ differences: [], unseen: [] });
});

it('a note is unseen until the history tells how it stood at the latest review', () => {
  const record = correct({ note: 'lopuksi' });
  expect(listChangesSinceReview(record, TODAY, undefined)).toEqual({ differences: [], unseen: ['note'] });
  const entries = [
    entry(1, { note: 'ensin' }),
    entry(2, { review: { state: 'returned' } }),
    entry(3, { note: 'sitten' }),
    entry(4, { review: { state: 'returned' } }),
    entry(5, { note: 'lopuksi' }),
  ];
  expect(listChangesSinceReview(record, TODAY, entries)).toEqual({
    differences: [{ field: 'note', before: 'sitten', after: 'lopuksi' }],
    unseen: [],
  });
});

it('a note that was added, or taken out, shows against none', () => {
  const added = [entry(1, { day: '2026-11-20' }), entry(2, { review: { state: 'returned' } })];
  expect(listDifferences(correct({ note: 'uusi' }), added)).toEqual([
    { field: 'note', before: undefined, after: 'uusi' },
  ]);
  const takenOut = [entry(1, { note: 'vanha' }), entry(2, { review: { state: 'returned' } })];
  expect(listDifferences(correct({ note: null }), takenOut)).toEqual([
    { field: 'note', before: 'vanha', after: undefined },
  ]);
});

it('an edit that was never applied says nothing', () => {
  const entries = [
    entry(1, { note: 'ensin' }),
    entry(2, { review: { state: 'returned' } }),
    { ...entry(3, { review: { state: 'approved' }, note: 'hukattu' }), applied: false },
  ];
  expect(listDifferences(correct({ note: 'ensin' }), entries)).toEqual([]);
});

it('what was changed after an approval is told by the history alone', () => {
  const record = correct({ duration: '15-30', review: { state: 'approved' } });
  record.fieldSeq.review = 5;
  expect(listChangesSinceReview(record, TODAY, undefined)).toEqual({ differences: [], unseen: ['duration'] });
  const entries = [
    entry(1, LOG),
    entry(5, { review: { state: 'approved' } }),
    entry(6, { duration: '15-30' }),
  ];
  expect(listDifferences(record, entries)).toEqual([{ field: 'duration', before: '5-15', after: '15-30' }]);
});

it('a place whose id the return could not hold is told by the history', () => {
  const flagged = '01a5f5c0-3287-7294-8bb5-83e11493c592';
  const record = correct({ place: LOG.place ?? null });
  record.data.review = makeReturn(
    { ...LOG, place: flagged },
    { place: 'Oliko tämä kirjastolla?' },
  ) as RecordData;
  const entries = [entry(1, { ...LOG, place: flagged }), entry(5, { review: { state: 'returned' } })];
  expect(listDifferences(record, entries)).toEqual([{ field: 'place', before: flagged, after: LOG.place }]);
});
