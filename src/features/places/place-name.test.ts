import { expect, test } from 'vitest';
import { findPlaceNameProblem } from './place-name.ts';

test('places called by their street or by a person are let through', () => {
  for (const name of ['Kirkkokatu 15', 'Matti Virtasen sali', 'Kauppakeskus Valkea, 2. krs']) {
    expect(findPlaceNameProblem(name)).toBeUndefined();
  }
});

test('an identity code, a phone number and an email address stop a name', () => {
  for (const [name, kind] of [
    ['Kirjasto 131052-308T', 'identity-code'],
    ['Kylätalo, avain 040 1234567', 'phone'],
    ['Talo talo@example.fi', 'email'],
  ] as const) {
    expect(findPlaceNameProblem(name)).toMatchObject({ type: 'personal-data', finding: { kind } });
  }
});

test('an empty name and one over 80 characters are refused', () => {
  expect(findPlaceNameProblem('  ')).toEqual({ type: 'missing' });
  expect(findPlaceNameProblem('a'.repeat(81))).toEqual({ type: 'too-long' });
  expect(findPlaceNameProblem('a'.repeat(80))).toBeUndefined();
});
