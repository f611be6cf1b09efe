import type { Kysely, Selectable } from 'kysely';
import type { NumberRange, Received } from '../../kernel/wire.ts';
import {
  addNumbers,
  findMissing,
  joinRanges,
  NO_NUMBERS,
  type NumberRanges,
  RANGES_AT_MOST,
  type Range,
  subtractRanges,
} from './number-ranges.ts';
import type { MissingRange, StoreReader } from './store.ts';
import type { ArrivalTable, Tables } from './tables.ts';

/** A phone's storage is emptied a few times in its life; a device that makes up epochs must not fill the database. */
const EPOCHS_AT_MOST = 200;
const MISSING_AT_MOST = 100;
const ROWS_AT_MOST = 20_000;

/** What is to be noted of one epoch of a device. */
interface Arrival {
  readonly device: string;
  readonly epoch: string;
  readonly numbers: readonly number[];
  readonly n?: number;
  readonly lost?: readonly Range[];
  readonly nowMs: number;
}

/** Adds numbers to those that have arrived of a device's epoch, and to those that are known to have been given. */
export async function receiveNumbers(
  database: Kysely<Tables>,
  arrival: Arrival,
  locksRows: boolean,
): Promise<Received> {
  const { device, epoch, numbers, nowMs } = arrival;
  const known = await database
    .selectFrom('arrivals')
    .selectAll()
    .where('device', '=', device)
    .where('epoch', '=', epoch)
    .$if(locksRows, (query) => query.forUpdate())
    .executeTakeFirst();
  const arrived = addNumbers(known === undefined ? NO_NUMBERS : rowToArrived(known), numbers);
  const lost = joinRanges([...readRanges(known?.lost), ...(arrival.lost ?? [])]).slice(0, RANGES_AT_MOST);
  const row = {
    up_to: arrived.upTo,
    beyond: JSON.stringify(arrived.beyond),
    told_n: Math.max(known?.told_n ?? 0, arrival.n ?? 0),
    lost: JSON.stringify(lost),
  };
  const isNoticed = row.lost !== (known?.lost ?? '[]') && known?.noticed_at == null;
  const isChanged =
    known === undefined ||
    isNoticed ||
    (['up_to', 'beyond', 'told_n', 'lost'] as const).some((column) => row[column] !== known[column]);
  if (isChanged) {
    const columns = isNoticed ? { ...row, noticed_at: nowMs } : row;
    await database
      .insertInto('arrivals')
      .values({ device, epoch, ...columns })
      .onConflict((conflict) => conflict.columns(['device', 'epoch']).doUpdateSet(columns))
      .execute();
  }
  return { epoch, upTo: arrived.upTo };
}

/** Notes what a device tells of numbers that it holds no more, of epochs that it doesn't push in now. */
export async function noteLost(
  database: Kysely<Tables>,
  told: { readonly device: string; readonly lost: readonly NumberRange[]; readonly nowMs: number },
  locksRows: boolean,
): Promise<void> {
  const { device, nowMs } = told;
  const byEpoch = Map.groupBy(told.lost, ({ epoch }) => epoch);
  if (byEpoch.size === 0) return;
  const stored = await database
    .selectFrom('arrivals')
    .select('epoch')
    .where('device', '=', device)
    .limit(EPOCHS_AT_MOST)
    .execute();
  const known = new Set(stored.map(({ epoch }) => epoch));
  for (const [epoch, ranges] of byEpoch) {
    if (!known.has(epoch) && known.size >= EPOCHS_AT_MOST) continue;
    known.add(epoch);
    await receiveNumbers(database, { device, epoch, numbers: [], lost: toRanges(ranges), nowMs }, locksRows);
  }
}

/** The device gives no more numbers in this epoch: what has not come of it is missing from now on. */
export async function endEpoch(
  database: Kysely<Tables>,
  ended: { readonly device: string; readonly epoch: string; readonly nowMs: number },
): Promise<void> {
  await database
    .updateTable('arrivals')
    .set({ noticed_at: ended.nowMs })
    .where('device', '=', ended.device)
    .where('epoch', '=', ended.epoch)
    .where('noticed_at', 'is', null)
    .execute();
}

