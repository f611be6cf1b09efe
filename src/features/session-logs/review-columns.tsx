import type { TableColumn } from '../../ui/data-table.tsx';
import type { Words } from '../../words/index.ts';
import { fieldKey, nameTopics, valueKey } from './labels.ts';
import { describeWhen } from './review-describe.ts';
import type { ReviewNames } from './review-names.ts';
import type { ReviewRow } from './review-row.ts';
import type { ColumnText, ReviewColumn } from './review-sort.ts';
import { ReviewStateTag } from './review-state-tag.tsx';

/** A column's words for sorting and printing. */
export function makeColumnText(words: Words, names: ReviewNames): ColumnText {
  return (row, column) => {
    switch (column) {
      case 'when':
        return describeWhen(row, words);
      case 'scope':
        return names.scope(row.scope);
      case 'place':
        return names.place(row.place);
      case 'topics':
        return nameTopics(row.topics, words.text);
      case 'outcome':
        return row.outcome === undefined ? '' : words.text(valueKey('outcome', row.outcome));
      case 'duration':
        return row.duration === undefined ? '' : words.text(valueKey('duration', row.duration));
      case 'people':
        return words.number(row.people);
      case 'tutor':
        return names.person(row.author);
      case 'state':
        return words.text(`review-state-${row.state}`);
      case 'note':
        return row.note;
    }
  };
}

const CHECKBOX_WIDTH = '3.5rem';
/** In the order in which they stand: what is looked at first is in sight on a small laptop. */
const WIDTHS: Readonly<Record<ReviewColumn, string>> = {
  when: '13.25rem',
  scope: '8rem',
  place: 'minmax(8.5rem, 1.3fr)',
  topics: 'minmax(9rem, 1.6fr)',
  tutor: 'minmax(8rem, 1fr)',
  state: '11rem',
  outcome: '8.5rem',
  duration: '7.5rem',
  people: '6.5rem',
  note: 'minmax(12rem, 1.4fr)',
};

/** The least width at which no column is cut, as a CSS length: the table scrolls sideways below it. */
export function measureColumns(columns: readonly ReviewColumn[]): string {
  const least = columns.map((column) => WIDTHS[column].replace(/^minmax\(([^,]{1,9}),.{1,9}\)$/, '$1'));
  return `calc(${[CHECKBOX_WIDTH, ...least].join(' + ')})`;
}

/** How much room a table has: `little` beside an open log on a laptop, `some` beside it on a large screen. */
export type TableRoom = 'little' | 'some' | 'all';

const COLUMNS_BY_ROOM: Readonly<Record<TableRoom, readonly ReviewColumn[]>> = {
  little: ['when', 'place', 'state'],
  some: ['when', 'scope', 'place', 'topics', 'tutor', 'state'],
  all: Object.keys(WIDTHS) as ReviewColumn[],
};

export function chooseColumns(room: TableRoom, hasManyScopes: boolean): readonly ReviewColumn[] {
  return COLUMNS_BY_ROOM[room].filter((column) => column !== 'scope' || hasManyScopes);
}

export function nameColumn(column: ReviewColumn, words: Words): string {
  const isField = column === 'place' || column === 'outcome' || column === 'duration' || column === 'note';
  return words.text(isField ? fieldKey(column) : `review-column-${column}`);
}

export function makeColumns(
  columns: readonly ReviewColumn[],
  words: Words,
  columnText: ColumnText,
): readonly TableColumn<ReviewRow>[] {
  return columns.map((column) => ({
    id: column,
    header: nameColumn(column, words),
    width: WIDTHS[column],
    sortable: true,
    align: column === 'people' ? 'end' : 'start',
    cell: (row) => {
      if (column === 'state') return <ReviewStateTag row={row} />;
      const text = columnText(row, column);
      return column === 'topics' || column === 'note' || column === 'place' ? (
        <span title={text}>{text}</span>
      ) : (
        text
      );
    },
  }));
}
