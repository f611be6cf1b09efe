import { expect, test } from 'vitest';
import { canonicalJson, editedFields, isSameValue } from './change.ts';

test('the order of keys does not make content different', () => {
  expect(canonicalJson({ b: [1, { y: 1, x: null }], a: 'ä' })).toBe('{"a":"ä","b":[1,{"x":null,"y":1}]}');
  expect(isSameValue({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
  expect(isSameValue(['a', 'b'], ['b', 'a'])).toBe(false);
});

test('only edited fields travel, and a field that is gone is cleared', () => {
  expect(editedFields({ a: 1, b: [1], c: 3 }, { a: 1, b: [2], d: 4 })).toEqual({ b: [2], c: null, d: 4 });
});
