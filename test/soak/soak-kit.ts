/** What a long run of faults is told to do, and what it tells. */
export interface SoakKit {
  /** Whole seconds after which a part begins nothing new; `null` lets it reach its number. */
  readonly limitSeconds: number | null;
  /** A first look at whether it runs at all. */
  readonly isQuick: boolean;
  /** Where chance begins: the same seed makes the same choices. */
  readonly seed: number;
  readonly chromium: () => string;
  say(line: string): void;
}

export interface SoakOutcome {
  readonly part: string;
  readonly runs: number;
  /** What counts as one run: "steps", "kills". */
  readonly unit: string;
  readonly faults: number;
  /** Changes that somebody was told to be safe; null where the part can't count them. */
  readonly acknowledged: number | null;
  readonly losses: number;
  readonly duplicates: number;
  /** Queues that did not drain once the faults had stopped. */
  readonly stuck: number;
  readonly seeds: readonly number[];
  /** What went wrong, each with what brings it about again. */
  readonly wrongs: readonly string[];
  readonly seconds: number;
}

export interface SoakPart {
  readonly name: string;
  run(kit: SoakKit): Promise<SoakOutcome>;
}

/** Counts down to the moment after which nothing new begins. */
export function startTimer(kit: SoakKit, quickSeconds: number) {
  const startedAtMs = performance.now();
  const limitSeconds = kit.isQuick ? quickSeconds : kit.limitSeconds;
  const readSeconds = () => (performance.now() - startedAtMs) / 1_000;
  return {
    readSeconds,
    isOver: () => limitSeconds !== null && readSeconds() >= limitSeconds,
  };
}
