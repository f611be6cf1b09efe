import { expect, test } from 'vitest';
import { findSimilarNames } from './similar-names.ts';

const places = [
  'Kuusamon pääkirjasto',
  'Kuusamon lukio',
  'Kauppakeskus Valkea',
  'Palvelupiste 1',
  'Palvelupiste 2',
  'Rukan kylätalo',
  'Pub',
].map((name) => ({ name }));

function similarTo(name: string): readonly string[] {
  return findSimilarNames(name, places).map((place) => place.name);
}

test('a place is recognised in another case, order and spacing', () => {
  expect(similarTo('KUUSAMON PÄÄKIRJASTO')).toContain('Kuusamon pääkirjasto');
  expect(similarTo('Valkea, kauppakeskus')).toContain('Kauppakeskus Valkea');
  expect(similarTo('Palvelu piste 1')).toContain('Palvelupiste 1');
});

test('a part left out is still the same place', () => {
  expect(similarTo('Kuusamon kirjasto')).toEqual(['Kuusamon pääkirjasto']);
  expect(similarTo('Valkea')).toEqual(['Kauppakeskus Valkea']);
});

test('another case ending is still the same place', () => {
  expect(similarTo('Ruka, kylätalo')).toEqual(['Rukan kylätalo']);
  expect(similarTo('Kylätalon')).toEqual(['Rukan kylätalo']);
  expect(similarTo('Kuusamo kirjasto')).toEqual(['Kuusamon pääkirjasto']);
});

test('one slip of the finger is still the same place', () => {
  for (const name of ['Kusamon pääkirjasto', 'Kuusamon pääkirjastp', 'Kuusamno pääkirjasto']) {
    expect(similarTo(name)).toContain('Kuusamon pääkirjasto');
  }
});

test('places of one municipality are not similar for its name alone', () => {
  expect(similarTo('Kuusamon terveysasema')).toEqual([]);
});

test('numbers tell places apart', () => {
  expect(similarTo('Palvelupiste 1')).toEqual(['Palvelupiste 1']);
});

test('short words must match exactly', () => {
  expect(similarTo('Pubi')).toEqual([]);
});

test('the closest comes first', () => {
  const named = ['Kuusamon pääkirjasto, lastenosasto', 'Kuusamon pääkirjasto'].map((name) => ({ name }));
  expect(findSimilarNames('kuusamon pääkirjasto', named)[0]?.name).toBe('Kuusamon pääkirjasto');
});

test('an empty name resembles nothing', () => {
  expect(similarTo('  –  ')).toEqual([]);
});
