import { expect, test } from 'vitest';
import { MUNICIPALITIES, REGIONS } from './municipalities.ts';
import { isScope, scopeToRegion } from './scope.ts';
import { listMunicipalities, nameScopes } from './scope-names.ts';

test('the codes by region and the table of names tell the same', () => {
  for (const [code, , , region] of MUNICIPALITIES) expect(scopeToRegion(code)).toBe(`r${region}`);
  for (const [code] of REGIONS) expect(scopeToRegion(code)).toBe(code);
  expect(MUNICIPALITIES).toHaveLength(308);
});

test('a code without its zero, a number and a made-up region are no scopes', () => {
  expect([isScope('009'), isScope('r17')]).toEqual([true, true]);
  expect([isScope('9'), isScope(9), isScope('r99'), isScope('toString'), isScope('')]).toEqual(
    Array(5).fill(false),
  );
});

test('North Ostrobothnia has its 30 municipalities by name, the region first', () => {
  expect(listMunicipalities('r17')).toHaveLength(30);
  expect(nameScopes('r17')[0]).toEqual({
    code: 'r17',
    nameFi: 'Pohjois-Pohjanmaa',
    nameSv: 'Norra Österbotten',
    nameEn: 'North Ostrobothnia',
  });
  expect(nameScopes('r17')).toContainEqual({
    code: '564',
    nameFi: 'Oulu',
    nameSv: 'Uleåborg',
    nameEn: 'Oulu',
  });
});
