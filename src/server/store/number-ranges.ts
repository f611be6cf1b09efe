/** Which of a device's numbers 1, 2, 3… have arrived: all up to `upTo`, and those of `beyond`, past a gap. */
export interface NumberRanges {
  readonly upTo: number;
  /** `[first, last]`, ascending, neither touching nor overlapping one another. */
  readonly beyond: readonly (readonly [number, number])[];
}

export const NO_NUMBERS: NumberRanges = { upTo: 0, beyond: [] };

/** A gap is a loss, which is rare; a device that sends nothing but gaps must not fill the database. */
export const RANGES_AT_MOST = 500;

/** Adds numbers in any order, seen before or not. Past `RANGES_AT_MOST` gaps the highest ranges are forgotten. */
export function addNumbers(ranges: NumberRanges, numbers: readonly number[]): NumberRanges {
  const fresh = numbers.filter((n) => n > ranges.upTo);
  if (fresh.length === 0) return ranges;
  const all = [...ranges.beyond, ...fresh.map((n): readonly [number, number] => [n, n])];
  all.sort((a, b) => a[0] - b[0]);
  let upTo = ranges.upTo;
  const beyond: (readonly [number, number])[] = [];
  for (const [first, last] of all) {
    const previous = beyond.at(-1);
    if (first <= upTo + 1) upTo = Math.max(upTo, last);
    else if (previous !== undefined && first <= previous[1] + 1) {
      beyond[beyond.length - 1] = [previous[0], Math.max(previous[1], last)];
    } else beyond.push([first, last]);
  }
  return { upTo, beyond: beyond.slice(0, RANGES_AT_MOST) };
}
