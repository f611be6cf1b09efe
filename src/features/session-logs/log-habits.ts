import type { FieldValue } from '../../kernel/record.ts';
import type { Store } from '../../store/index.ts';
import { keepForNext, type LastLog, type Remembered } from './log-defaults.ts';
import { dataToValues, valuesToRaw } from './log-values.ts';
import { rememberPlace } from './place-options.ts';

/** What earlier logs on this phone let a new one start with. */
export interface Habits extends Remembered {
  /** Ids of places, the one used last first. */
  readonly recentPlaces: readonly string[];
}

const LAST_LOG = 'last-log';
const LAST_LOG_WHERE = 'last-log-where';
const RECENT_PLACES = 'recent-places';

export async function readHabits(store: Pick<Store, 'recall'>): Promise<Habits> {
  const [last, where, recent, defaultScope, defaultPlace] = await Promise.all([
    store.recall(LAST_LOG),
    store.recall(LAST_LOG_WHERE),
    store.recall(RECENT_PLACES),
    store.recall('default-scope'),
    store.recall('default-place'),
  ]);
  return {
    last: toLastLog(last, where),
    recentPlaces: Array.isArray(recent) ? recent.filter((id) => typeof id === 'string') : [],
    defaultScope: readText(defaultScope),
    defaultPlace: readText(defaultPlace),
  };
}

/** Called after a new log has been saved; a phone that refuses it only forgets a habit. */
export async function keepHabits(store: Pick<Store, 'recall' | 'remember'>, saved: LastLog): Promise<void> {
  try {
    const { recentPlaces } = await readHabits(store);
    await store.remember(LAST_LOG, valuesToRaw(keepForNext(saved.values)));
    await store.remember(LAST_LOG_WHERE, { scope: saved.scope, day: saved.day });
    if (saved.values.place !== undefined) {
      await store.remember(RECENT_PLACES, rememberPlace(recentPlaces, saved.values.place));
    }
  } catch {
    return;
  }
}

function toLastLog(last: FieldValue | undefined, where: FieldValue | undefined): LastLog | undefined {
  if (!isObject(last) || !isObject(where)) return undefined;
  const { scope, day } = where;
  if (typeof scope !== 'string' || typeof day !== 'string') return undefined;
  return { scope, day, values: keepForNext(dataToValues(last)) };
}

function isObject(value: FieldValue | undefined): value is { readonly [key: string]: FieldValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readText(value: FieldValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
