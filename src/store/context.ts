import type { Clock } from '../kernel/clock.ts';
import type { Ids } from '../kernel/ids.ts';
import type { KindRegistry } from '../kernel/kind.ts';
import type { NumberRange } from '../kernel/wire.ts';
import { StorageFault } from './failures.ts';
import { numbersToRanges, uniteRanges } from './number-ranges.ts';
import { readMeta, type Tables, type TablesReader, type TablesWriter, writeMeta } from './tables.ts';
import type { Witness } from './witness.ts';

/** What an open store is built from. */
export interface StoreContext {
  readonly tables: Tables;
  readonly kinds: KindRegistry;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly memberId: string;
  readonly deviceId: string;
  /** The epoch that the database had when it was opened. */
  readonly epoch: string;
  readonly witness: Witness;
  /** When what need not delay a save is run. */
  later(run: () => void): void;
}

/**
 * The counter of this epoch. A database whose site data was cleared under an open app takes writes
 * again, but it is another one: nothing may be called saved there.
 * @throws StorageFault `storage-lost`
 */
export async function readCounter(tables: Pick<TablesReader, 'meta'>, epoch: string): Promise<number> {
  const counter = await readMeta(tables, 'counter');
  if (counter?.epoch !== epoch) throw new StorageFault('storage-lost');
  return counter.n;
}

/** Another witness knows a higher number than this database: it must never be given again, and the loss is noted. */
export async function raiseCounter(
  tables: TablesWriter,
  context: Pick<StoreContext, 'clock' | 'epoch'>,
  from: number,
  { n: toN, received }: { readonly n: number; readonly received?: number },
): Promise<void> {
  if (toN <= from) return;
  const { epoch } = context;
  const losses = (await readMeta(tables, 'losses')) ?? [];
  const loss = { epoch, fromN: from + 1, toN, noticedAtMs: context.clock.nowMs() };
  await writeMeta(tables, 'losses', [...losses, { ...loss, receivedUpTo: received ?? 0 }]);
  await writeMeta(tables, 'counter', { epoch, n: toN });
}

/**
 * Takes the server's word on how far it has this epoch's numbers.
 * @param left numbers that leave the queue with it
 * @param isRestored whether it may hold less than it once confirmed
 */
export async function writeReceived(
  tables: TablesWriter,
  context: Pick<StoreContext, 'clock' | 'epoch'>,
  counter: number,
  {
    upTo,
    left,
    isRestored,
  }: { readonly upTo: number; readonly left: readonly number[]; isRestored: boolean },
): Promise<void> {
  const { epoch } = context;
  const known = (await readMeta(tables, 'received'))?.upTo ?? 0;
  await noteLeft(tables, upTo, [...numbersToRanges(epoch, left), { epoch, from: upTo + 1, to: known }]);
  if (isRestored && ((await readMeta(tables, 'left')) ?? []).length > 0) {
    const above = Math.min(upTo, (await readMeta(tables, 'resend'))?.above ?? upTo);
    await writeMeta(tables, 'resend', { above, from: [0, 0] });
  }
  await writeMeta(tables, 'received', { epoch, upTo });
  await raiseCounter(tables, context, counter, { n: upTo, received: upTo });
}

/** Each number up to the counter is received, waits, was noted as lost, or is noted here. */
export async function noteLeft(
  tables: TablesWriter,
  receivedUpTo: number,
  more: readonly NumberRange[],
): Promise<void> {
  const before = (await readMeta(tables, 'left')) ?? [];
  const after = uniteRanges([...before, ...more])
    .filter(({ to }) => to > receivedUpTo)
    .map((range) => ({ ...range, from: Math.max(range.from, receivedUpTo + 1) }));
  if (before.length + after.length > 0) await writeMeta(tables, 'left', after);
}

let lateParts: Promise<typeof import('./late-parts.ts')> | null = null;

/** What isn't needed to show and to save, loaded at its first use. @throws StorageFault where it can't be loaded */
export function loadLateParts(): Promise<typeof import('./late-parts.ts')> {
  lateParts ??= import('./late-parts.ts').catch((cause: unknown) => {
    lateParts = null;
    throw new StorageFault('storage-blocked', cause);
  });
  return lateParts;
}
