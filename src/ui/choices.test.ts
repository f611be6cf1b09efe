import { expect, test } from 'vitest';
import { toggleChoice } from './choices.ts';

test('a tap adds at the end, a second tap takes out', () => {
  expect(toggleChoice(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggleChoice(['a', 'b'], 'a')).toEqual(['b']);
});

test('when the most are chosen a new one is refused and a chosen one can still be taken out', () => {
  const full = ['a', 'b'];
  expect(toggleChoice(full, 'c', 2)).toBe(full);
  expect(toggleChoice(full, 'b', 2)).toEqual(['a']);
});
