import { summarise } from './statistics.ts';

type Unit = 'ms' | 'records/s';

/** What a figure must keep within: times the reference's median, or a figure of its own. */
export type Budget =
  | { readonly type: 'ratio'; readonly atMost: number }
  | { readonly type: 'limit'; readonly atMost: number };

export interface Measured {
  readonly name: string;
  readonly samples: readonly number[];
}

/** One line of the table. */
export interface Figure {
  readonly part: string;
  readonly name: string;
  readonly unit: Unit;
  readonly samples: readonly number[];
  /** Measured in the same run, by turns. */
  readonly reference?: Measured;
  readonly budget?: Budget;
  /** Which figure of the samples the budget is about; the median when left out. */
  readonly judged?: 'median' | 'p95' | 'longest';
  readonly note?: string;
}

/** Bytes and requests of one piece of work. */
export interface Traffic {
  readonly requests: number;
  readonly bytesUp: number;
  readonly bytesDown: number;
}

export interface TrafficLine extends Traffic {
  readonly part: string;
  readonly name: string;
}

export interface Outcome {
  readonly figures: readonly Figure[];
  readonly traffic?: readonly TrafficLine[];
}

/** How many times as long as the reference it takes; for a rate, how many times as quick the reference is. */
export function readRatio({ unit, samples, reference, judged = 'median' }: Figure): number | undefined {
  if (reference === undefined) return undefined;
  const own = summarise(samples)[judged];
  const other = summarise(reference.samples)[judged];
  return unit === 'ms' ? own / other : other / own;
}

/** @returns `undefined` where there is no budget */
export function isWithinBudget(figure: Figure): boolean | undefined {
  const { budget, samples, judged = 'median' } = figure;
  if (budget === undefined) return undefined;
  if (budget.type === 'limit') return summarise(samples)[judged] <= budget.atMost;
  const ratio = readRatio(figure);
  return ratio === undefined ? undefined : ratio <= budget.atMost;
}
