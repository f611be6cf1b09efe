import type { Clock } from '../kernel/clock.ts';
import type { Ids } from '../kernel/ids.ts';
import type { KindRegistry } from '../kernel/kind.ts';
import { fail, type Result, succeed } from '../kernel/result.ts';
import { raiseCounter, type StoreContext } from './context.ts';
import { StorageFault, type StorageFaultType } from './failures.ts';
import { type IndexedDbTablesOptions, openIndexedDbTables } from './indexed-db-tables.ts';
import { createStore, type Store } from './local-store.ts';
import { createHighWater, databaseName, type KeyValue, type Mark } from './memberships.ts';
import { composeRow, listName, rowToServer } from './record-rows.ts';
import type { StorageLoss } from './rows.ts';
import { createSyncStore, type SyncStore } from './sync-store.ts';
import { readMeta, TABLE_NAMES, type Tables, type TablesWriter, writeMeta } from './tables.ts';

export interface OpenStoreOptions {
  readonly memberId: string;
  /**
   * The device as which a new database counts its changes. One that is there already goes on as the device
   * it began as, whatever the session says now: the server knows its numbers under that name.
   */
  readonly deviceId: string;
  readonly kinds: KindRegistry;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly keyValue: KeyValue;
  /** IndexedDB when left out. */
  readonly tables?: Tables;
  readonly indexedDb?: Omit<IndexedDbTablesOptions, 'name'>;
}

/** A member's open database. */
export interface OpenStore {
  readonly store: Store;
  readonly sync: SyncStore;
  /** Numbers that are known to have been given on this phone and whose changes are not here any more, newest last. */
  readonly losses: readonly StorageLoss[];
  close(): void;
  /** Deletes the database, the queue with it. */
  destroy(): Promise<void>;
}

export type OpenFailure = { readonly type: StorageFaultType };

const OPEN_WITHIN_MS = 60_000;

export async function openStore(options: OpenStoreOptions): Promise<Result<OpenStore, OpenFailure>> {
  const { memberId, deviceId, kinds, clock, ids, keyValue } = options;
  const highWater = createHighWater(keyValue, memberId);
  try {
    const tables =
      options.tables ?? (await openIndexedDbTables({ ...options.indexedDb, name: databaseName(memberId) }));
    const parts = { tables, kinds, clock, ids, memberId, highWater };
    const { losses, ...found } = await tables.write(
      TABLE_NAMES,
      (writer) => prepare({ ...parts, deviceId }, writer, highWater.read()),
      { withinMs: OPEN_WITHIN_MS },
    );
    const context: StoreContext = { ...parts, ...found };
    return succeed({
      store: createStore(context),
      sync: createSyncStore(context),
      losses,
      close: () => tables.close(),
      destroy: () => tables.destroy(),
    });
  } catch (error) {
    if (error instanceof StorageFault) return fail({ type: error.type });
    throw error;
  }
}

interface Prepared {
  readonly epoch: string;
  readonly deviceId: string;
  readonly losses: readonly StorageLoss[];
}

async function prepare(
  context: Omit<StoreContext, 'epoch'>,
  tables: TablesWriter,
  mark: Mark | null,
): Promise<Prepared> {
  const counter = await readMeta(tables, 'counter');
  const epoch = counter?.epoch ?? context.ids.next();
  if (counter === undefined) {
    await writeMeta(tables, 'counter', { epoch, n: 0 });
    if (mark !== null && mark.n > 0) await noteEmptied(context, tables, mark);
  } else if (mark?.epoch === epoch) {
    await raiseCounter(tables, { clock: context.clock, epoch }, counter.n, mark.n);
  }
  const deviceId = (await readMeta(tables, 'device')) ?? context.deviceId;
  await writeMeta(tables, 'device', deviceId);
  await orderNewKinds(context, tables);
  return { epoch, deviceId, losses: (await readMeta(tables, 'losses')) ?? [] };
}

/** The database is new, and yet numbers have been given on this phone: its storage was emptied. */
async function noteEmptied(
  { clock }: Pick<StoreContext, 'clock'>,
  tables: TablesWriter,
  mark: Mark,
): Promise<void> {
  await writeMeta(tables, 'losses', [
    { epoch: mark.epoch, fromN: 1, toN: mark.n, noticedAtMs: clock.nowMs() },
  ]);
}

/** Records of kinds that this version is the first to know were put away without an order. */
async function orderNewKinds(
  context: Pick<StoreContext, 'kinds' | 'memberId'>,
  tables: TablesWriter,
): Promise<void> {
  const names = [...context.kinds.keys()];
  const known = await readMeta(tables, 'kinds');
  const unordered = known === undefined ? [] : names.filter((name) => !known.includes(name));
  for (const name of unordered) {
    for (const list of [listName(name, false), listName(name, true)]) {
      const rows = await tables.records.list({ index: '[list+order]', from: [list], to: [list, []] });
      const entries = await Promise.all(rows.map(({ pending = [] }) => tables.outbox.getMany(pending)));
      await tables.records.putMany(
        rows.flatMap(
          (row, index) =>
            composeRow(context.kinds, context.memberId, {
              server: rowToServer(row),
              seen: row.seen,
              entries: (entries[index] ?? []).filter((entry) => entry !== undefined),
            }) ?? [],
        ),
      );
    }
  }
  if (known === undefined || unordered.length > 0) await writeMeta(tables, 'kinds', names);
}
