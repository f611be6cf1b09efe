/** What is missing on this phone, and what it still holds: read when a person asks, loaded only then. */
import type { Change } from '../kernel/change.ts';
import type { NumberRange } from '../kernel/wire.ts';
import { readCounter, type StoreContext } from './context.ts';
import { isInRanges, uniteRanges } from './number-ranges.ts';
import { VOID } from './rows.ts';
import { readMeta, type TablesReader, writeMeta } from './tables.ts';
import type { DiaryEntry } from './witness.ts';

/** Numbers that were given on this phone and whose changes are neither here nor with the server. */
export interface MissingNumbers {
  readonly ranges: readonly NumberRange[];
  /** What the diary still knows of them, in the order in which they were written. */
  readonly known: readonly DiaryEntry[];
  /** Whether the server has said so; until then it is this phone's own suspicion. */
  readonly isConfirmed: boolean;
}

/** Everything without a receipt, in the order of its numbers. */
export interface UnsentChanges {
  readonly member: { readonly id: string; readonly name: string };
  readonly device: string;
  readonly epoch: string;
  readonly changes: readonly Change[];
}

const EXPORTED_AT_MOST = 100_000;

export async function readMissing(context: StoreContext): Promise<MissingNumbers> {
  const { ranges, isConfirmed } = await context.tables.read(['meta'], (reader) =>
    readRanges(context, reader),
  );
  const known = context.witness.readDiary().filter(({ epoch, n }) => isInRanges(ranges, epoch, n));
  return { ranges, known, isConfirmed };
}

export function settleMissing(context: StoreContext): Promise<void> {
  return context.tables.write(['meta'], async (writer) => {
    await readCounter(writer, context.epoch);
    const { ranges } = await readRanges(context, writer);
    const settled = (await readMeta(writer, 'settledMissing')) ?? [];
    if (ranges.length > 0) await writeMeta(writer, 'settledMissing', uniteRanges([...settled, ...ranges]));
  });
}

export function exportUnsent({ tables, memberId, deviceId, epoch }: StoreContext): Promise<UnsentChanges> {
  return tables.read(['outbox', 'meta'], async (reader) => {
    const [, entries, me] = await Promise.all([
      readCounter(reader, epoch),
      reader.outbox.list({ limit: EXPORTED_AT_MOST }),
      readMeta(reader, 'me'),
    ]);
    return {
      member: { id: memberId, name: me?.member.name ?? '' },
      device: deviceId,
      epoch,
      changes: entries.filter(({ state }) => state !== VOID).map(({ change }) => change),
    };
  });
}

/** Once the server has been told of every loss, its word counts alone: it knows what has arrived. */
async function readRanges(
  { epoch }: StoreContext,
  reader: Pick<TablesReader, 'meta'>,
): Promise<Pick<MissingNumbers, 'ranges' | 'isConfirmed'>> {
  const [losses = [], told, settled = [], received] = await Promise.all([
    readMeta(reader, 'losses'),
    readMeta(reader, 'missing'),
    readMeta(reader, 'settledMissing'),
    readMeta(reader, 'received'),
  ]);
  const isConfirmed = told !== undefined && told.losses >= losses.length;
  const suspected = isConfirmed
    ? []
    : losses.flatMap(({ fromN, toN, receivedUpTo = 0, ...loss }) => {
        const from = Math.max(fromN, receivedUpTo + 1);
        return from > toN ? [] : [{ epoch: loss.epoch, from, to: toN }];
      });
  const arrived = received?.epoch === epoch ? [{ epoch, from: 1, to: received.upTo }] : [];
  const ranges = subtractRanges(uniteRanges([...(told?.ranges ?? []), ...suspected]), [
    ...settled,
    ...arrived,
  ]);
  return { ranges, isConfirmed };
}

function subtractRanges(
  ranges: readonly NumberRange[],
  without: readonly NumberRange[],
): readonly NumberRange[] {
  return without.reduce(
    (left, cut) =>
      left.flatMap((range) => {
        if (range.epoch !== cut.epoch || cut.to < range.from || cut.from > range.to) return [range];
        const parts = [
          { ...range, to: cut.from - 1 },
          { ...range, from: cut.to + 1 },
        ];
        return parts.filter(({ from, to }) => from <= to);
      }),
    ranges,
  );
}
