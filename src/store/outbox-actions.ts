/** What a person does with a change that the server has refused. */
import type { Edit } from '../kernel/change.ts';
import { type Result, succeed } from '../kernel/result.ts';
import { commitEdits, mustTellNumber, toVoid } from './commit.ts';
import { readCounter, type StoreContext } from './context.ts';
import { type CommitFailure, errorToCommitFailure } from './failures.ts';
import { composeRow, rowToServer } from './record-rows.ts';
import { type OutboxEntry, PARKED } from './rows.ts';
import type { TablesWriter } from './tables.ts';

/**
 * The parked change goes back into the queue as it is. Where the same person has written some of its
 * fields again since, what is left of it goes as a new change, so that it doesn't undo the newer one.
 * A number that is not parked (any more) is left alone.
 */
export async function resendParked(context: StoreContext, n: number): Promise<Result<null, CommitFailure>> {
  try {
    const rest = await context.tables.write(['outbox', 'meta'], async (tables) => {
      await readCounter(tables, context.epoch);
      const entry = await tables.outbox.get(n);
      if (entry?.state !== PARKED) return undefined;
      if (entry.overruled !== undefined) return entry.change;
      const { n: number, change, bytes } = entry;
      await tables.outbox.put({ n: number, change, bytes });
      return undefined;
    });
    if (rest === undefined) return succeed(null);
    const { kind, record, scope } = rest;
    const edit: Edit = { kind, record, scope, set: {} };
    const committed = await commitEdits(context, [edit]);
    return committed.ok ? succeed(null) : committed;
  } catch (error) {
    return { ok: false, failure: errorToCommitFailure(error) };
  }
}

/**
 * Gives a parked change up for good. Of a record that the server has never taken in, every parked
 * change goes with it: the rest would be fields without a record.
 */
export async function discardParked(context: StoreContext, n: number): Promise<Result<null, CommitFailure>> {
  try {
    await context.tables.write(['records', 'outbox', 'meta'], async (tables) => {
      await readCounter(tables, context.epoch);
      const entry = await tables.outbox.get(n);
      if (entry?.state !== PARKED) return;
      const row = await tables.records.get(entry.change.record);
      const found = await tables.outbox.getMany(row?.pending ?? [n]);
      const entries = found.filter((waiting) => waiting !== undefined);
      const server = rowToServer(row);
      const given = entries.filter(
        (waiting) => waiting.n === n || (server === undefined && waiting.state === PARKED),
      );
      await giveUp(tables, given);
      const next = composeRow(context.kinds, context.memberId, {
        server,
        seen: row?.seen,
        entries: entries.filter((waiting) => !given.includes(waiting)),
      });
      if (next === undefined) await tables.records.deleteMany([entry.change.record]);
      else await tables.records.put(next);
    });
    return succeed(null);
  } catch (error) {
    return { ok: false, failure: errorToCommitFailure(error) };
  }
}

async function giveUp(tables: TablesWriter, entries: readonly OutboxEntry[]): Promise<void> {
  await tables.outbox.putMany(entries.filter(mustTellNumber).map(toVoid));
  await tables.outbox.deleteMany(entries.filter((entry) => !mustTellNumber(entry)).map(({ n }) => n));
}
