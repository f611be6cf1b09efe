/** A restored server holds less than it once confirmed: what this phone still has of the rest goes again. */
import type { Change } from '../kernel/change.ts';
import { changeToDiaryEntry, countBytes } from './commit.ts';
import { readCounter, type StoreContext } from './context.ts';
import { changeToDay } from './read-outbox.ts';
import { composeRow, rowToServer } from './record-rows.ts';
import { type OutboxEntry, PARKED, type SentBlock } from './rows.ts';
import { readMeta, type TablesWriter, writeMeta } from './tables.ts';

/** A block may hold as many changes as a push. */
const BLOCKS_AT_ONCE = 2;
const BLOCKS_A_STEP = 400;
/** About what a slow phone writes in a second or two. */
const CHANGES_A_STEP = 300;
const STEP_WITHIN_MS = 30_000;

/** Goes step by step, each of them whole: killed in between, it goes on where it was. */
export async function resendLost(context: StoreContext): Promise<void> {
  while (await takeStep(context)) {
    // Other work gets its turn between two transactions.
  }
}

/** @returns whether there is more to do */
async function takeStep(context: StoreContext): Promise<boolean> {
  let again: readonly Change[] = [];
  let counter = 0;
  const isMore = await context.tables.write(
    ['records', 'outbox', 'sent', 'meta'],
    async (tables) => {
      counter = await readCounter(tables, context.epoch);
      const resend = await readMeta(tables, 'resend');
      if (resend === undefined) return false;
      if (resend.from[0] === 0) await forgetNoted(tables, resend.above);
      const found: Change[] = [];
      let { from } = resend;
      for (
        let blocks = 0;
        blocks < BLOCKS_A_STEP && found.length < CHANGES_A_STEP;
        blocks += BLOCKS_AT_ONCE
      ) {
        const sent = await tables.sent.list({ from, limit: BLOCKS_AT_ONCE });
        for (const block of sent) {
          if (block.epoch === context.epoch) found.push(...(await takeOut(tables, block, resend.above)));
        }
        const last = sent.at(-1);
        if (last === undefined || sent.length < BLOCKS_AT_ONCE) {
          await tables.meta.deleteMany(['resend']);
          again = await queueAgain(context, tables, found);
          return false;
        }
        from = [last.receivedAtMs, last.n + 1];
      }
      await writeMeta(tables, 'resend', { ...resend, from });
      again = await queueAgain(context, tables, found);
      return true;
    },
    { withinMs: STEP_WITHIN_MS },
  );
  context.witness.note(
    { epoch: context.epoch, n: counter },
    again.map((change) => changeToDiaryEntry(context, change, change.set)),
  );
  return isMore;
}

/** The server has lost the numbers of refused changes too: given up, they must be told again. */
async function forgetNoted(tables: TablesWriter, above: number): Promise<void> {
  const parked = await tables.outbox.list({ index: 'state', from: PARKED, to: PARKED });
  await tables.outbox.putMany(
    parked.flatMap((entry) =>
      entry.n > above && entry.parking !== undefined
        ? [{ ...entry, parking: { ...entry.parking, isNoted: false } }]
        : [],
    ),
  );
}

/** @returns the block's changes above the number, which stand in it no longer */
async function takeOut(
  tables: TablesWriter,
  { receivedAtMs, n, epoch, changes }: SentBlock,
  above: number,
): Promise<readonly Change[]> {
  const kept = changes.filter((change) => change.n <= above);
  if (kept.length === changes.length) return [];
  await tables.sent.deleteMany([[receivedAtMs, n]]);
  if (kept.length > 0) {
    const days = [...new Set(kept.map(changeToDay))];
    const first = Math.min(...kept.map((change) => change.n));
    await tables.sent.put({ receivedAtMs, n: first, epoch, days, changes: kept });
  }
  return changes.filter((change) => change.n > above);
}

/** @returns those that have gone back into the queue, ascending */
async function queueAgain(
  context: StoreContext,
  tables: TablesWriter,
  changes: readonly Change[],
): Promise<readonly Change[]> {
  const there = await tables.outbox.getMany(changes.map(({ n }) => n));
  const again = changes.filter((_, index) => there[index] === undefined).sort((a, b) => a.n - b.n);
  const fresh: readonly OutboxEntry[] = again.map((change) => ({
    n: change.n,
    change,
    bytes: countBytes(change),
  }));
  await tables.outbox.putMany(fresh);
  const ids = [...new Set(again.map(({ record }) => record))];
  const rows = await tables.records.getMany(ids);
  const waiting = new Map<number, OutboxEntry>();
  for (const entry of await tables.outbox.getMany(rows.flatMap((row) => row?.pending ?? []))) {
    if (entry !== undefined) waiting.set(entry.n, entry);
  }
  for (const entry of fresh) waiting.set(entry.n, entry);
  await tables.records.putMany(
    ids.flatMap((id, index) => {
      const row = rows[index];
      const own = again.filter(({ record }) => record === id).map(({ n }) => n);
      const numbers = [...new Set([...(row?.pending ?? []), ...own])].sort((a, b) => a - b);
      const entries = numbers.flatMap((n) => waiting.get(n) ?? []);
      const parts = { server: rowToServer(row), seen: row?.seen, entries };
      return composeRow(context.kinds, context.memberId, parts) ?? [];
    }),
  );
  return again;
}
