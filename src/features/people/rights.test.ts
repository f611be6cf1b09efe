import { expect, test } from 'vitest';
import { type Grant, ROLES } from '../../kernel/access.ts';
import { nameScopes } from '../../kernel/scope-names.ts';
import { compareGrants, groupGrants, listGivableScopes } from './rights.ts';

const scopes = nameScopes('r17');
const KUUSAMO = '305';
const OULU = '564';

test('a coordinator of one municipality invites tutors and coordinators there and nowhere else', () => {
  const own: Grant[] = [{ role: 'coordinator', scope: KUUSAMO }];
  expect(listGivableScopes(own, 'tutor', scopes)).toEqual([KUUSAMO]);
  expect(listGivableScopes(own, 'coordinator', scopes)).toEqual([KUUSAMO]);
  expect(listGivableScopes(own, 'admin', scopes)).toEqual([]);
});

test('a regional coordinator invites to the region and each of its municipalities', () => {
  const own: Grant[] = [{ role: 'coordinator', scope: 'r17' }];
  expect(listGivableScopes(own, 'tutor', scopes)).toHaveLength(31);
  expect(listGivableScopes(own, 'admin', scopes)).toEqual([]);
});

test('only an administrator makes administrators, and only of the region', () => {
  expect(listGivableScopes([{ role: 'admin', scope: 'r17' }], 'admin', scopes)).toEqual(['r17']);
});

test('a tutor invites nobody', () => {
  for (const role of ROLES) {
    expect(listGivableScopes([{ role: 'tutor', scope: KUUSAMO }], role, scopes)).toEqual([]);
  }
});

test('grants are spoken of by role, the widest first, a whole region by its own name', () => {
  const grants: Grant[] = [
    { role: 'tutor', scope: KUUSAMO },
    { role: 'coordinator', scope: OULU },
    { role: 'tutor', scope: OULU },
    { role: 'coordinator', scope: 'r17' },
  ];
  expect(groupGrants(grants)).toEqual([
    { role: 'region-coordinator', scopes: ['r17'] },
    { role: 'coordinator', scopes: [OULU] },
    { role: 'tutor', scopes: [KUUSAMO, OULU] },
  ]);
});

test('a change of grants names what comes and what goes', () => {
  const stays: Grant = { role: 'tutor', scope: KUUSAMO };
  const goes: Grant = { role: 'coordinator', scope: KUUSAMO };
  const comes: Grant = { role: 'tutor', scope: OULU };
  expect(compareGrants([stays, goes], [comes, stays])).toEqual({ added: [comes], removed: [goes] });
});
