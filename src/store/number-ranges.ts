/** Sets of numbers of epochs. Pure. */
import type { NumberRange } from '../kernel/wire.ts';

/** Epochs in the order in which they first come; ranges ascending, as few as possible. */
export function uniteRanges(ranges: readonly NumberRange[]): readonly NumberRange[] {
  return [...new Set(ranges.map(({ epoch }) => epoch))].flatMap((epoch) => {
    const united: NumberRange[] = [];
    const own = ranges.filter((range) => range.epoch === epoch && range.from <= range.to);
    for (const range of own.sort((a, b) => a.from - b.from)) {
      const last = united.at(-1);
      if (last === undefined || range.from > last.to + 1) united.push(range);
      else united[united.length - 1] = { ...last, to: Math.max(last.to, range.to) };
    }
    return united;
  });
}

export function isInRanges(ranges: readonly NumberRange[], epoch: string, n: number): boolean {
  return ranges.some((range) => range.epoch === epoch && range.from <= n && n <= range.to);
}

export function numbersToRanges(epoch: string, numbers: readonly number[]): readonly NumberRange[] {
  return uniteRanges(numbers.map((n) => ({ epoch, from: n, to: n })));
}
