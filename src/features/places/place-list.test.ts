import { expect, test } from 'vitest';
import type { Grant } from '../../kernel/access.ts';
import type { RecordData } from '../../kernel/record.ts';
import { canChangePlace, filterPlaces, isPlaceKeeper, recordToPlace, sortByName } from './place-list.ts';

function placeOf(id: string, data: RecordData, scope = '305', author = 'm1') {
  return recordToPlace({ kind: 'place', id, scope, author, seq: 1, data, fieldSeq: {}, deleted: false });
}

function readerWith(...grants: Grant[]) {
  return { member: 'm2', grants };
}

const library = placeOf('p1', { name: 'Pääkirjasto', type: 'library', state: 'confirmed' });
const hall = placeOf('p2', { name: 'Rukan kylätalo', type: 'village-hall' });
const school = placeOf('p3', { name: 'Vanha koulu', type: 'school', state: 'closed' }, '564');

test('a place is proposed until a coordinator has said something', () => {
  expect([library, hall, school].map(({ state }) => state)).toEqual(['confirmed', 'proposed', 'closed']);
});

test('a type that this app does not know is shown as another place', () => {
  expect(placeOf('p4', { name: 'Kirjastobussi', type: 'bookmobile' }).type).toBe('other');
});

test('places are found by municipality, state and any words of the name', () => {
  const all = [library, hall, school];
  const find = (filter: Partial<Parameters<typeof filterPlaces>[1]>) =>
    filterPlaces(all, { scope: undefined, state: undefined, search: '', ...filter }).map(({ id }) => id);
  expect(find({})).toEqual(['p1', 'p2', 'p3']);
  expect(find({ scope: '305' })).toEqual(['p1', 'p2']);
  expect(find({ state: 'closed' })).toEqual(['p3']);
  expect(find({ search: ' TALO ruka ' })).toEqual(['p2']);
});

test('places stand in the Finnish alphabet with å, ä and ö last', () => {
  const names = ['Ämmänsaari', 'Zeppelin', 'Aitta', 'Örö', 'Piste 10', 'Piste 9'].map((name) => ({ name }));
  expect(sortByName(names).map(({ name }) => name)).toEqual([
    'Aitta',
    'Piste 9',
    'Piste 10',
    'Zeppelin',
    'Ämmänsaari',
    'Örö',
  ]);
});

test('only the coordinators and administrators of a municipality or its region keep its places', () => {
  expect(isPlaceKeeper(readerWith({ role: 'coordinator', scope: '305' }), '305')).toBe(true);
  expect(isPlaceKeeper(readerWith({ role: 'coordinator', scope: 'r17' }), '305')).toBe(true);
  expect(isPlaceKeeper(readerWith({ role: 'admin', scope: 'r17' }), '305')).toBe(true);
  expect(isPlaceKeeper(readerWith({ role: 'coordinator', scope: '564' }), '305')).toBe(false);
  expect(isPlaceKeeper(readerWith({ role: 'tutor', scope: '305' }), '305')).toBe(false);
});

test('whoever proposed a place may take it back until it is confirmed', () => {
  const proposer = { member: 'm1', grants: [{ role: 'tutor', scope: '305' } as const] };
  expect(canChangePlace(proposer, hall)).toBe(true);
  expect(canChangePlace(proposer, library)).toBe(false);
  expect(canChangePlace({ ...proposer, member: 'm9' }, hall)).toBe(false);
});
