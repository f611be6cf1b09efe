import { expect, test } from 'vitest';
import { addDays, isDay, readHelsinkiTime } from './helsinki-time.ts';

test('the day and hour are those of a Finnish wall in summer and winter', () => {
  expect(readHelsinkiTime(Date.parse('2026-01-31T22:30:00Z'))).toEqual({ day: '2026-02-01', hour: 0 });
  expect(readHelsinkiTime(Date.parse('2026-07-01T20:59:00Z'))).toEqual({ day: '2026-07-01', hour: 23 });
});

test('days are counted over months, years and the nights when clocks change', () => {
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
});

test('only a real date is a day', () => {
  expect(isDay('2026-02-28')).toBe(true);
  expect(isDay('2026-02-29')).toBe(false);
  expect(isDay('2026-13-01')).toBe(false);
  expect(isDay('22.11.2026')).toBe(false);
});
