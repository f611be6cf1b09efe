import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addNumbers, NO_NUMBERS, RANGES_AT_MOST } from './number-ranges.ts';

test('however numbers arrive, exactly those stand that came', () => {
  const numbers = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(fc.array(fc.array(numbers, { maxLength: 12 }), { maxLength: 12 }), (batches) => {
      const ranges = batches.reduce(addNumbers, NO_NUMBERS);
      const arrived = new Set(batches.flat());
      const standing = [[1, ranges.upTo] as const, ...ranges.beyond].flatMap(([first, last]) =>
        Array.from({ length: last - first + 1 }, (_, index) => first + index),
      );
      expect(new Set(standing)).toEqual(arrived);
      expect(standing).toEqual([...arrived].sort((a, b) => a - b));
      expect(arrived.has(ranges.upTo + 1)).toBe(false);
    }),
  );
});

test('nothing but gaps is forgotten past a bound, from the top', () => {
  const odd = Array.from({ length: RANGES_AT_MOST + 50 }, (_, index) => 2 * index + 3);
  const { upTo, beyond } = addNumbers(NO_NUMBERS, odd);
  expect([upTo, beyond.length, beyond[0]]).toEqual([0, RANGES_AT_MOST, [3, 3]]);
});
