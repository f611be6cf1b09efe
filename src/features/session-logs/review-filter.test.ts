import { expect, it } from 'vitest';
import {
  clearFilter,
  countByState,
  filterByContent,
  filterByState,
  filtersToQuery,
  listActiveFilters,
  NO_FILTERS,
  queryToFilters,
  type ReviewFilters,
} from './review-filter.ts';
import { periodToDays } from './review-period.ts';
import type { ReviewRow } from './review-row.ts';

const TODAY = '2026-11-22';
const KEPT: ReviewRow = {
  id: '1',
  kind: 'session-log',
  scope: '305',
  author: '01932b3c-3333-7333-8333-333333333333',
  day: '2026-11-20',
  hour: 9,
  when: 2026112009,
  place: '01932b3c-1111-7111-8111-111111111111',
  form: 'face-to-face',
  topics: ['bank', 'health'],
  duration: '5-15',
  outcome: 'solved',
  people: 1,
  note: 'Tulostin oli RIKKI, pyydettiin huolto',
  state: 'new',
  review: undefined,
  counts: undefined,
  isWaiting: false,
  version: '1',
};
const OTHER: ReviewRow = {
  ...KEPT,
  id: '2',
  scope: '564',
  author: '01932b3c-4444-7333-8333-333333333333',
  day: '2026-09-01',
  place: '01932b3c-5555-7111-8111-111111111111',
  topics: ['travel'],
  outcome: 'partly',
  note: '',
};
const EACH: readonly Partial<ReviewFilters>[] = [
  { period: 'this-month' },
  { period: 'between', from: '2026-11-01' },
  { period: 'between', to: '2026-11-30', from: '2026-11-20' },
  { scope: '305' },
  { place: KEPT.place },
  { topic: 'health' },
  { outcome: 'solved' },
  { tutor: KEPT.author },
  { text: 'huolto rikki' },
];

it('each filter alone keeps what fits and drops what does not', () => {
  for (const filter of EACH) {
    const kept = filterByContent([KEPT, OTHER], { ...NO_FILTERS, ...filter }, TODAY);
    expect(kept, JSON.stringify(filter)).toEqual([KEPT]);
  }
});

it('without filters every row stays, in its order', () => {
  expect(filterByContent([OTHER, KEPT], NO_FILTERS, TODAY)).toEqual([OTHER, KEPT]);
});

it('filters together keep only what fits them all', () => {
  const both = { ...NO_FILTERS, topic: 'bank', outcome: 'partly' } as const;
  expect(filterByContent([KEPT, OTHER], both, TODAY)).toEqual([]);
});

it('what is to review is what is new or corrected; tallies are among all', () => {
  const rows = (['new', 'corrected', 'returned', 'approved', 'tally'] as const).map((state) => ({
    ...KEPT,
    state,
  }));
  const statesOf = (show: ReviewFilters['show']) => filterByState(rows, show).map(({ state }) => state);
  expect(statesOf('to-review')).toEqual(['new', 'corrected']);
  expect(statesOf('returned')).toEqual(['returned']);
  expect(statesOf('tally')).toEqual(['tally']);
  expect(statesOf('all')).toHaveLength(5);
});

it('a state’s count is how many rows it would show', () => {
  const states = [
    'new',
    'new',
    'corrected',
    'returned',
    'approved',
    'approved',
    'approved',
    'tally',
  ] as const;
  const rows = states.map((state) => ({ ...KEPT, state }));
  for (const [show, count] of Object.entries(countByState(rows))) {
    expect(filterByState(rows, show as ReviewFilters['show'])).toHaveLength(count);
  }
});

it('clearing the filters in force one by one leads to none', () => {
  let filters: ReviewFilters = Object.assign({ ...NO_FILTERS }, ...EACH);
  expect(listActiveFilters(filters)).toHaveLength(7);
  for (const name of listActiveFilters(filters)) {
    filters = clearFilter(filters, name);
    expect(listActiveFilters(filters)).not.toContain(name);
  }
  expect(filters).toEqual(NO_FILTERS);
});

it('a half open period without ends is no filter', () => {
  expect(listActiveFilters({ ...NO_FILTERS, period: 'between' })).toEqual([]);
});

it('filters come back from their query, the searched words excepted', () => {
  const filters: ReviewFilters = Object.assign({ ...NO_FILTERS, show: 'approved' }, ...EACH);
  expect(queryToFilters(filtersToQuery(filters))).toEqual({ ...filters, text: '' });
  expect(filtersToQuery(NO_FILTERS)).toBe('');
});

it('a query with nonsense in it filters nothing', () => {
  const nonsense =
    'show=mine&period=ever&from=2026-13-40&scope=<b>&place=x&topic=gold&outcome=1&tutor=%00&text=a';
  expect(queryToFilters(nonsense)).toEqual(NO_FILTERS);
});

it('periods are whole weeks from Monday, whole months and whole years', () => {
  const ends = { from: '', to: '' };
  expect(periodToDays('this-week', '2026-11-22', ends)).toEqual({ from: '2026-11-16', to: '2026-11-22' });
  expect(periodToDays('this-week', '2026-11-23', ends)).toEqual({ from: '2026-11-23', to: '2026-11-29' });
  expect(periodToDays('last-week', '2027-01-01', ends)).toEqual({ from: '2026-12-21', to: '2026-12-27' });
  expect(periodToDays('this-month', '2028-02-10', ends)).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(periodToDays('last-month', '2027-01-31', ends)).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  expect(periodToDays('this-year', '2026-11-22', ends)).toEqual({ from: '2026-01-01', to: '2026-12-31' });
});
