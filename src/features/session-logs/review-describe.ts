import type { FieldValue, RecordData } from '../../kernel/record.ts';
import type { Words } from '../../words/index.ts';
import { fieldKey, nameTopics, valueKey } from './labels.ts';
import type { ReviewNames } from './review-names.ts';
import type { ReviewRow } from './review-row.ts';

/** The fields of a log in the order in which a coordinator reads them. */
export const READ_FIELDS = [
  'day',
  'hour',
  'place',
  'form',
  'people',
  'topics',
  'authMethod',
  'authObstacle',
  'checklist',
  'outcome',
  'referredTo',
  'duration',
  'doneBy',
  'scamSuspected',
  'ageBand',
  'residency',
  'language',
  'plainLanguage',
  'device',
  'deviceOwner',
  'note',
] as const;

/** A field's value in words; `undefined` and `null` read as not given. */
export function describeValue(
  field: string,
  value: FieldValue | undefined,
  words: Words,
  names: Pick<ReviewNames, 'place'>,
): string {
  if (value === undefined || value === null || value === '') return words.text('review-not-given');
  if (field === 'topics') return nameTopics(value, words.text);
  if (field === 'hour' && typeof value === 'number') return words.text('review-hour', { hour: value });
  if (typeof value === 'number') return words.number(value);
  if (typeof value === 'boolean') return words.text(valueKey(field, value));
  if (typeof value === 'object') return describeChecklist(value, words);
  if (field === 'day') return words.day(value);
  if (field === 'place') return names.place(value);
  if (field === 'note') return value;
  return words.text(valueKey(field, value));
}

function describeChecklist(value: object, words: Words): string {
  const { version, step } = value as { version?: FieldValue; step?: FieldValue };
  return words.text('review-checklist-value', { version: String(version), step: String(step) });
}

export function describeField(field: string, words: Words): string {
  return words.text(fieldKey(field));
}

/** "pe 20.11.2026 klo 9" */
export function describeWhen({ day, hour }: Pick<ReviewRow, 'day' | 'hour'>, words: Words): string {
  if (hour === undefined) return words.day(day);
  return words.text('review-day-hour', { day: words.day(day), hour });
}

/** The row in one line, for its checkbox and its heading. */
export function describeRow(row: ReviewRow, words: Words, names: ReviewNames): string {
  return `${describeWhen(row, words)}, ${names.place(row.place)}, ${names.person(row.author)}`;
}

/** Whether the form asks for the field at all, given the other answers: what wasn't asked isn't missing. */
export function isAsked(field: string, data: RecordData): boolean {
  if (field === 'authMethod' || field === 'authObstacle') {
    return Array.isArray(data.topics) && data.topics.includes('identification');
  }
  if (field === 'referredTo') return data.outcome === 'referred';
  if (field === 'deviceOwner') return data.device !== undefined && data.device !== 'none';
  return field !== 'checklist';
}
