import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addNumbers,
  findMissing,
  joinRanges,
  NO_NUMBERS,
  RANGES_AT_MOST,
  type Range,
  subtractRanges,
} from './number-ranges.ts';

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

const number = fc.integer({ min: 1, max: 50 });
const ranges = fc
  .array(fc.tuple(number, number), { maxLength: 8 })
  .map((pairs) => pairs.map(([a, b]): Range => [Math.min(a, b), Math.max(a, b)]));

function toNumbers(listed: readonly Range[]): ReadonlySet<number> {
  return new Set(
    listed.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index)),
  );
}

test('what is left of ranges is what was not taken, in order and without overlaps', () => {
  fc.assert(
    fc.property(ranges, ranges, (some, taken) => {
      const left = subtractRanges(joinRanges(some), joinRanges(taken));
      expect(toNumbers(left)).toEqual(toNumbers(some).difference(toNumbers(taken)));
      expect(joinRanges(left)).toEqual(left);
    }),
  );
});

test('missing is what was given and has not arrived; in an epoch that goes on only what is called lost', () => {
  fc.assert(
    fc.property(fc.array(number), ranges, fc.nat(50), fc.boolean(), (numbers, lost, toldN, isOver) => {
      const arrived = addNumbers(NO_NUMBERS, numbers);
      const missing = findMissing({ arrived, toldN, lost: joinRanges(lost), isOver });
      const highest = Math.max(0, toldN, ...numbers, ...lost.map(([, last]) => last));
      const given = isOver && highest > 0 ? toNumbers([[1, highest]]) : toNumbers(lost);
      expect(toNumbers(missing)).toEqual(given.difference(new Set(numbers)));
    }),
  );
});

test('nothing is called missing where it may have arrived and been forgotten', () => {
  const odd = Array.from({ length: RANGES_AT_MOST + 50 }, (_, index) => 2 * index + 3);
  const arrived = addNumbers(NO_NUMBERS, odd);
  const missing = findMissing({ arrived, toldN: 5_000, lost: [], isOver: true });
  expect([missing[0], missing.at(-1)?.[1]]).toEqual([[1, 2], 2 * RANGES_AT_MOST]);
});
