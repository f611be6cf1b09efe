import type { FieldValue } from '../../kernel/record.ts';

/** @returns the key of a field's name in the words of session logs */
export function fieldKey(field: string): string {
  return `log-field-${field}`;
}

/**
 * The key of one picked value in the words of session logs.
 * @param value one choice, or yes and no; a list of topics is named one by one
 */
export function valueKey(field: string, value: string | boolean): string {
  if (typeof value === 'boolean') return value ? 'log-value-yes' : 'log-value-no';
  return `log-value-${field}-${value}`;
}

/** As many topics as the list holds, named and joined: "Tunnistautuminen, Pankki". */
export function nameTopics(topics: FieldValue | undefined, text: (key: string) => string): string {
  if (!Array.isArray(topics)) return '';
  return topics
    .filter((topic) => typeof topic === 'string')
    .map((topic) => text(valueKey('topics', topic)))
    .join(', ');
}
