import { expect, test } from 'vitest';
import type { MissingNumbers } from '../../store/index.ts';
import { countMissing, findDays, findOnlyPlace, listNumbers, withoutKnown } from './missing-numbers.ts';

const EPOCH = 'e1';
const TUESDAY_MS = Date.parse('2026-11-24T11:00:00Z');

function knownOf(n: number, where?: string, atMs = TUESDAY_MS): MissingNumbers['known'][number] {
  return { epoch: EPOCH, n, atMs, kind: 'sample', scope: '305', ...(where !== undefined && { where }) };
}

test('ranges read as people write them', () => {
  const ranges = [
    { epoch: EPOCH, from: 58, to: 60 },
    { epoch: 'e2', from: 3, to: 3 },
  ];
  expect(listNumbers(ranges)).toBe('58–60, 3');
  expect(countMissing(ranges)).toBe(4);
});

test('what is known one by one leaves its range, and nothing of another epoch does', () => {
  const missing: MissingNumbers = {
    isConfirmed: true,
    ranges: [
      { epoch: EPOCH, from: 5, to: 9 },
      { epoch: 'e2', from: 6, to: 6 },
    ],
    known: [knownOf(6), knownOf(9)],
  };
  expect(listNumbers(withoutKnown(missing))).toBe('5, 7–8, 6');
});

test('a place is named only where all that is known was written there', () => {
  expect(findOnlyPlace([knownOf(1, 'p1'), knownOf(2, 'p1')])).toBe('p1');
  expect(findOnlyPlace([knownOf(1, 'p1'), knownOf(2, 'p2')])).toBeUndefined();
  expect(findOnlyPlace([knownOf(1, 'p1'), knownOf(2)])).toBeUndefined();
});

test('days are local ones, the first and the last', () => {
  const lateMs = Date.parse('2026-11-24T22:30:00Z');
  expect(findDays([knownOf(2, 'p1', lateMs), knownOf(1)])).toEqual({
    firstDay: '2026-11-24',
    lastDay: '2026-11-25',
  });
  expect(findDays([])).toBeNull();
});
