import * as v from 'valibot';
import type { KindDefinition, KindRegistry } from '../../src/kernel/kind.ts';

const text = v.pipe(v.string(), v.maxLength(200));

/** A record of one author that coordinators review: the shape of most kinds. */
export const pageKind: KindDefinition = {
  kind: 'page',
  audience: 'own',
  merge: 'per-field',
  creators: ['member'],
  removers: ['author', 'coordinator'],
  fields: {
    title: { schema: text, required: true },
    body: { schema: text, freeText: { mayContain: [] } },
    count: { schema: v.pipe(v.number(), v.integer()) },
    place: { schema: text },
    review: { schema: text, writers: ['coordinator'] },
  },
  whereField: 'place',
  order: ({ title }) => (typeof title === 'string' ? title : ''),
};

/** A record that everyone with a grant in the municipality writes to. */
export const boardKind: KindDefinition = {
  kind: 'board',
  audience: 'scope',
  merge: 'per-field',
  creators: ['member'],
  removers: ['member'],
  fields: {
    title: { schema: text, required: true, writers: ['member'] },
    left: { schema: text, writers: ['member'] },
    right: { schema: text, writers: ['member'] },
  },
  order: ({ title }) => (typeof title === 'string' ? title : ''),
};

/** A record that is made once. */
export const stampKind: KindDefinition = {
  kind: 'stamp',
  audience: 'region',
  merge: 'append-only',
  creators: ['member'],
  fields: { title: { schema: text, required: true } },
  order: () => '',
};

export const sampleKinds: KindRegistry = new Map(
  [pageKind, boardKind, stampKind].map((definition) => [definition.kind, definition]),
);
