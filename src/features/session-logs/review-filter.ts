import { isDay } from '../../kernel/helsinki-time.ts';
import { isUuid } from '../../kernel/ids.ts';
import { OUTCOMES, TOPICS, type Topic } from './choices.ts';
import { PERIODS, type Period, periodToDays } from './review-period.ts';
import type { ReviewRow } from './review-row.ts';

/** What of the table is shown by state; `to-review`: new and corrected. */
export const SHOWN_STATES = [
  'to-review',
  'new',
  'corrected',
  'returned',
  'approved',
  'tally',
  'all',
] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

/** '' where a filter is not set. */
export interface ReviewFilters {
  readonly show: ShownState;
  readonly period: Period;
  /** Ends of the period `between`, "2026-11-22". */
  readonly from: string;
  readonly to: string;
  readonly scope: string;
  readonly place: string;
  readonly topic: Topic | '';
  readonly outcome: (typeof OUTCOMES)[number] | '';
  readonly tutor: string;
  /** Words searched for in notes. */
  readonly text: string;
}

export const NO_FILTERS: ReviewFilters = {
  show: 'to-review',
  period: 'all',
  from: '',
  to: '',
  scope: '',
  place: '',
  topic: '',
  outcome: '',
  tutor: '',
  text: '',
};

export type ClearableFilter = 'period' | 'scope' | 'place' | 'topic' | 'outcome' | 'tutor' | 'text';

/** @returns the filters in force besides the state, in the order in which they are shown */
export function listActiveFilters(filters: ReviewFilters): readonly ClearableFilter[] {
  const order: readonly ClearableFilter[] = ['text', 'period', 'scope', 'place', 'topic', 'outcome', 'tutor'];
  return order.filter((name) => (name === 'period' ? hasPeriod(filters) : filters[name] !== ''));
}

export function clearFilter(filters: ReviewFilters, name: ClearableFilter): ReviewFilters {
  if (name === 'period') return { ...filters, period: 'all', from: '', to: '' };
  return { ...filters, [name]: '' };
}

/** Everything but the state, which `filterByState` looks at: so that each state's count can be told. */
export function filterByContent(
  rows: readonly ReviewRow[],
  filters: ReviewFilters,
  today: string,
): readonly ReviewRow[] {
  const { scope, place, topic, outcome, tutor } = filters;
  const { from, to } = periodToDays(filters.period, today, filters);
  const words = filters.text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (from !== '' && row.day < from) return false;
    if (to !== '' && row.day > to) return false;
    if (scope !== '' && row.scope !== scope) return false;
    if (place !== '' && row.place !== place) return false;
    if (topic !== '' && !row.topics.includes(topic)) return false;
    if (outcome !== '' && row.outcome !== outcome) return false;
    if (tutor !== '' && row.author !== tutor) return false;
    if (words.length === 0) return true;
    const note = row.note.toLowerCase();
    return words.every((word) => note.includes(word));
  });
}

export function filterByState(rows: readonly ReviewRow[], show: ShownState): readonly ReviewRow[] {
  return show === 'all' ? rows : rows.filter(({ state }) => isShown(state, show));
}

export function countByState(rows: readonly ReviewRow[]): Readonly<Record<ShownState, number>> {
  const counts: Record<ShownState, number> = {
    'to-review': 0,
    new: 0,
    corrected: 0,
    returned: 0,
    approved: 0,
    tally: 0,
    all: rows.length,
  };
  for (const { state } of rows) {
    counts[state]++;
    if (isShown(state, 'to-review')) counts['to-review']++;
  }
  return counts;
}

function isShown(state: ReviewRow['state'], show: ShownState): boolean {
  return show === 'to-review' ? state === 'new' || state === 'corrected' : state === show;
}

function hasPeriod({ period, from, to }: ReviewFilters): boolean {
  return period === 'between' ? from !== '' || to !== '' : period !== 'all';
}

/** Searched words stay out of it: an address is kept in places where a note's words have no business. */
export function filtersToQuery(filters: ReviewFilters): string {
  const query = new URLSearchParams();
  for (const name of Object.keys(NO_FILTERS) as (keyof ReviewFilters)[]) {
    if (name !== 'text' && filters[name] !== NO_FILTERS[name]) query.set(name, filters[name]);
  }
  return query.toString();
}

/** Whatever is unknown or no longer fits is left out. */
export function queryToFilters(text: string): ReviewFilters {
  const query = new URLSearchParams(text);
  const read = (name: string) => query.get(name) ?? '';
  const pick = <Value extends string, Otherwise>(
    name: string,
    values: readonly Value[],
    otherwise: Otherwise,
  ) => values.find((value) => value === read(name)) ?? otherwise;
  const readIf = (name: string, isValid: (value: string) => boolean) =>
    isValid(read(name)) ? read(name) : '';
  return {
    ...NO_FILTERS,
    show: pick('show', SHOWN_STATES, NO_FILTERS.show),
    period: pick('period', PERIODS, NO_FILTERS.period),
    from: readIf('from', isDay),
    to: readIf('to', isDay),
    scope: readIf('scope', (value) => /^\d{3}$/.test(value)),
    place: readIf('place', isUuid),
    topic: pick('topic', TOPICS, ''),
    outcome: pick('outcome', OUTCOMES, ''),
    tutor: readIf('tutor', isUuid),
  };
}
