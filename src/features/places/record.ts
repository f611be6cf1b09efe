import * as v from 'valibot';
import type { KindDefinition } from '../../kernel/kind.ts';

export const PLACE_TYPES = [
  'library',
  'mall',
  'service-point',
  'village-hall',
  'school',
  'senior-centre',
  'health-centre',
  'association',
  'other',
] as const;
export const PLACE_NAME_CHARACTERS_AT_MOST = 80;

export const placeSchema = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(PLACE_NAME_CHARACTERS_AT_MOST)),
  type: v.picklist(PLACE_TYPES),
  /** Proposed while a coordinator has said nothing; a closed place is no longer offered. */
  state: v.optional(v.picklist(['confirmed', 'closed'])),
});

/** Where help is given. Every tutor of the municipality shares the list. */
export type Place = v.InferOutput<typeof placeSchema>;

export const placeKind: KindDefinition = {
  kind: 'place',
  audience: 'scope',
  merge: 'per-field',
  creators: ['member'],
  removers: ['author', 'coordinator'],
  fields: {
    name: {
      schema: placeSchema.entries.name,
      required: true,
      writers: ['author', 'coordinator'],
      freeText: { mayContain: ['street-address', 'name'] },
    },
    type: { schema: placeSchema.entries.type, required: true, writers: ['author', 'coordinator'] },
    state: { schema: placeSchema.entries.state, writers: ['coordinator'] },
  },
  order: ({ name }) => (typeof name === 'string' ? name.toLowerCase().slice(0, 64) : ''),
};
