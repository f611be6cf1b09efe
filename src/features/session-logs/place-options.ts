import type { RecordState } from '../../kernel/record.ts';

/** What a log needs to know of a place. */
export interface PlaceOption {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Proposed by a tutor while no coordinator has confirmed it. */
  readonly isProposed: boolean;
  /** No longer offered for new logs. */
  readonly isClosed: boolean;
}

/** The types that a place can be proposed with, the most usual first. */
export const PROPOSED_PLACE_TYPES = [
  'library',
  'service-point',
  'mall',
  'village-hall',
  'senior-centre',
  'school',
  'health-centre',
  'association',
  'other',
] as const;
export type ProposedPlaceType = (typeof PROPOSED_PLACE_TYPES)[number];

const RECENT_PLACES_AT_MOST = 8;

export function recordToPlace({ id, data }: Pick<RecordState, 'id' | 'data'>): PlaceOption {
  return {
    id,
    name: typeof data.name === 'string' ? data.name : '',
    type: typeof data.type === 'string' ? data.type : 'other',
    isProposed: data.state === undefined,
    isClosed: data.state === 'closed',
  };
}

/**
 * The places to choose from: those used lately first, then by name. Closed ones are left out.
 * @param recent ids, the latest first
 */
export function orderPlaces(
  places: readonly PlaceOption[],
  recent: readonly string[],
  collator: Intl.Collator,
): readonly PlaceOption[] {
  const rank = new Map(recent.map((id, index) => [id, index]));
  return places
    .filter(({ isClosed }) => !isClosed)
    .sort((a, b) => {
      const difference = (rank.get(a.id) ?? recent.length) - (rank.get(b.id) ?? recent.length);
      return difference === 0 ? collator.compare(a.name, b.name) : difference;
    });
}

/** @returns the ids with this one first */
export function rememberPlace(recent: readonly string[], place: string): readonly string[] {
  return [place, ...recent.filter((id) => id !== place)].slice(0, RECENT_PLACES_AT_MOST);
}

/** Whether a place of that name is on the list already, however it is spaced or capitalised. */
export function findSameName(places: readonly PlaceOption[], name: string): PlaceOption | undefined {
  const wanted = normalizeName(name);
  return places.find((place) => !place.isClosed && normalizeName(place.name) === wanted);
}

function normalizeName(name: string): string {
  return name.trim().split(/\s+/).join(' ').toLowerCase();
}
