import { safeParse } from 'valibot';
import { isUuid } from './ids.ts';
import type { FieldIssue, KindDefinition } from './kind.ts';
import type { FieldValue, RecordData } from './record.ts';

/** Checks the edited fields one by one; whether the record is whole is `findMissingFields`'s business. */
export function findFieldIssues(definition: KindDefinition, set: RecordData): readonly FieldIssue[] {
  const issues: FieldIssue[] = [];
  for (const [field, value] of Object.entries(set)) {
    const fieldDefinition = Object.hasOwn(definition.fields, field) ? definition.fields[field] : undefined;
    if (fieldDefinition === undefined) issues.push({ field, reason: 'unknown-field' });
    else if (value === null) {
      if (fieldDefinition.required) issues.push({ field, reason: 'missing' });
    } else if (!safeParse(fieldDefinition.schema, value).success) {
      issues.push({ field, reason: 'wrong-value' });
    }
  }
  return issues;
}

/** @returns an issue for each required field that the record lacks */
export function findMissingFields(definition: KindDefinition, data: RecordData): readonly FieldIssue[] {
  return Object.entries(definition.fields)
    .filter(([field, { required }]) => required && (data[field] ?? null) === null)
    .map(([field]) => ({ field, reason: 'missing' as const }));
}

export interface WrittenText {
  readonly field: string;
  readonly text: string;
  /** Kinds of findings that are allowed here. */
  readonly mayContain: readonly string[];
}

/** @returns each text that people wrote in their own words, with the field it stands in */
export function listFreeTexts(definition: KindDefinition, set: RecordData): readonly WrittenText[] {
  return Object.entries(set).flatMap(([field, value]) => {
    const freeText = Object.hasOwn(definition.fields, field) ? definition.fields[field]?.freeText : undefined;
    if (freeText === undefined) return [];
    return listStrings(value).map((text) => ({ field, text, mayContain: freeText.mayContain }));
  });
}

function listStrings(value: FieldValue): readonly string[] {
  // One id in eighty holds digits that look like a phone number; an id tells nothing of anybody.
  if (typeof value === 'string') return isUuid(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(listStrings);
}
