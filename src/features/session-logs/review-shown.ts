import { useMemo } from 'preact/hooks';
import { useWords } from '../../app/index.ts';
import { useDebouncedValue } from '../../ui/index.ts';
import { makeColumnText } from './review-columns.tsx';
import { countDesk, type DeskCounts, type Figures, measureFigures } from './review-figures.ts';
import {
  countByState,
  filterByContent,
  filterByState,
  type ReviewFilters,
  type ShownState,
} from './review-filter.ts';
import type { FilterChoices } from './review-filters.tsx';
import type { ReviewNames } from './review-names.ts';
import type { ReviewRow } from './review-row.ts';
import { type ColumnText, type ReviewSort, sortRows } from './review-sort.ts';

/** Searching waits for a pause in typing; choices act at once. */
const TYPING_PAUSE_MS = 150;

export interface ShownRows {
  /** Filtered and sorted. */
  readonly rows: readonly ReviewRow[];
  readonly counts: Readonly<Record<ShownState, number>>;
  readonly desk: DeskCounts;
  readonly figures: Figures;
  readonly choices: FilterChoices;
  readonly columnText: ColumnText;
}

/** Everything that the desk shows of the rows, each part worked out again only when what it is made of changes. */
export function useShownRows(
  rows: readonly ReviewRow[],
  filters: ReviewFilters,
  sort: ReviewSort,
  names: ReviewNames,
  scopes: readonly string[],
  today: string,
): ShownRows {
  const words = useWords();
  const text = useDebouncedValue(filters.text, TYPING_PAUSE_MS);
  const collator = useMemo(() => new Intl.Collator(words.language), [words.language]);
  const columnText = useMemo(() => makeColumnText(words, names), [words, names]);
  // Compared by what they say: a new object of the same filters, or another state, filters nothing again.
  const content = JSON.stringify({ ...filters, text, show: 'all' } satisfies ReviewFilters);
  const matching = useMemo(
    () => filterByContent(rows, JSON.parse(content) as ReviewFilters, today),
    [rows, content, today],
  );
  const counts = useMemo(() => countByState(matching), [matching]);
  const filtered = useMemo(() => filterByState(matching, filters.show), [matching, filters.show]);
  const sorted = useMemo(
    () => sortRows(filtered, sort, columnText, collator),
    [filtered, sort, columnText, collator],
  );
  const figures = useMemo(() => measureFigures(filtered, filters.topic), [filtered, filters.topic]);
  const desk = useMemo(() => countDesk(rows, today), [rows, today]);
  const choices = useMemo(() => {
    const byName = (name: (id: string) => string) => (a: string, b: string) =>
      collator.compare(name(a), name(b));
    return {
      scopes: [...scopes].sort(byName(names.scope)),
      places: [...new Set(rows.map(({ place }) => place))].sort(byName(names.place)),
      tutors: [...new Set(rows.map(({ author }) => author))].sort(byName(names.person)),
    };
  }, [rows, scopes, names, collator]);
  return { rows: sorted, counts, desk, figures, choices, columnText };
}
