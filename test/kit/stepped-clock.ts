import type { Clock } from '../../src/kernel/clock.ts';

interface Timer {
  readonly dueMs: number;
  readonly order: number;
  readonly onTime: () => void;
}

/**
 * Time that stands still until it is moved. Timers go by elapsed time, as a browser's do; what the clock
 * shows can jump without them.
 */
export class SteppedClock implements Clock {
  #elapsedMs = 0;
  #shownAtStartMs: number;
  #timers: Timer[] = [];
  #order = 0;

  constructor(startMs = Date.parse('2026-11-22T07:00:00Z')) {
    this.#shownAtStartMs = startMs;
  }

  nowMs(): number {
    return this.#shownAtStartMs + this.#elapsedMs;
  }

  /** The clock shows another time; no time has passed. */
  jump(byMs: number): void {
    this.#shownAtStartMs += byMs;
  }

  /** @returns the function that cancels it */
  readonly setTimer = (delayMs: number, onTime: () => void): (() => void) => {
    const timer: Timer = { dueMs: this.#elapsedMs + Math.max(0, delayMs), order: this.#order++, onTime };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  };

  get waitingTimers(): number {
    return this.#timers.length;
  }

  /** Lets time pass: timers fire in their order, and what they set off goes on between them. */
  async advance(byMs: number): Promise<void> {
    const untilMs = this.#elapsedMs + byMs;
    for (;;) {
      await settleTasks();
      const next = this.#timers
        .filter(({ dueMs }) => dueMs <= untilMs)
        .sort((a, b) => a.dueMs - b.dueMs || a.order - b.order)[0];
      if (next === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#elapsedMs = next.dueMs;
      next.onTime();
    }
    this.#elapsedMs = untilMs;
    await settleTasks();
  }
}

/** Waits until promises that wait for nothing outside have come to rest. */
export async function settleTasks(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise<void>((resolve) => setImmediate(resolve));
}
