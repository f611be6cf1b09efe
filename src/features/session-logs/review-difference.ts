import { isSameValue } from '../../kernel/change.ts';
import type { FieldValue, RecordData } from '../../kernel/record.ts';
import type { HistoryEntry } from '../../kernel/wire.ts';
import { sessionLogKind } from './record.ts';
import { listFieldsEditedSinceReview, type ReviewedRecord, readReview } from './review-row.ts';

interface FieldDifference {
  readonly field: string;
  /** `undefined` where the field was empty. */
  readonly before: FieldValue | undefined;
  readonly after: FieldValue | undefined;
}

export interface ChangesSinceReview {
  /** Empty when the log was sent back as it was. */
  readonly differences: readonly FieldDifference[];
  /** Written after the review, while nothing on this device tells what stood there before. */
  readonly unseen: readonly string[];
}

/**
 * What has changed since the latest review. A return remembers the picked values; for the rest, such as the note,
 * the history has to be asked.
 * @param entries the record's history, oldest first; `undefined` while it isn't here
 */
export function listChangesSinceReview(
  record: ReviewedRecord,
  today: string,
  entries: readonly HistoryEntry[] | undefined,
): ChangesSinceReview {
  const remembered = readReview(record.data)?.was;
  const atReview = entries && replayUntilReview(entries);
  const differences: FieldDifference[] = [];
  const unseen: string[] = [];
  for (const field of listFieldsEditedSinceReview(record, today)) {
    const source: RecordData | undefined = isRemembered(remembered, field) ? remembered : atReview;
    const after = record.data[field];
    if (source === undefined) unseen.push(field);
    else if (!isSameValue(source[field] ?? null, after ?? null)) {
      differences.push({ field, before: source[field] ?? undefined, after });
    }
  }
  return { differences, unseen };
}

/** A value that the return left out was empty, unless it is of those that a return never holds. */
function isRemembered(remembered: RecordData | undefined, field: string): boolean {
  if (remembered === undefined) return false;
  if (Object.hasOwn(remembered, field)) return true;
  const definition = sessionLogKind.fields[field];
  return field !== 'checklist' && definition?.freeText === undefined && definition?.required === undefined;
}

function replayUntilReview(entries: readonly HistoryEntry[]): RecordData | undefined {
  const standing: Record<string, FieldValue> = {};
  let atReview: RecordData | undefined;
  for (const { set, applied } of entries) {
    if (applied === false) continue;
    Object.assign(standing, set);
    if (set.review !== undefined) atReview = { ...standing };
  }
  return atReview;
}
