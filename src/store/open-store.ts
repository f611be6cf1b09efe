import type { Clock } from '../kernel/clock.ts';
import type { Ids } from '../kernel/ids.ts';
import type { KindRegistry } from '../kernel/kind.ts';
import { fail, type Result, succeed } from '../kernel/result.ts';
import { loadLateParts, raiseCounter, readCounter, type StoreContext } from './context.ts';
import { StorageFault, type StorageFaultType } from './failures.ts';
import { findHoles } from './find-holes.ts';
import { type IndexedDbTablesOptions, openIndexedDbTables } from './indexed-db-tables.ts';
import { createStore, type Store } from './local-store.ts';
import { databaseName } from './memberships.ts';
import { composeRow, listName, rowToServer } from './record-rows.ts';
import type { StorageLoss } from './rows.ts';
import { createSyncStore, type SyncStore } from './sync-store.ts';
import { readMeta, TABLE_NAMES, type Tables, type TablesWriter, writeMeta } from './tables.ts';
import { createWitness, type KeyValue, type Mark } from './witness.ts';

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
  readonly indexedDb?: Omit<IndexedDbTablesOptions, 'name' | 'onBlocked'>;
  /**
   * `other-tab-older`: opening waits until another tab with an older version is closed. `other-tab-newer`:
   * a newer version has taken the database over; nothing is written here any more.
   */
  onBlocked?(reason: 'other-tab-older' | 'other-tab-newer'): void;
  /** When what need not delay a save is run; at once when left out. */
  later?(run: () => void): void;
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
  const witness = createWitness(keyValue, memberId);
  try {
    const tables =
      options.tables ??
      (await openIndexedDbTables({
        ...options.indexedDb,
        name: databaseName(memberId),
        onBlocked: (reason) => options.onBlocked?.(reason),
      }));
    const later = (run: () => void) => (options.later ?? runAtOnce)(run);
    const parts = { tables, kinds, clock, ids, memberId, witness, later };
    const { holes, n, ...found } = await tables.write(
      TABLE_NAMES,
      (writer) => prepare({ ...parts, deviceId }, writer),
      { withinMs: OPEN_WITHIN_MS },
    );
    const context: StoreContext = { ...parts, ...found };
    const { epoch } = context;
    witness.note({ epoch, n }, []);
    // Where the part can't be loaded now, the next opening finds the same.
    if (holes !== null)
      await loadLateParts().then(
        (parts) => parts.repairTables(context, holes),
        () => {},
      );
    const sync = createSyncStore(context);
    return succeed({
      store: createStore(context),
      sync,
      losses: await sync.listLosses(),
      close: () => tables.close(),
      destroy: () => tables.destroy(),
    });
  } catch (error) {
    if (error instanceof StorageFault) return fail({ type: error.type });
    throw error;
  }
}

function runAtOnce(run: () => void): void {
  run();
}

interface Prepared {
  readonly epoch: string;
  readonly deviceId: string;
  /** The last number that was given. */
  readonly n: number;
  /** Null when the tables agree with each other; else the numbers whose changes are nowhere. */
  readonly holes: readonly number[] | null;
}

async function prepare(context: Omit<StoreContext, 'epoch'>, tables: TablesWriter): Promise<Prepared> {
  const { clock, ids, witness } = context;
  const [counter, device, losses = []] = await Promise.all([
    readMeta(tables, 'counter'),
    readMeta(tables, 'device'),
    readMeta(tables, 'losses'),
  ]);
  const epoch = counter?.epoch ?? ids.next();
  if (counter === undefined) {
    await writeMeta(tables, 'counter', { epoch, n: 0 });
    await writeMeta(tables, 'left', []);
  }
  if (device === undefined) await writeMeta(tables, 'device', context.deviceId);
  const marks = witness.readMarks();
  const emptied = marks.filter(
    (mark) => mark.n > 0 && mark.epoch !== epoch && !losses.some((loss) => loss.epoch === mark.epoch),
  );
  if (emptied.length > 0) await noteEmptied(tables, losses, emptied, clock.nowMs());
  const own = marks.find((mark) => mark.epoch === epoch);
  if (own !== undefined) await raiseCounter(tables, { clock, epoch }, counter?.n ?? 0, own);
  const holes = await findHoles(tables, epoch);
  await orderNewKinds(context, tables);
  return { epoch, deviceId: device ?? context.deviceId, n: await readCounter(tables, epoch), holes };
}

/** The database is another one than that in which numbers were given on this phone: its storage was emptied. */
async function noteEmptied(
  tables: TablesWriter,
  losses: readonly StorageLoss[],
  marks: readonly Mark[],
  noticedAtMs: number,
): Promise<void> {
  const more = [...marks].reverse().map(({ epoch, n, received: receivedUpTo = 0 }) => ({
    epoch,
    fromN: 1,
    toN: n,
    noticedAtMs,
    receivedUpTo,
  }));
  await writeMeta(tables, 'losses', [...losses, ...more]);
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
