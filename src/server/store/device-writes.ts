import type { Kysely } from 'kysely';
import type { Received } from '../../kernel/wire.ts';
import { endEpoch, noteLost, receiveNumbers, toRanges } from './arrivals.ts';
import { reportToColumns } from './rows.ts';
import type { StoreTransaction } from './store.ts';
import type { Tables } from './tables.ts';

export async function receiveFromDevice(
  database: Kysely<Tables>,
  arrival: Parameters<StoreTransaction['receive']>[0],
  locksRows: boolean,
): Promise<Received> {
  const { device, member, epoch, numbers, report, nowMs, n, lost = [] } = arrival;
  // Written first: it holds the device's other pushes back until this one is done.
  const columns = { seen_at: nowMs, ...reportToColumns(report) };
  const standing = await database
    .insertInto('devices')
    .values({ id: device, member, joined_at: nowMs, ...columns, epoch })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .returning('epoch')
    .executeTakeFirstOrThrow();
  if (standing.epoch !== epoch) {
    if (standing.epoch !== null) await endEpoch(database, { device, epoch: standing.epoch, nowMs });
    await database.updateTable('devices').set({ epoch }).where('id', '=', device).execute();
  }
  const ownLost = toRanges(lost.filter((range) => range.epoch === epoch));
  const received = await receiveNumbers(
    database,
    { device, epoch, numbers, lost: ownLost, nowMs, ...(n === undefined ? {} : { n }) },
    locksRows,
  );
  const earlier = lost.filter((range) => range.epoch !== epoch);
  await noteLost(database, { device, lost: earlier, nowMs }, locksRows);
  return received;
}

export async function replaceDevice(
  database: Kysely<Tables>,
  { from, to, nowMs }: Parameters<StoreTransaction['replaceDevice']>[0],
): Promise<void> {
  if (from === to) return;
  const old = await database
    .selectFrom('devices')
    .select(['state', 'epoch'])
    .where('id', '=', from)
    .executeTakeFirst();
  if (old === undefined) return;
  // Whoever once held a device that was to go is not let in again because it is used anew.
  await database
    .deleteFrom('sessions')
    .where('device', 'in', (query) =>
      query
        .selectFrom('devices')
        .select('id')
        .where('id', '=', to)
        .where('state', 'not in', ['active', old.state]),
    )
    .execute();
  await database
    .updateTable('devices')
    .set({ replaced_by: null, state: old.state })
    .where('id', '=', to)
    .execute();
  await database
    .updateTable('devices')
    .set({ replaced_by: to })
    .where(({ eb, or, and }) =>
      or([eb('id', '=', from), and([eb('replaced_by', '=', from), eb('id', '<>', to)])]),
    )
    .execute();
  if (old.epoch !== null) await endEpoch(database, { device: from, epoch: old.epoch, nowMs });
  await database.updateTable('sessions').set({ device: to }).where('device', '=', from).execute();
}
