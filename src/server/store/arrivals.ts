import type { Kysely } from 'kysely';
import type { Received } from '../../kernel/wire.ts';
import { addNumbers, NO_NUMBERS, type NumberRanges } from './number-ranges.ts';
import type { Tables } from './tables.ts';

/** Adds numbers to those that have arrived of a device's epoch. */
export async function receiveNumbers(
  database: Kysely<Tables>,
  arrival: { readonly device: string; readonly epoch: string; readonly numbers: readonly number[] },
  locksRows: boolean,
): Promise<Received> {
  const { device, epoch, numbers } = arrival;
  const known = await database
    .selectFrom('arrivals')
    .select(['up_to', 'beyond'])
    .where('device', '=', device)
    .where('epoch', '=', epoch)
    .$if(locksRows, (query) => query.forUpdate())
    .executeTakeFirst();
  const before: NumberRanges = known ? { upTo: known.up_to, beyond: JSON.parse(known.beyond) } : NO_NUMBERS;
  const after = addNumbers(before, numbers);
  if (known === undefined || after !== before) {
    const ranges = { up_to: after.upTo, beyond: JSON.stringify(after.beyond) };
    await database
      .insertInto('arrivals')
      .values({ device, epoch, ...ranges })
      .onConflict((conflict) => conflict.columns(['device', 'epoch']).doUpdateSet(ranges))
      .execute();
  }
  return { epoch, upTo: after.upTo };
}
