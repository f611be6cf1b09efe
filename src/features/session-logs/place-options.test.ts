import { expect, test } from 'vitest';
import { findSameName, orderPlaces, recordToPlace, rememberPlace } from './place-options.ts';

const place = (id: string, name: string, state?: string) =>
  recordToPlace({ id, data: { name, type: 'library', ...(state === undefined ? {} : { state }) } });
const places = [
  place('a', 'Äijälän kylätalo', 'confirmed'),
  place('b', 'Kirjasto'),
  place('c', 'Zeppelin'),
  place('d', 'Vanha kirjasto', 'closed'),
];
const collator = new Intl.Collator('fi');

test('places used lately come first, the rest by the Finnish alphabet, closed ones not at all', () => {
  expect(orderPlaces(places, ['c', 'gone'], collator).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  expect(orderPlaces(places, [], collator).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
});

test('a place is proposed until a coordinator has said something', () => {
  expect(places.map(({ isProposed }) => isProposed)).toEqual([false, true, true, false]);
});

test('the place used last is remembered first, each once, and not for ever', () => {
  expect(rememberPlace(['a', 'b'], 'b')).toEqual(['b', 'a']);
  expect(rememberPlace(['1', '2', '3', '4', '5', '6', '7', '8'], '9')).toHaveLength(8);
});

test('a name that is on the list already is found, however it is written', () => {
  expect(findSameName(places, '  KIRJASTO ')?.id).toBe('b');
  expect(findSameName(places, 'vanha kirjasto')).toBeUndefined();
});
