import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DURATIONS, OUTCOMES } from './choices.ts';
import { filterByContent, filterByState, NO_FILTERS } from './review-filter.ts';
import type { ReviewRow } from './review-row.ts';
import { findNeighbour, findSuccessor, REVIEW_COLUMNS, sortRows } from './review-sort.ts';

const collator = new Intl.Collator('fi');
const NAMES = ['', 'Aino', 'Åke', 'Äijälä', 'Öljy', 'aino', 'Zacharias'];
const STATES = ['new', 'corrected', 'returned', 'approved', 'tally'] as const;

/** A spread of values without randomness: the row's number times a prime. */
function makeRow(index: number): ReviewRow {
  const spread = (index * 7_919) % 20_011;
  const month = 1 + (spread % 12);
  const day = 1 + (spread % 28);
  const hour = spread % 5 === 0 ? undefined : spread % 24;
  return {
    id: String(index),
    kind: 'session-log',
    scope: '305',
    author: NAMES[spread % NAMES.length] ?? '',
    day: `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    hour,
    when: ((2026 * 100 + month) * 100 + day) * 100 + (hour ?? 0),
    place: NAMES[(spread * 3) % NAMES.length] ?? '',
    form: 'face-to-face',
    topics: ['bank'],
    duration: spread % 9 === 0 ? undefined : DURATIONS[spread % DURATIONS.length],
    outcome: spread % 4 === 0 ? undefined : OUTCOMES[spread % OUTCOMES.length],
    people: 1 + (spread % 6),
    note: spread % 3 === 0 ? 'Tulostin oli rikki' : '',
    state: STATES[spread % STATES.length] ?? 'new',
    review: undefined,
    counts: undefined,
    isWaiting: false,
    version: '1',
  };
}

const columnText = (row: ReviewRow, column: string) => {
  if (column === 'tutor') return row.author;
  return column === 'note' ? row.note : row.place;
};
const sort = (
  rows: readonly ReviewRow[],
  columnId: (typeof REVIEW_COLUMNS)[number],
  direction: 'ascending' | 'descending',
) => sortRows(rows, { columnId, direction }, columnText, collator);

it('sorting by any column keeps every row once and the order of equals, both ways', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(50), { maxLength: 40 }),
      fc.constantFrom(...REVIEW_COLUMNS),
      (seeds, column) => {
        const rows = seeds.map((seed, index) => ({ ...makeRow(seed), id: String(index) }));
        for (const direction of ['ascending', 'descending'] as const) {
          const sorted = sort(rows, column, direction);
          expect([...sorted].sort((a, b) => Number(a.id) - Number(b.id))).toEqual(rows);
          expect(sort(sorted, column, direction)).toEqual(sorted);
          const likeFirst = rows.filter(
            (row) => JSON.stringify({ ...row, id: '' }) === JSON.stringify({ ...rows[0], id: '' }),
          );
          expect(sorted.filter((row) => likeFirst.includes(row))).toEqual(likeFirst);
        }
      },
    ),
  );
});

it('names follow the Finnish alphabet and rows without one stand last, both ways', () => {
  const rows = NAMES.map((author, index) => ({ ...makeRow(index), author }));
  const up = sort(rows, 'tutor', 'ascending').map(({ author }) => author);
  expect(up).toEqual(['aino', 'Aino', 'Zacharias', 'Åke', 'Äijälä', 'Öljy', '']);
  const down = sort(rows, 'tutor', 'descending').map(({ author }) => author);
  expect(down).toEqual(['Öljy', 'Äijälä', 'Åke', 'Zacharias', 'Aino', 'aino', '']);
});

it('durations and outcomes follow their own order, not the alphabet', () => {
  const rows = [...DURATIONS].reverse().map((duration, index) => ({ ...makeRow(index), duration }));
  expect(sort(rows, 'duration', 'ascending').map(({ duration }) => duration)).toEqual([...DURATIONS]);
});

it('a walk goes through every row and ends; what leaves the list is followed by its neighbour', () => {
  const rows = [1, 2, 3].map(makeRow);
  expect(findNeighbour(rows, undefined, 1)?.id).toBe('1');
  expect(findNeighbour(rows, '1', 1)?.id).toBe('2');
  expect(findNeighbour(rows, '3', 1)).toBeUndefined();
  expect(findNeighbour(rows, '1', -1)).toBeUndefined();
  expect(findSuccessor(rows, '2')?.id).toBe('3');
  expect(findSuccessor(rows, '3')?.id).toBe('2');
  expect(findSuccessor(rows.slice(0, 1), '1')).toBeUndefined();
});

it('twenty thousand rows are filtered and sorted as one by one', () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => makeRow(index));
  const filters = {
    ...NO_FILTERS,
    show: 'new',
    period: 'between',
    from: '2026-06-01',
    text: 'rikki',
  } as const;
  const shown = filterByState(filterByContent(rows, filters, '2026-11-22'), filters.show);
  const expected = rows.filter((row) => row.state === 'new' && row.day >= '2026-06-01' && row.note !== '');
  expect(shown).toEqual(expected);
  const sorted = sort(shown, 'when', 'descending');
  expect(sorted).toHaveLength(expected.length);
  const when = ({ day, hour }: ReviewRow) => `${day}T${String(hour ?? 0).padStart(2, '0')}`;
  for (const [index, row] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next !== undefined) expect(when(row) >= when(next)).toBe(true);
  }
});
