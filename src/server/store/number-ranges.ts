/** `[first, last]`, both included. A list of these is ascending, and no two touch or overlap. */
export type Range = readonly [number, number];

/** Which of a device's numbers 1, 2, 3… have arrived: all up to `upTo`, and those of `beyond`, past a gap. */
export interface NumberRanges {
  readonly upTo: number;
  readonly beyond: readonly Range[];
}

export const NO_NUMBERS: NumberRanges = { upTo: 0, beyond: [] };

/** A gap is a loss, which is rare; a device that sends nothing but gaps must not fill the database. */
export const RANGES_AT_MOST = 500;

/** Adds numbers in any order, seen before or not. Past `RANGES_AT_MOST` gaps the highest ranges are forgotten. */
export function addNumbers(ranges: NumberRanges, numbers: readonly number[]): NumberRanges {
  const fresh = numbers.filter((n) => n > ranges.upTo);
  if (fresh.length === 0) return ranges;
  const all = joinRanges([...toList(ranges), ...fresh.map((n): Range => [n, n])]);
  const [lowest, ...others] = all;
  if (lowest === undefined || lowest[0] > 1) return { upTo: 0, beyond: all.slice(0, RANGES_AT_MOST) };
  return { upTo: lowest[1], beyond: others.slice(0, RANGES_AT_MOST) };
}

/** @returns what the given ranges cover, in whatever order they come */
export function joinRanges(ranges: readonly Range[]): readonly Range[] {
  const joined: Range[] = [];
  for (const [first, last] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const previous = joined.at(-1);
    if (previous === undefined || first > previous[1] + 1) joined.push([first, last]);
    else joined[joined.length - 1] = [previous[0], Math.max(previous[1], last)];
  }
  return joined;
}

/** @returns what of `ranges` is not in `taken` */
export function subtractRanges(ranges: readonly Range[], taken: readonly Range[]): readonly Range[] {
  const left: Range[] = [];
  let next = 0;
  for (const [first, last] of ranges) {
    let from = first;
    // What lies below this range lies below every later one too.
    while ((taken[next]?.[1] ?? Number.POSITIVE_INFINITY) < first) next += 1;
    for (let index = next; ; index++) {
      const hole = taken[index];
      if (hole === undefined || hole[0] > last) break;
      if (hole[0] > from) left.push([from, hole[0] - 1]);
      from = Math.max(from, hole[1] + 1);
    }
    if (from <= last) left.push([from, last]);
  }
  return left;
}

/** What is known of the numbers of one epoch. */
export interface KnownNumbers {
  readonly arrived: NumberRanges;
  /** The highest that the device has told of. */
  readonly toldN: number;
  /** What the device calls lost. */
  readonly lost: readonly Range[];
  /** Whether the device gives no more numbers in this epoch. */
  readonly isOver: boolean;
}

/**
 * @returns the numbers that were given and have not arrived. Where so many ranges have arrived that some may have been
 * forgotten, nothing is claimed of the numbers above them.
 */
export function findMissing({ arrived, toldN, lost, isOver }: KnownNumbers): readonly Range[] {
  const highest = Math.max(toldN, arrived.beyond.at(-1)?.[1] ?? 0, lost.at(-1)?.[1] ?? 0);
  const given: readonly Range[] = isOver && highest > 0 ? [[1, highest]] : lost;
  const missing = subtractRanges(given, toList(arrived));
  if (arrived.beyond.length < RANGES_AT_MOST) return missing;
  const known = arrived.beyond.at(-1)?.[1] ?? 0;
  return subtractRanges(missing, [[known + 1, Number.POSITIVE_INFINITY]]);
}

function toList({ upTo, beyond }: NumberRanges): readonly Range[] {
  return upTo === 0 ? beyond : [[1, upTo], ...beyond];
}
