import { addDays } from '../../kernel/helsinki-time.ts';
import type { Words } from '../../words/index.ts';

/** "tänään klo 13", "la 21.11.2026"; a gap is said in words. */
export function describeTime(
  day: string | undefined,
  hour: number | undefined,
  today: string,
  words: Words,
): string {
  const dayText =
    day === undefined || day === '' ? words.text('log-day-none') : describeDay(day, today, words);
  return hour === undefined ? dayText : `${dayText} ${words.text('log-hour', { hour: String(hour) })}`;
}

/** Today and yesterday by name, another day by its date. */
export function describeDay(day: string, today: string, words: Words): string {
  if (day === today) return words.text('log-today');
  if (day === addDays(today, -1)) return words.text('log-yesterday');
  return words.day(day);
}
