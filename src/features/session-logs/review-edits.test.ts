import * as v from 'valibot';
import { expect, it } from 'vitest';
import { isStopped } from '../../guard/index.ts';
import type { Edit } from '../../kernel/change.ts';
import type { RecordData } from '../../kernel/record.ts';
import { listFreeTexts } from '../../kernel/validate.ts';
import { type Review, reviewSchema, sessionLogKind } from './record.ts';
import {
  APPROVED,
  CHUNK_EDITS,
  commitInChunks,
  makeReturn,
  makeReviewEdit,
  pickApprovable,
  splitIntoChunks,
} from './review-edits.ts';
import { logToRow, type ReviewRow, tallyToRow } from './review-row.ts';

const LOG: RecordData = {
  day: '2026-11-20',
  hour: 9,
  place: '01932b3c-1111-7111-8111-111111111111',
  form: 'face-to-face',
  people: 2,
  topics: ['bank'],
  ageBand: '75-84',
  plainLanguage: true,
  checklist: { id: '01932b3c-1111-7111-8111-111111111112', version: 3, step: 'choose-method' },
  duration: '5-15',
  outcome: 'solved',
  note: 'Tulostin oli rikki',
};
const ROW = { id: '01932b3c-2222-7222-8222-222222222222', scope: '305' };

function makeRow(id: string, state: ReviewRow['state']): ReviewRow {
  const record = {
    ...ROW,
    id,
    kind: 'x',
    author: '',
    seq: 1,
    data: LOG,
    fieldSeq: {},
    deleted: false,
    pendingFields: [],
  };
  return state === 'tally' ? tallyToRow(record) : { ...logToRow(record, '2026-11-22'), state };
}

function makeEdits(count: number): readonly Edit[] {
  return Array.from({ length: count }, (_, index) =>
    makeReviewEdit({ id: `r${index}`, scope: '305' }, APPROVED),
  );
}

it('approving writes the review and nothing else', () => {
  expect(makeReviewEdit(ROW, APPROVED)).toEqual({
    kind: 'session-log',
    record: ROW.id,
    scope: '305',
    set: { review: { state: 'approved' } },
  });
});

it('undoing the first review clears it, undoing a later one brings the earlier back', () => {
  expect(makeReviewEdit(ROW, undefined).set).toEqual({ review: null });
  const earlier: Review = { state: 'returned', comments: { duration: 'Tarkista kesto' } };
  expect(makeReviewEdit(ROW, earlier).set).toEqual({ review: earlier });
});

it('a return keeps the picked values, the written comments and never the note', () => {
  const review = makeReturn(LOG, { duration: '  Tarkista kesto ', note: '' });
  expect(review).toEqual({
    state: 'returned',
    comments: { duration: 'Tarkista kesto' },
    was: {
      day: '2026-11-20',
      hour: 9,
      place: LOG.place,
      form: 'face-to-face',
      people: 2,
      topics: ['bank'],
      ageBand: '75-84',
      plainLanguage: true,
      duration: '5-15',
      outcome: 'solved',
    },
  });
  expect(v.is(reviewSchema, review)).toBe(true);
});

it('a second return does not carry the first one inside it', () => {
  const first = makeReturn(LOG, { duration: 'Tarkista' });
  const second = makeReturn({ ...LOG, review: first as RecordData }, { outcome: 'Entä tulos?' });
  expect(second.was).toEqual(first.was);
});

it('whatever a return holds, the guard lets it through', () => {
  const places = [
    '01a5f5c0-3287-7294-8bb5-83e11493c592',
    '01a60d04-8610-7785-9cf6-1336f591c38f',
    '01a78ca3-466d-70a4-ad53-4963bf2c01a4',
  ];
  for (const place of places) {
    const review = makeReturn({ ...LOG, place }, { duration: 'Tarkista kesto' });
    const texts = listFreeTexts(sessionLogKind, { review: review as RecordData });
    expect(texts.filter(({ text }) => isStopped(text))).toEqual([]);
  }
});

it('only picked logs that are not approved yet are approved', () => {
  const rows = [
    makeRow('a', 'new'),
    makeRow('b', 'approved'),
    makeRow('c', 'tally'),
    makeRow('d', 'returned'),
    makeRow('e', 'corrected'),
    makeRow('f', 'new'),
  ];
  const picked = pickApprovable(rows, new Set(['a', 'b', 'c', 'd', 'e', 'not-shown']));
  expect(picked.map(({ id }) => id)).toEqual(['a', 'd', 'e']);
});

it('chunks hold every item once, in order, and none is longer than its size', () => {
  const items = Array.from({ length: 1_001 }, (_, index) => index);
  const chunks = splitIntoChunks(items, CHUNK_EDITS);
  expect(chunks.map((chunk) => chunk.length)).toEqual([200, 200, 200, 200, 200, 1]);
  expect(chunks.flat()).toEqual(items);
  expect(splitIntoChunks([], CHUNK_EDITS)).toEqual([]);
});

it('a long approval is committed chunk by chunk and tells how far it is', async () => {
  const sizes: number[] = [];
  const progress: number[] = [];
  const outcome = await commitInChunks(
    makeEdits(450),
    async (edits) => {
      sizes.push(edits.length);
      return { ok: true };
    },
    (written) => progress.push(written),
  );
  expect(sizes).toEqual([200, 200, 50]);
  expect(progress).toEqual([200, 400, 450]);
  expect(outcome).toEqual({ written: 450, failure: undefined });
});

it('a chunk that fails stops the rest, and what was written before it is told', async () => {
  let calls = 0;
  const outcome = await commitInChunks(
    makeEdits(450),
    async () => {
      calls++;
      return calls === 2 ? { ok: false, failure: 'storage-full' } : { ok: true };
    },
    () => {},
  );
  expect(calls).toBe(2);
  expect(outcome).toEqual({ written: 200, failure: 'storage-full' });
});
