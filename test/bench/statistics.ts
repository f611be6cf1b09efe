/** Figures of repeated measurements. */
export interface Spread {
  readonly p5: number;
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
}

/** @param samples at least one */
export function summarise(samples: readonly number[]): Spread {
  const sorted = [...samples].sort((a, b) => a - b);
  return {
    p5: readQuantile(sorted, 0.05),
    median: readQuantile(sorted, 0.5),
    p95: readQuantile(sorted, 0.95),
    longest: sorted.at(-1) ?? Number.NaN,
  };
}

/** Between two samples, as much of each as it is near [Hyndman and Fan, definition 7]. */
function readQuantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
