import type { RandomBytes } from '../../src/kernel/clock.ts';
import { type Ids, makeIds } from '../../src/kernel/ids.ts';

/** Numbers from 0 up to, not including, 1; the same for the same seed [mulberry32, public domain]. */
export function seedRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function seedBytes(seed: number): RandomBytes {
  const random = seedRandom(seed);
  return (count) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256));
}

/** Ids whose time stands still: only the seed tells them apart. */
export function seedIds(seed: number): Ids {
  return makeIds({ nowMs: () => 1_795_330_000_000 }, seedBytes(seed));
}
