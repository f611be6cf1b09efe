import { useLive, useReader, useServices, useWords } from '../../app/index.ts';
import type { RecordData } from '../../kernel/record.ts';
import type { CommitFailure, ShownRecord } from '../../store/index.ts';
import {
  isPlaceKeeper,
  type ListedPlace,
  PLACES_AT_MOST,
  type PlaceType,
  recordToPlace,
} from './place-list.ts';
import { placeKind } from './record.ts';

const KIND = placeKind.kind;

export interface ShownPlace extends ListedPlace {
  readonly delivery: ShownRecord['delivery'];
}

export interface PlacesRead {
  readonly isReading: boolean;
  readonly hasFailed: boolean;
  readonly places: readonly ShownPlace[];
}

/**
 * @param scope all that is on this phone when left out
 * @param which those in use, or those that have been deleted
 */
export function usePlaces(scope: string | undefined, which: 'present' | 'deleted' = 'present'): PlacesRead {
  const live = useLive(
    async (store) => {
      const records = await store.list(KIND, {
        ...(scope === undefined ? {} : { scope }),
        limit: PLACES_AT_MOST,
        includeDeleted: which === 'deleted',
      });
      return records
        .filter(({ deleted }) => deleted === (which === 'deleted'))
        .map((record) => ({ ...recordToPlace(record), delivery: record.delivery }));
    },
    [scope, which],
  );
  return {
    isReading: live.state === 'reading',
    hasFailed: live.state === 'failed',
    places: live.state === 'ready' ? live.value : [],
  };
}

export interface PlaceFields {
  readonly name: string;
  readonly type: PlaceType;
}

export interface PlaceActions {
  /** @returns the new place's id, or undefined when it wasn't saved and the person has been told */
  create(scope: string, fields: PlaceFields): Promise<string | undefined>;
  /** @returns whether it was saved */
  edit(place: ListedPlace, fields: PlaceFields): Promise<boolean>;
  setState(place: ListedPlace, state: 'confirmed' | 'closed'): Promise<boolean>;
  remove(place: ListedPlace): Promise<boolean>;
  restore(place: ListedPlace): Promise<boolean>;
  /** Writes a field's value as it was kept beside the one that stands. */
  takeKept(place: ListedPlace, field: string): Promise<boolean>;
}

/** Every change of places: saved on this phone, said in a toast, and taken back from there. */
export function usePlaceActions(): PlaceActions {
  const words = useWords();
  const reader = useReader();
  const { store, ids, toasts } = useServices();

  const sayFailure = (failure: CommitFailure) =>
    toasts.show({ text: words.text(`place-failure-${failure.type}`), tone: 'danger' });
  const write = async (place: ListedPlace, set: RecordData, isDeleted?: boolean): Promise<boolean> => {
    const { id: record, scope } = place;
    const deletion = isDeleted === undefined ? {} : { delete: isDeleted };
    const saved = await store.commit([{ kind: KIND, record, scope, set, ...deletion }]);
    if (!saved.ok) sayFailure(saved.failure);
    return saved.ok;
  };
  const say = (key: string, name: string, undo: () => void) =>
    toasts.show({ text: words.text(key, { name }), action: { label: words.text('place-undo'), run: undo } });

  return {
    async create(scope, { name, type }) {
      const record = ids.next();
      const isKeeper = isPlaceKeeper(reader, scope);
      const set = { name: name.trim(), type, ...(isKeeper ? { state: 'confirmed' } : {}) };
      const saved = await store.commit([{ kind: KIND, record, scope, set }]);
      if (!saved.ok) {
        sayFailure(saved.failure);
        return undefined;
      }
      toasts.show({ text: words.text(isKeeper ? 'place-added' : 'place-proposed', { name: name.trim() }) });
      return record;
    },
    async edit(place, { name, type }) {
      const before = { name: place.name, type: place.type };
      const isSaved = await write(place, { name: name.trim(), type });
      if (isSaved) say('place-edited', name.trim(), () => void write(place, before));
      return isSaved;
    },
    async setState(place, state) {
      const before = place.state === 'proposed' ? null : place.state;
      const isSaved = await write(place, { state });
      const key = state === 'confirmed' && place.state === 'closed' ? 'reopened' : state;
      if (isSaved) say(`place-was-${key}`, place.name, () => void write(place, { state: before }));
      return isSaved;
    },
    async remove(place) {
      const isSaved = await write(place, {}, true);
      if (isSaved) say('place-removed', place.name, () => void write(place, {}, false));
      return isSaved;
    },
    async restore(place) {
      const isSaved = await write(place, {}, false);
      if (isSaved) say('place-restored', place.name, () => void write(place, {}, true));
      return isSaved;
    },
    async takeKept(place, field) {
      const kept = place.kept[field];
      return kept !== undefined && write(place, { [field]: kept.value });
    },
  };
}
