import type { Clock } from '../kernel/clock.ts';
import type { Ids } from '../kernel/ids.ts';
import type { KindRegistry } from '../kernel/kind.ts';
import { StorageFault } from './failures.ts';
import type { HighWater } from './memberships.ts';
import { readMeta, type Tables, type TablesReader, type TablesWriter, writeMeta } from './tables.ts';

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
  readonly highWater: HighWater;
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

/** The server knows a higher number than this phone: it must never be given again, and the loss is noted. */
export async function raiseCounter(
  tables: TablesWriter,
  context: Pick<StoreContext, 'clock' | 'epoch'>,
  from: number,
  upTo: number,
): Promise<void> {
  if (upTo <= from) return;
  const losses = (await readMeta(tables, 'losses')) ?? [];
  const loss = { epoch: context.epoch, fromN: from + 1, toN: upTo, noticedAtMs: context.clock.nowMs() };
  await writeMeta(tables, 'losses', [...losses, loss]);
  await writeMeta(tables, 'counter', { epoch: context.epoch, n: upTo });
}
