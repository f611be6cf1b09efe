import { expect, it } from 'vitest';
import { countDesk, measureFigures } from './review-figures.ts';
import type { ReviewRow } from './review-row.ts';

const LOG: ReviewRow = {
  id: '1',
  kind: 'session-log',
  scope: '305',
  author: 'a',
  day: '2026-11-20',
  hour: 9,
  when: 2026112009,
  place: 'p',
  form: 'face-to-face',
  topics: ['bank'],
  duration: '5-15',
  outcome: 'solved',
  people: 1,
  note: '',
  state: 'new',
  review: undefined,
  counts: undefined,
  isWaiting: false,
  version: '1',
};
const TALLY: ReviewRow = {
  ...LOG,
  kind: 'tally',
  state: 'tally',
  topics: ['health', 'bank'],
  counts: { health: 4, bank: 1 },
  people: 5,
};
const TURNED: ReviewRow = { ...TALLY, counts: {}, people: 0 };

it('a log is one visit however many took part, a tally’s every tap is a visit', () => {
  const group = { ...LOG, people: 12, topics: ['health', 'travel'] } as const;
  expect(measureFigures([LOG, group, TALLY], '')).toEqual({
    visits: 7,
    people: 18,
    topTopics: [
      { topic: 'health', visits: 5 },
      { topic: 'bank', visits: 2 },
      { topic: 'travel', visits: 1 },
    ],
  });
});

it('a tally that stands as logs is not counted twice', () => {
  expect(measureFigures([LOG, TURNED], '')).toEqual(measureFigures([LOG], ''));
});

it('under one topic a tally counts only the visits of that topic', () => {
  expect(measureFigures([LOG, TALLY], 'bank')).toMatchObject({ visits: 2, people: 2 });
});

it('no more than three topics are named, and none without visits', () => {
  const many = { ...TALLY, counts: { bank: 1, health: 2, travel: 3, device: 4 } };
  expect(measureFigures([many], '').topTopics.map(({ topic }) => topic)).toEqual([
    'device',
    'travel',
    'health',
  ]);
  expect(measureFigures([], '')).toEqual({ visits: 0, people: 0, topTopics: [] });
});

it('the desk counts what waits for review, what is returned and what is approved of this month', () => {
  const rows: readonly ReviewRow[] = [
    LOG,
    { ...LOG, state: 'corrected' },
    { ...LOG, state: 'returned' },
    { ...LOG, state: 'approved' },
    { ...LOG, state: 'approved', day: '2026-10-31' },
    TALLY,
  ];
  expect(countDesk(rows, '2026-11-22')).toEqual({ toReview: 2, returned: 1, approvedThisMonth: 1 });
});
