import * as v from 'valibot';
import { expect, test } from 'vitest';
import { canRead, findForbiddenFields, type Reader, viewScope } from './access.ts';
import type { KindDefinition } from './kind.ts';

const tutor: Reader = { member: 'tutor', grants: [{ role: 'tutor', scope: '305' }] };
const coordinator: Reader = { member: 'coordinator', grants: [{ role: 'coordinator', scope: '305' }] };
const regional: Reader = { member: 'regional', grants: [{ role: 'coordinator', scope: 'r17' }] };
const stranger: Reader = { member: 'stranger', grants: [{ role: 'tutor', scope: '091' }] };
const nobody: Reader = { member: 'nobody', grants: [] };

const ownRecord = { scope: '305', author: 'tutor' };

test('a tutor reads own logs and nobody else’s', () => {
  expect(canRead(tutor, ownRecord, 'own')).toBe(true);
  expect(canRead(tutor, { scope: '305', author: 'other' }, 'own')).toBe(false);
});

test('a coordinator reads the logs of a municipality granted by name', () => {
  expect(canRead(coordinator, ownRecord, 'own')).toBe(true);
  expect(canRead(coordinator, { scope: '564', author: 'other' }, 'own')).toBe(false);
});

test('a regional coordinator reads what a municipality shares, not its logs', () => {
  expect(canRead(regional, ownRecord, 'own')).toBe(false);
  expect(canRead(regional, ownRecord, 'scope')).toBe(true);
});

test('a neighbour in the region reads what is for the region, a stranger only what is public', () => {
  const neighbour: Reader = { member: 'neighbour', grants: [{ role: 'tutor', scope: '564' }] };
  expect(canRead(neighbour, ownRecord, 'region')).toBe(true);
  expect(canRead(neighbour, ownRecord, 'scope')).toBe(false);
  expect(canRead(stranger, ownRecord, 'region')).toBe(false);
  expect(canRead(stranger, ownRecord, 'public')).toBe(true);
  expect(viewScope(nobody, '305')).toBeUndefined();
});

const log: KindDefinition = {
  kind: 'log',
  audience: 'own',
  merge: 'per-field',
  creators: ['member'],
  fields: {
    text: { schema: v.unknown() },
    review: { schema: v.unknown(), writers: ['coordinator'] },
  },
  order: () => '',
};

test('a coordinator writes the review and not the author’s fields, an author the reverse', () => {
  const change = { scope: '305', set: { text: 1, review: 1 } };
  expect(findForbiddenFields(coordinator, log, ownRecord, change)).toEqual(['text']);
  expect(findForbiddenFields(tutor, log, ownRecord, change)).toEqual(['review']);
});

test('nobody writes where they may not read, nor makes a record where they have no grant', () => {
  expect(findForbiddenFields(regional, log, ownRecord, { scope: '305', set: { review: 1 } })).toEqual([
    'scope',
  ]);
  expect(findForbiddenFields(stranger, log, undefined, { scope: '305', set: { text: 1 } })).toEqual([
    'scope',
  ]);
  expect(findForbiddenFields(regional, log, undefined, { scope: '305', set: { text: 1 } })).toEqual([]);
});

test('a record does not move to another scope', () => {
  expect(findForbiddenFields(tutor, log, ownRecord, { scope: '564', set: { text: 1 } })).toEqual(['scope']);
});

test('only the author deletes unless the kind says otherwise', () => {
  expect(findForbiddenFields(coordinator, log, ownRecord, { scope: '305', set: {}, delete: true })).toEqual([
    'delete',
  ]);
  expect(findForbiddenFields(tutor, log, ownRecord, { scope: '305', set: {}, delete: true })).toEqual([]);
});

test('an append-only record is neither edited nor deleted by those who may only read it', () => {
  const entry: KindDefinition = { ...log, merge: 'append-only', audience: 'scope' };
  expect(findForbiddenFields(tutor, entry, ownRecord, { scope: '305', set: { text: 1 } })).toEqual(['text']);
  expect(findForbiddenFields(coordinator, entry, ownRecord, { scope: '305', set: {}, delete: true })).toEqual(
    ['delete'],
  );
  expect(findForbiddenFields(tutor, entry, ownRecord, { scope: '305', set: {}, delete: true })).toEqual([]);
});
