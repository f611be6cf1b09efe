import { useCallback, useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useServices } from '../../app/index.ts';
import { filtersToQuery, queryToFilters, type ReviewFilters } from './review-filter.ts';

const PREFERENCE_KEY = 'review-filters';
const PATH = '/desk/review';

export interface ReviewAddress {
  readonly filters: ReviewFilters;
  changeFilters(filters: ReviewFilters): void;
  /** The log that is open, of the address's `log`. */
  readonly openId: string | undefined;
  open(id: string): void;
  close(): void;
  /** Where the list stands without an open log. */
  readonly listHref: string;
}

/** Filters and the open log, kept in the address; filters are remembered for the next time too. */
export function useReviewAddress(): ReviewAddress {
  const { store } = useServices();
  const { url, query, route } = useLocation();
  const [filters, setFilters] = useState(() => queryToFilters(url.split('?')[1] ?? ''));
  const openId = query.log;

  useEffect(() => {
    if (Object.keys(query).some((name) => name !== 'log')) return;
    let isCurrent = true;
    store.recall(PREFERENCE_KEY).then(
      (remembered) => isCurrent && typeof remembered === 'string' && setFilters(queryToFilters(remembered)),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, []);

  const changeFilters = useCallback(
    (next: ReviewFilters) => {
      setFilters(next);
      const nextQuery = filtersToQuery(next);
      if (nextQuery === filtersToQuery(filters)) return;
      // A phone that can't keep a preference still filters.
      store.remember(PREFERENCE_KEY, nextQuery).catch(() => undefined);
      route(makeAddress(next, openId), true);
    },
    [filters, openId, route, store],
  );

  return {
    filters,
    changeFilters,
    openId,
    open: (id) => id !== openId && route(makeAddress(filters, id), openId !== undefined),
    close: () => openId !== undefined && route(makeAddress(filters, undefined), true),
    listHref: makeAddress(filters, undefined),
  };
}

function makeAddress(filters: ReviewFilters, openId: string | undefined): string {
  const query = new URLSearchParams(filtersToQuery(filters));
  if (openId !== undefined) query.set('log', openId);
  const text = query.toString();
  return text === '' ? PATH : `${PATH}?${text}`;
}
