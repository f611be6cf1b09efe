import { useCallback, useMemo } from 'preact/hooks';
import { useLive, useWords } from '../../app/index.ts';
import { orderPlaces, type PlaceOption, recordToPlace } from './place-options.ts';

const PLACES_AT_MOST = 1_000;

/** The places of a municipality to choose from. */
export interface PlaceChoice {
  readonly isRead: boolean;
  /** Those used lately first; without closed ones. */
  readonly offered: readonly PlaceOption[];
  readonly all: readonly PlaceOption[];
  /** @returns a place's name, also of a closed one; words instead where the phone doesn't have it */
  name(id: string): string;
}

/** @param recent ids of places, the one used last first */
export function usePlaces(scope: string, recent: readonly string[]): PlaceChoice {
  const words = useWords();
  const live = useLive(
    async (store) =>
      (await store.list('place', { scope, limit: PLACES_AT_MOST, newestFirst: false })).map(recordToPlace),
    [scope],
  );
  const all = live.state === 'ready' ? live.value : NO_PLACES;
  const offered = useMemo(
    () => orderPlaces(all, recent, new Intl.Collator(words.language, { numeric: true })),
    [all, recent, words.language],
  );
  const name = useCallback(
    (id: string) => all.find((place) => place.id === id)?.name ?? words.text('log-place-unknown'),
    [all, words],
  );
  return { isRead: live.state === 'ready', all, offered, name };
}

const NO_PLACES: readonly PlaceOption[] = [];
