import type { FieldValue, RecordData } from '../../kernel/record.ts';
import type { Store } from '../../store/index.ts';
import { readCounts, type TopicCounts } from './own-entry.ts';

const OPEN_TALLY = 'open-tally';

/** The tally that is being counted on this phone. */
export interface OpenTally {
  readonly record: string;
  /** Its numbers so far; `undefined` before the first tap. */
  readonly stored:
    | { readonly scope: string; readonly data: RecordData; readonly counts: TopicCounts }
    | undefined;
}

/**
 * Today's tally of this phone: two phones of one tutor count each their own, because the later number of two would
 * replace the other.
 * @param day the local date
 */
export async function findOpenTally(
  store: Pick<Store, 'recall' | 'find'>,
  day: string,
): Promise<OpenTally | undefined> {
  const open = await store.recall(OPEN_TALLY);
  if (!isOpenTally(open) || open.day !== day) return undefined;
  const record = await store.find(open.id);
  if (record === undefined) return { record: open.id, stored: undefined };
  if (record.deleted || record.data.turnedIntoLogs === true) return undefined;
  const { scope, data } = record;
  return { record: open.id, stored: { scope, data, counts: readCounts(data) } };
}

/** Before the first tap, so that a phone that dies after it knows what to go on with. */
export async function rememberOpenTally(
  store: Pick<Store, 'remember'>,
  record: string,
  day: string,
): Promise<void> {
  await store.remember(OPEN_TALLY, { id: record, day });
}

export async function forgetOpenTally(store: Pick<Store, 'remember'>): Promise<void> {
  await store.remember(OPEN_TALLY, null);
}

function isOpenTally(value: FieldValue | undefined): value is { readonly id: string; readonly day: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { id, day } = value as Readonly<Record<string, FieldValue>>;
  return typeof id === 'string' && typeof day === 'string';
}
