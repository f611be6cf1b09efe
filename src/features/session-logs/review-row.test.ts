import { expect, it } from 'vitest';
import type { RecordData } from '../../kernel/record.ts';
import {
  keepSameRows,
  listFieldsEditedSinceReview,
  logToRow,
  type ReviewedRecord,
  readReviewState,
  tallyToRow,
} from './review-row.ts';

const TODAY = '2026-11-22';
const PLACE = '01932b3c-1111-7111-8111-111111111111';
const LOG: RecordData = {
  day: '2026-11-20',
  hour: 9,
  place: PLACE,
  form: 'face-to-face',
  people: 2,
  topics: ['bank', 'identification'],
  duration: '5-15',
  outcome: 'solved',
  note: 'Kävi kysymässä uudelleen',
};

function makeRecord(
  data: RecordData,
  { fieldSeq = {}, pendingFields = [] }: { fieldSeq?: Record<string, number>; pendingFields?: string[] } = {},
): ReviewedRecord {
  return {
    kind: 'session-log',
    id: '01932b3c-2222-7222-8222-222222222222',
    scope: '305',
    author: '01932b3c-3333-7333-8333-333333333333',
    seq: 9,
    data,
    fieldSeq: { day: 1, place: 1, topics: 1, duration: 1, outcome: 1, note: 1, ...fieldSeq },
    deleted: false,
    pendingFields,
  };
}

it('a log that nobody has reviewed is new', () => {
  expect(readReviewState(makeRecord(LOG), TODAY)).toBe('new');
});

it('a review stands while nothing has been written after it', () => {
  for (const state of ['approved', 'returned'] as const) {
    const record = makeRecord({ ...LOG, review: { state } }, { fieldSeq: { review: 5 } });
    expect(readReviewState(record, TODAY)).toBe(state);
  }
});

it('a field written after the review makes the log corrected, whatever the review was', () => {
  for (const state of ['approved', 'returned'] as const) {
    const record = makeRecord({ ...LOG, review: { state } }, { fieldSeq: { review: 5, duration: 6 } });
    expect(readReviewState(record, TODAY)).toBe('corrected');
    expect(listFieldsEditedSinceReview(record, TODAY)).toEqual(['duration']);
  }
});

it('a review that waits on this phone is later than every correction that has come', () => {
  const record = makeRecord(
    { ...LOG, review: { state: 'returned' } },
    { fieldSeq: { review: 5, duration: 6 }, pendingFields: ['review'] },
  );
  expect(readReviewState(record, TODAY)).toBe('returned');
});

it('a coordinator’s own correction that waits shows before the server has it', () => {
  const review = { state: 'returned', was: { duration: '5-15' } };
  const own = makeRecord(
    { ...LOG, duration: '15-30', review },
    { fieldSeq: { review: 5 }, pendingFields: ['duration'] },
  );
  expect(readReviewState(own, TODAY)).toBe('corrected');
  const both = makeRecord({ ...LOG, duration: '15-30', review }, { pendingFields: ['duration', 'review'] });
  expect(readReviewState(both, TODAY)).toBe('corrected');
  const reviewedAfter = makeRecord({ ...LOG, review }, { pendingFields: ['duration', 'review'] });
  expect(readReviewState(reviewedAfter, TODAY)).toBe('returned');
});

it('a return written again after its correction, as undoing an approval does, still shows the correction', () => {
  const review = { state: 'returned', was: { duration: '5-15' } };
  const at = { fieldSeq: { duration: 6, review: 8 } };
  expect(readReviewState(makeRecord({ ...LOG, duration: '15-30', review }, at), TODAY)).toBe('corrected');
  expect(readReviewState(makeRecord({ ...LOG, review }, at), TODAY)).toBe('returned');
});

it('a note that was erased for its age is no correction, one that the tutor took out is', () => {
  const { note: _note, ...withoutNote } = LOG;
  const erased = { ...withoutNote, review: { state: 'approved' } };
  const at = { fieldSeq: { review: 5, note: 8 } };
  expect(readReviewState(makeRecord({ ...erased, day: '2026-08-01' }, at), TODAY)).toBe('approved');
  expect(readReviewState(makeRecord({ ...erased, day: '2026-11-20' }, at), TODAY)).toBe('corrected');
});

it('a log’s row carries what the table shows', () => {
  expect(logToRow(makeRecord(LOG, { pendingFields: ['review'] }), TODAY)).toMatchObject({
    kind: 'session-log',
    day: '2026-11-20',
    hour: 9,
    when: 2026112009,
    place: PLACE,
    topics: ['bank', 'identification'],
    people: 2,
    note: 'Kävi kysymässä uudelleen',
    state: 'new',
    isWaiting: true,
  });
});

it('a tally’s row lists its topics by visits and counts each visit as one person', () => {
  const row = tallyToRow(
    makeRecord({ day: '2026-11-20', place: PLACE, counts: { bank: 2, health: 5, travel: 0 } }),
  );
  expect(row).toMatchObject({ state: 'tally', topics: ['health', 'bank'], people: 7 });
});

it('a tally that stands as logs counts nobody', () => {
  const row = tallyToRow(
    makeRecord({ day: '2026-11-20', place: PLACE, counts: { bank: 2 }, turnedIntoLogs: true }),
  );
  expect(row).toMatchObject({ people: 0, counts: {}, topics: ['bank'] });
});

it('a row in which nothing changed stays the same object', () => {
  const before = logToRow(makeRecord(LOG), TODAY);
  const earlier = new Map([[before.id, before]]);
  expect(keepSameRows([logToRow(makeRecord({ ...LOG }), TODAY)], earlier)[0]).toBe(before);
  const fromServer = logToRow({ ...makeRecord({ ...LOG, outcome: 'partly' }), seq: 10 }, TODAY);
  expect(keepSameRows([fromServer], earlier)[0]).toBe(fromServer);
});

it('each edit that waits on this phone makes another row, taking it back too', () => {
  const waiting = { pendingFields: ['review'] };
  const approved = logToRow(makeRecord({ ...LOG, review: { state: 'approved' } }, waiting), TODAY);
  const undone = logToRow(makeRecord(LOG, waiting), TODAY);
  expect(keepSameRows([undone], new Map([[approved.id, approved]]))[0]).toBe(undone);
});
