/** Chance that repeats: the same seed gives the same demo year. */
export interface SeededRandom {
  /** @returns 0 ≤ x < 1 */
  next(): number;
  /** @returns a whole number, both ends included */
  between(from: number, to: number): number;
  isHit(probability: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
  /** Picks by weight; weights needn't add up to anything. */
  pickWeighted<Value>(weighted: readonly (readonly [Value, number])[]): Value;
  bytes(count: number): Uint8Array;
}

/** Mulberry32: small, even enough for a demo, the same on every machine. */
export function createSeededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pickWeighted = <Value>(weighted: readonly (readonly [Value, number])[]): Value => {
    let rest = next() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of weighted) {
      rest -= weight;
      if (rest < 0) return value;
    }
    const last = weighted.at(-1);
    if (last === undefined) throw new Error('nothing to pick from');
    return last[0];
  };
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    isHit: (probability) => next() < probability,
    pick: (values) => pickWeighted(values.map((value) => [value, 1] as const)),
    pickWeighted,
    bytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(next() * 256)),
  };
}
