import { isSameValue } from '../../kernel/change.ts';
import type { FieldValue } from '../../kernel/record.ts';
import type { HistoryEntry } from '../../kernel/wire.ts';
import { listFieldsEditedSinceReview, type ReviewedRecord, readReview } from './review-row.ts';

/** An entry as the server lists it: `applied` is false for an edit that met a deletion and changed nothing. */
export type ListedHistoryEntry = HistoryEntry & { readonly applied?: false };

export interface FieldDifference {
  readonly field: string;
  /** `undefined` where the field was empty. */
  readonly before: FieldValue | undefined;
  readonly after: FieldValue | undefined;
}

/** What the tutor has changed of the picked values since the return; a note is compared by `findNoteDifference`. */
export function listDifferences(record: ReviewedRecord, today: string): readonly FieldDifference[] {
  const was = readReview(record.data)?.was;
  if (was === undefined) return [];
  const before = was as Readonly<Record<string, FieldValue>>;
  return listFieldsEditedSinceReview(record, today)
    .filter((field) => field !== 'note' && !isSameValue(before[field] ?? null, record.data[field] ?? null))
    .map((field) => ({ field, before: before[field], after: record.data[field] }));
}

/**
 * The note at the latest review and now.
 * @param entries the record's history, oldest first
 */
export function findNoteDifference(
  entries: readonly ListedHistoryEntry[],
  now: FieldValue | undefined,
): FieldDifference | undefined {
  let note: FieldValue = null;
  let noteAtReview: FieldValue | undefined;
  for (const { set, applied } of entries) {
    if (applied === false) continue;
    if (set.note !== undefined) note = set.note;
    if (set.review !== undefined) noteAtReview = note;
  }
  if (noteAtReview === undefined || isSameValue(noteAtReview, now ?? null)) return undefined;
  return { field: 'note', before: noteAtReview ?? undefined, after: now };
}
