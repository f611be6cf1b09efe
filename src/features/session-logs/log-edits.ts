import { type Edit, editedFields } from '../../kernel/change.ts';
import type { FieldValue, RecordData } from '../../kernel/record.ts';
import { dataToValues, type LogValues, valuesToData } from './log-values.ts';
import { readReview } from './review-row.ts';

const KIND = 'session-log';

/** A saved log as far as an edit needs it. */
export interface EditedLog {
  readonly id: string;
  readonly scope: string;
  readonly data: RecordData;
  readonly delivery: 'on-phone' | 'sent' | 'received' | 'attention';
}

export function newLogToEdit(record: string, scope: string, values: LogValues): Edit {
  return { kind: KIND, record, scope, set: valuesToData(values) };
}

/** The fields in which the form differs from what it opened with; those that this build doesn't know stay as they are. */
export function listChangedFields(opened: RecordData, values: LogValues): RecordData {
  return editedFields(valuesToData(dataToValues(opened)), valuesToData(values));
}

/**
 * What saving an edited log writes; nothing when nothing is to be said.
 * A returned log whose author changes nothing goes back as it is: the commented fields are written again. A refused
 * change is sent again with the next one. A log can't change its municipality: it is deleted and made anew there.
 * @param opened the data that the form opened with
 */
export function editedLogToEdits(
  log: EditedLog,
  opened: RecordData,
  next: { readonly scope: string; readonly values: LogValues },
  nextId: () => string,
): readonly Edit[] {
  if (next.scope !== log.scope) {
    return [
      { kind: KIND, record: log.id, scope: log.scope, set: {}, delete: true },
      newLogToEdit(nextId(), next.scope, next.values),
    ];
  }
  const changed = listChangedFields(opened, next.values);
  const set = Object.keys(changed).length > 0 ? changed : reaffirm(log.data);
  if (Object.keys(set).length === 0 && log.delivery !== 'attention') return [];
  return [{ kind: KIND, record: log.id, scope: log.scope, set }];
}

/** The commented fields as they stand; all that is commented may be empty, then the outcome speaks for the log. */
function reaffirm(data: RecordData): RecordData {
  const review = readReview(data);
  if (review?.state !== 'returned') return {};
  const commented = Object.keys(review.comments ?? {}).filter((field) => data[field] !== undefined);
  const fields = commented.length > 0 ? commented : ['outcome'];
  return Object.fromEntries(
    fields.flatMap((field) => (data[field] === undefined ? [] : [[field, data[field]]])),
  );
}

/** Takes an edit back: what it wrote becomes what stood there before. */
export function undoEdits(edits: readonly Edit[], before: EditedLog): readonly Edit[] {
  return edits.map((edit) => {
    if (edit.delete) return { ...edit, delete: false };
    if (edit.record !== before.id) return { ...edit, set: {}, delete: true };
    const set: Record<string, FieldValue> = {};
    for (const field of Object.keys(edit.set)) set[field] = before.data[field] ?? null;
    return { ...edit, set };
  });
}
