/** Whether the browser has kept all rows: it may lose some without an error. */
import { readCounter } from './context.ts';
import { isInRanges, numbersToRanges } from './number-ranges.ts';
import { PARKED, type StorageLoss, VOID } from './rows.ts';
import { readMeta, type TablesWriter, writeMeta } from './tables.ts';

/** More are not looked at: opening must be quick whatever waits. */
const ENTRIES_LOOKED_AT = 200;

/** @returns null when the tables agree with each other; else the numbers whose changes are nowhere, if any */
export async function findHoles(tables: TablesWriter, epoch: string): Promise<readonly number[] | null> {
  const [n, received, left, losses = [], entries] = await Promise.all([
    readCounter(tables, epoch),
    readMeta(tables, 'received'),
    readMeta(tables, 'left'),
    readMeta(tables, 'losses'),
    tables.outbox.list({ limit: ENTRIES_LOOKED_AT }),
  ]);
  const from = (received?.upTo ?? 0) + 1;
  const waiting = new Set(await tables.outbox.listKeys({ from }));
  const absent: number[] = [];
  for (let number = from; number <= n; number++) if (!waiting.has(number)) absent.push(number);
  const known = [...(left ?? (await beginLeft(tables, epoch, absent))), ...losses.map(lossToRange)];
  const holes = absent.filter((number) => !isInRanges(known, epoch, number));
  const shown = entries.filter(({ state }) => state !== VOID);
  const rows = await tables.records.getMany(shown.map(({ change }) => change.record));
  const isTorn = shown.some((entry, index) => !rows[index]?.pending?.includes(entry.n));
  return holes.length > 0 || isTorn ? holes : null;
}

/** The release before kept no note of what had left the queue: what isn't there now is taken for that. */
async function beginLeft(tables: TablesWriter, epoch: string, absent: readonly number[]) {
  const parked = await tables.outbox.list({ index: 'state', from: PARKED, to: PARKED });
  const answered = parked.filter(({ parking }) => parking?.isNoted).map(({ n }) => n);
  const left = numbersToRanges(epoch, [...absent, ...answered]);
  await writeMeta(tables, 'left', left);
  return left;
}

export function lossToRange({ epoch, fromN, toN }: StorageLoss) {
  return { epoch, from: fromN, to: toN };
}
