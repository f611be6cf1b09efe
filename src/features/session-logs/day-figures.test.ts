import { expect, test } from 'vitest';
import { countDay } from './day-figures.ts';
import type { LogState } from './log-state.ts';

const logOf = (state: LogState, day = '2026-11-24') => ({ kind: 'session-log' as const, day, state });

test('a log counts as received only when nothing of it waits', () => {
  const states: readonly LogState[] = ['on-phone', 'sent', 'attention', 'received', 'corrected', 'approved'];
  const figures = countDay(
    states.map((state) => logOf(state)),
    '2026-11-24',
  );
  expect(figures).toEqual({ logged: 6, received: 3, approved: 1, returned: 0 });
});

test('other days and tallies are left out', () => {
  const entries = [
    logOf('returned'),
    logOf('returned', '2026-11-23'),
    { ...logOf('received'), kind: 'tally' as const },
  ];
  expect(countDay(entries, '2026-11-24')).toEqual({ logged: 1, received: 1, approved: 0, returned: 1 });
});
