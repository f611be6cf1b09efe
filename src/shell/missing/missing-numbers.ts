/** Numbers that were given on this phone and never reached the server, for people to read. */
import { readHelsinkiTime } from '../../kernel/helsinki-time.ts';
import type { NumberRange } from '../../kernel/wire.ts';
import type { MissingNumbers } from '../../store/index.ts';

export const NOTHING_MISSING: MissingNumbers = { ranges: [], known: [], isConfirmed: true };

export function countMissing(ranges: readonly NumberRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

/** "58–60, 63" */
export function listNumbers(ranges: readonly NumberRange[]): string {
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

/** @returns what is left of the ranges without the numbers that are known one by one */
export function withoutKnown({ ranges, known }: MissingNumbers): readonly NumberRange[] {
  return ranges.flatMap((range) => {
    const numbers = known
      .filter(({ epoch, n }) => epoch === range.epoch && n >= range.from && n <= range.to)
      .map(({ n }) => n)
      .sort((a, b) => a - b);
    const rest: NumberRange[] = [];
    let from = range.from;
    for (const n of [...numbers, range.to + 1]) {
      if (n > from) rest.push({ epoch: range.epoch, from, to: n - 1 });
      from = Math.max(from, n + 1);
    }
    return rest;
  });
}

export interface MissingDays {
  /** Local dates, "2026-11-24". */
  readonly firstDay: string;
  readonly lastDay: string;
}

/** @returns null where nothing is known of when they were written */
export function findDays(known: MissingNumbers['known']): MissingDays | null {
  const days = known.map(({ atMs }) => readHelsinkiTime(atMs).day).sort();
  const [firstDay] = days;
  const lastDay = days.at(-1);
  return firstDay === undefined || lastDay === undefined ? null : { firstDay, lastDay };
}

/** @returns the place's record id where everything known was written in one place */
export function findOnlyPlace(known: MissingNumbers['known']): string | undefined {
  const [first] = known;
  return known.every(({ where }) => where === first?.where) ? first?.where : undefined;
}
