import type { DescribeEntry } from '../../app/index.ts';
import type { FieldValue } from '../../kernel/record.ts';
import type { Words } from '../../words/index.ts';
import { PLACE_TYPES } from './record.ts';

/** What a change of a place wrote. */
export function describePlaceEntry(words: Words): DescribeEntry {
  return ({ set }) =>
    Object.entries(set).map(([field, value]) => ({
      key: field,
      text: describePlaceValue(field, value, words),
    }));
}

/** "Nimi: Pääkirjasto" */
export function describePlaceValue(field: string, value: FieldValue, words: Words): string {
  if (field === 'name') return `${words.text('place-name')}: ${typeof value === 'string' ? value : ''}`;
  if (field === 'type') {
    const type = PLACE_TYPES.find((known) => known === value) ?? 'other';
    const name = words.text(`place-type-${type}`);
    return name;
  }
  const state = value === 'confirmed' || value === 'closed' ? value : 'proposed';
  const name = words.text(`place-state-${state}`);
  return `${words.text('places-state')}: ${name}`;
}
