import { isUuid } from '../../kernel/ids.ts';
import type { FieldValue, RecordData } from '../../kernel/record.ts';
import { readNoteGuard } from './note-guard.ts';

/** An unfinished log or edit, kept at every change. */
export interface LogDraft {
  /** Id that the log has or will have: a draft left behind by a crash after saving is known by it. */
  readonly record: string;
  readonly scope: string;
  /** The fields that differ from what is saved; `null` clears one. Of a new log, all of them. */
  readonly set: RecordData;
}

export const NEW_LOG_DRAFT = 'session-log:new';
const PREFIX = 'session-log:';

/** @param record id of a saved log that is being edited */
export function editDraftKey(record: string): string {
  return `${PREFIX}${record}`;
}

/** @returns where the draft goes on, or `undefined` for a draft of something else */
export function draftKeyToPath(key: string): string | undefined {
  if (!key.startsWith(PREFIX)) return undefined;
  return key === NEW_LOG_DRAFT ? '/logs/new' : `/logs/${key.slice(PREFIX.length)}`;
}

/** What must never be saved isn't kept in a draft either. */
export function draftToStored({ record, scope, set }: LogDraft): FieldValue {
  const { note } = set;
  if (typeof note !== 'string' || note === '') return { record, scope, set };
  return { record, scope, set: { ...set, note: readNoteGuard().withoutStopped(note) } };
}

export function storedToDraft(stored: FieldValue | undefined): LogDraft | undefined {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return undefined;
  const { record, scope, set } = stored as Readonly<Record<string, FieldValue>>;
  if (!isUuid(record) || typeof scope !== 'string') return undefined;
  if (typeof set !== 'object' || set === null || Array.isArray(set)) return undefined;
  return { record, scope, set: set as RecordData };
}

/** @returns the data with the draft's fields written over it */
export function applyDraft(data: RecordData, set: RecordData): RecordData {
  return Object.fromEntries(Object.entries({ ...data, ...set }).filter(([, value]) => value !== null));
}
