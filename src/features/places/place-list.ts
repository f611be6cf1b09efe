import { isWriter, type Reader } from '../../kernel/access.ts';
import type { KeptValue, RecordState } from '../../kernel/record.ts';
import { isRegion } from '../../kernel/scope.ts';
import { PLACE_TYPES, type Place, placeKind } from './record.ts';

export type PlaceType = Place['type'];
/** `proposed` while no coordinator has said anything of it. */
export type PlaceState = 'proposed' | 'confirmed' | 'closed';
export const PLACE_STATES: readonly PlaceState[] = ['proposed', 'confirmed', 'closed'];

export interface ListedPlace {
  readonly id: string;
  readonly scope: string;
  readonly name: string;
  readonly type: PlaceType;
  readonly state: PlaceState;
  readonly author: string;
  /** The server's number of its latest change; 0 before the server has it. */
  readonly seq: number;
  /** What somebody else wrote at the same time. */
  readonly kept: Readonly<Record<string, KeptValue>>;
}

/** More than the largest region's places; beyond it a list would be of no use. */
export const PLACES_AT_MOST = 3_000;

/** Reads leniently: a type that a newer app knows shows as another one. */
export function recordToPlace({ id, scope, author, data, seq, kept = {} }: RecordState): ListedPlace {
  const { name, type, state } = data;
  return {
    id,
    scope,
    author,
    seq,
    kept,
    name: typeof name === 'string' ? name : '',
    type: PLACE_TYPES.find((known) => known === type) ?? 'other',
    state: state === 'confirmed' || state === 'closed' ? state : 'proposed',
  };
}

/** In the order of the Finnish alphabet, å ä ö last. */
export function sortByName<Named extends { readonly name: string }>(
  items: readonly Named[],
): readonly Named[] {
  return [...items].sort((a, b) => a.name.localeCompare(b.name, 'fi', { numeric: true }));
}

export interface PlaceFilter {
  readonly scope: string | undefined;
  readonly state: PlaceState | undefined;
  /** Words that must all be in the name, in any order. */
  readonly search: string;
}

export function filterPlaces<Found extends ListedPlace>(
  places: readonly Found[],
  { scope, state, search }: PlaceFilter,
): readonly Found[] {
  const words = search.toLowerCase().split(' ').filter(Boolean);
  return places.filter(
    (place) =>
      (scope === undefined || place.scope === scope) &&
      (state === undefined || place.state === state) &&
      words.every((word) => place.name.toLowerCase().includes(word)),
  );
}

/** Whether the reader may confirm, close and rename the places of a municipality. */
export function isPlaceKeeper(reader: Reader, scope: string): boolean {
  return !isRegion(scope) && isWriter(reader, placeKind.fields.state?.writers ?? [], scope, undefined);
}

/** Whether the reader may still change or take back the place: a keeper always, its proposer until it is confirmed. */
export function canChangePlace(reader: Reader, place: ListedPlace): boolean {
  if (isPlaceKeeper(reader, place.scope)) return true;
  return place.author === reader.member && place.state === 'proposed';
}
