import { DURATIONS, OUTCOMES } from './choices.ts';
import type { ReviewRow } from './review-row.ts';

export const REVIEW_COLUMNS = [
  'when',
  'scope',
  'place',
  'topics',
  'outcome',
  'duration',
  'people',
  'tutor',
  'state',
  'note',
] as const;
export type ReviewColumn = (typeof REVIEW_COLUMNS)[number];

export interface ReviewSort {
  readonly columnId: ReviewColumn;
  readonly direction: 'ascending' | 'descending';
}

export const NEWEST_FIRST: ReviewSort = { columnId: 'when', direction: 'descending' };

/** The words by which a column is sorted; '' where there are none. */
export type ColumnText = (row: ReviewRow, column: ReviewColumn) => string;

/** Corrected ones first: somebody waits for them. */
const STATE_ORDER: readonly ReviewRow['state'][] = ['corrected', 'new', 'returned', 'approved', 'tally'];

/** Rows that are equal in the column keep their order in both directions; rows without a value stand last. */
export function sortRows(
  rows: readonly ReviewRow[],
  { columnId, direction }: ReviewSort,
  columnText: ColumnText,
  collator: Intl.Collator,
): readonly ReviewRow[] {
  const readKey = makeKeyReader(rows, columnId, columnText, collator);
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: readKey(row) }));
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined) {
      return (a.key === undefined ? 1 : 0) - (b.key === undefined ? 1 : 0);
    }
    return (a.key - b.key) * sign;
  });
  return keyed.map(({ row }) => row);
}

type KeyReader = (row: ReviewRow) => number | undefined;

function makeKeyReader(
  rows: readonly ReviewRow[],
  column: ReviewColumn,
  columnText: ColumnText,
  collator: Intl.Collator,
): KeyReader {
  switch (column) {
    case 'when':
      return ({ when }) => when;
    case 'people':
      return ({ people }) => people;
    case 'outcome':
      return ({ outcome }) => findPlace(OUTCOMES, outcome);
    case 'duration':
      return ({ duration }) => findPlace(DURATIONS, duration);
    case 'state':
      return ({ state }) => STATE_ORDER.indexOf(state);
    default:
      return rankTexts(rows, (row) => columnText(row, column), collator);
  }
}

function findPlace(values: readonly string[], value: string | undefined): number | undefined {
  const index = values.indexOf(value ?? '');
  return index < 0 ? undefined : index;
}

/** Each distinct text is compared, not each row: a collator is the slow part, and names repeat. */
function rankTexts(
  rows: readonly ReviewRow[],
  read: (row: ReviewRow) => string,
  collator: Intl.Collator,
): KeyReader {
  const distinct = [...new Set(rows.map(read))].filter((text) => text !== '').sort(collator.compare);
  const ranks = new Map<string, number>();
  let rank = 0;
  for (const [index, text] of distinct.entries()) {
    if (index > 0 && collator.compare(distinct[index - 1] ?? '', text) !== 0) rank++;
    ranks.set(text, rank);
  }
  return (row) => ranks.get(read(row));
}

/** Where a walk through the table stands: the first row when nothing is open. */
export function findNeighbour(
  rows: readonly ReviewRow[],
  id: string | undefined,
  step: 1 | -1,
): ReviewRow | undefined {
  const index = rows.findIndex((row) => row.id === id);
  return index < 0 ? rows[0] : rows[index + step];
}

/** @returns the row to look at once this one has left the list: the next, else the one before */
export function findSuccessor(rows: readonly ReviewRow[], id: string): ReviewRow | undefined {
  return findNeighbour(rows, id, 1) ?? findNeighbour(rows, id, -1);
}
