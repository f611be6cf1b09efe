import { safeParse } from 'valibot';
import type { FieldValue, RecordData } from '../../kernel/record.ts';
import { type SessionLog, sessionLogKind } from './record.ts';

export type LogField = Exclude<keyof SessionLog, 'review'>;
/** A log as a form holds it: anything may still be missing, and the note may still be too long. */
export type LogValues = { readonly [Field in LogField]?: SessionLog[Field] | undefined };

/** A group without a number yet is two or more. */
export const GROUP_STARTS_WITH = 2;

/** Leaves out what this build doesn't know, so that an old draft or a newer app's record can always be opened. */
export function dataToValues(data: RecordData): LogValues {
  const known = Object.entries(data).filter(([field, value]) => isKnownValue(field, value));
  return Object.fromEntries(known) as LogValues;
}

function isKnownValue(field: string, value: FieldValue): boolean {
  if (field === 'review' || value === null) return false;
  if (field === 'note') return typeof value === 'string';
  const definition = Object.hasOwn(sessionLogKind.fields, field) ? sessionLogKind.fields[field] : undefined;
  return definition !== undefined && safeParse(definition.schema, value).success;
}

/** What is saved: without answers to questions that the other answers take away. */
export function valuesToData(values: LogValues): RecordData {
  const asked: LogValues = {
    ...values,
    people: values.form === 'group' ? (values.people ?? GROUP_STARTS_WITH) : 1,
    note: values.note?.trim() === '' ? undefined : values.note?.trim(),
    ...(asksAuthentication(values) ? {} : { authMethod: undefined, authObstacle: undefined }),
    ...(asksReferral(values) ? {} : { referredTo: undefined }),
    ...(asksDeviceOwner(values) ? {} : { deviceOwner: undefined }),
    ...(values.plainLanguage ? {} : { plainLanguage: undefined }),
    ...(values.scamSuspected ? {} : { scamSuspected: undefined }),
  };
  return valuesToRaw(asked);
}

/** Every answer as it stands, for a draft. */
export function valuesToRaw(values: LogValues): RecordData {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as RecordData;
}

export function asksAuthentication({ topics }: LogValues): boolean {
  return topics?.includes('identification') ?? false;
}

export function asksReferral({ outcome }: LogValues): boolean {
  return outcome === 'referred';
}

export function asksDeviceOwner({ device }: LogValues): boolean {
  return device !== undefined && device !== 'none';
}
