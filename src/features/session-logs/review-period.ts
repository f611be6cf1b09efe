import { addDays } from '../../kernel/helsinki-time.ts';

export const PERIODS = [
  'all',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
  'this-year',
  'between',
] as const;
export type Period = (typeof PERIODS)[number];

/** Local dates, both included; '' where that end is open. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/**
 * Weeks begin on Monday [ISO 8601].
 * @param chosen the ends for `between`
 */
export function periodToDays(period: Period, today: string, chosen: DayRange): DayRange {
  const monthStart = `${today.slice(0, 7)}-01`;
  switch (period) {
    case 'all':
      return { from: '', to: '' };
    case 'this-week':
      return { from: startOfWeek(today), to: addDays(startOfWeek(today), 6) };
    case 'last-week':
      return { from: addDays(startOfWeek(today), -7), to: addDays(startOfWeek(today), -1) };
    case 'this-month':
      return { from: monthStart, to: endOfMonth(monthStart) };
    case 'last-month': {
      const lastDay = addDays(monthStart, -1);
      return { from: `${lastDay.slice(0, 7)}-01`, to: lastDay };
    }
    case 'this-year':
      return { from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31` };
    case 'between':
      return chosen;
  }
}

function startOfWeek(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

function endOfMonth(monthStart: string): string {
  const nextMonth = addDays(monthStart, 31).slice(0, 7);
  return addDays(`${nextMonth}-01`, -1);
}