export async function settleMissing(database: Kysely<Tables>, device: string): Promise<void> {
  for (const row of await selectIncomplete(database, device)) {
    const settled = joinRanges([...readRanges(row.settled), ...findMissingOf(row)]).slice(0, RANGES_AT_MOST);
    await database
      .updateTable('arrivals')
      .set({ settled: JSON.stringify(settled), noticed_at: null })
      .where('device', '=', row.device)
      .where('epoch', '=', row.epoch)
      .execute();
  }
}

export async function listMissing(
  database: Kysely<Tables>,
  { device, withSettled }: Parameters<StoreReader['listMissing']>[0],
): Promise<readonly MissingRange[]> {
  const counts = new Map<string, number>();
  const listed: MissingRange[] = [];
  for (const row of await selectIncomplete(database, device)) {
    const owner = row.replaced_by ?? row.device;
    const missing = withSettled
      ? findMissingOf(row)
      : subtractRanges(findMissingOf(row), readRanges(row.settled));
    const count = counts.get(owner) ?? 0;
    const shown = missing.slice(0, MISSING_AT_MOST - count);
    counts.set(owner, count + shown.length);
    const noticedAtMs = row.noticed_at ?? row.seen_at;
    for (const [from, to] of shown) listed.push({ device: owner, epoch: row.epoch, from, to, noticedAtMs });
  }
  return listed;
}

type IncompleteRow = Selectable<ArrivalTable> & {
  readonly current: string | null;
  readonly replaced_by: string | null;
  readonly seen_at: number;
};

/** Rows of which something may be missing: of most devices there is none. */
function selectIncomplete(
  database: Kysely<Tables>,
  device: string | undefined,
): Promise<readonly IncompleteRow[]> {
  return database
    .selectFrom('devices')
    .innerJoin('arrivals', 'arrivals.device', 'devices.id')
    .selectAll('arrivals')
    .select(['devices.epoch as current', 'devices.replaced_by', 'devices.seen_at'])
    .$if(device !== undefined, (query) =>
      query.where(({ eb, or }) =>
        or([eb('devices.id', '=', device ?? ''), eb('devices.replaced_by', '=', device ?? '')]),
      ),
    )
    .where(({ eb, or, and }) =>
      or([
        eb('arrivals.lost', '<>', '[]'),
        and([
          or([
            eb('devices.replaced_by', 'is not', null),
            eb('devices.epoch', '<>', eb.ref('arrivals.epoch')),
          ]),
          or([eb('arrivals.beyond', '<>', '[]'), eb('arrivals.told_n', '>', eb.ref('arrivals.up_to'))]),
        ]),
      ]),
    )
    .orderBy(({ fn }) => fn.coalesce('arrivals.noticed_at', 'devices.seen_at'))
    .orderBy('arrivals.device')
    .orderBy('arrivals.epoch')
    .limit(ROWS_AT_MOST)
    .execute();
}

function findMissingOf(row: IncompleteRow): readonly Range[] {
  return findMissing({
    arrived: rowToArrived(row),
    toldN: row.told_n,
    lost: readRanges(row.lost),
    isOver: row.replaced_by !== null || (row.current !== null && row.current !== row.epoch),
  });
}

export function toRanges(ranges: readonly NumberRange[]): readonly Range[] {
  return ranges.filter(({ from, to }) => from <= to).map(({ from, to }): Range => [from, to]);
}

function rowToArrived(row: Pick<Selectable<ArrivalTable>, 'up_to' | 'beyond'>): NumberRanges {
  return { upTo: row.up_to, beyond: readRanges(row.beyond) };
}

function readRanges(json: string | undefined): readonly Range[] {
  return json === undefined ? [] : JSON.parse(json);
}
