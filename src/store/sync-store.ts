/** The store's door for the sync: what to send, what became of it, and what came back. */
import type { Grant } from '../kernel/access.ts';
import type { Change } from '../kernel/change.ts';
import type { DeviceReport, Me, PushAnswer } from '../kernel/wire.ts';
import { applyPage, type PulledPage } from './apply-page.ts';
import { readCounter, type StoreContext } from './context.ts';
import { countOutbox, type OutboxCounts } from './read-outbox.ts';
import { PARKED, type ParkCode, type StorageLoss } from './rows.ts';
import { parkUnanswered, type Settled, settlePush } from './settle.ts';
import { readMeta, writeMeta } from './tables.ts';

export type { PulledPage } from './apply-page.ts';
export type { ParkCode, StorageLoss } from './rows.ts';
export type { Settled } from './settle.ts';

/** Each method rejects with `StorageFault` when the phone's storage fails; nothing is half done then. */
export interface SyncStore {
  /** The oldest waiting changes in the order of their numbers; at least one, however large, if any waits. */
  readNextBatch(limitChanges: number, limitBytes: number): Promise<readonly Change[]>;
  /** From now on these are shown as sent: a push with them is about to leave. */
  markSent(numbers: readonly number[]): Promise<void>;
  /** Receipts move changes out of the queue, rejections park them, the rest stays. */
  settle(
    pushed: readonly Change[],
    answer: Pick<PushAnswer, 'verdicts' | 'received' | 'now'>,
  ): Promise<Settled>;
  /** Takes changes out of the way that the server answers with no verdict. */
  park(changes: readonly Change[], code: ParkCode): Promise<void>;
  applyPage(page: PulledPage): Promise<'applied' | 'stale'>;
  readCursor(): Promise<string | null>;
  countOutbox(): Promise<OutboxCounts>;
  readReport(app: string): Promise<DeviceReport>;
  readGrants(): Promise<readonly Grant[] | undefined>;
  readMe(): Promise<Me | undefined>;
  writeMe(me: Me): Promise<void>;
  /** The last complete contact with the server, by this device's clock. */
  readContactAtMs(): Promise<number | null>;
  listLosses(): Promise<readonly StorageLoss[]>;
  /** Calls back now and at each change of the queue, in this tab or another. */
  watchOutbox(onCounts: (counts: OutboxCounts) => void, onFailure: (failure: unknown) => void): () => void;
}

export function createSyncStore(context: StoreContext): SyncStore {
  const { tables, clock, epoch, deviceId } = context;
  return {
    readNextBatch: (limitChanges, limitBytes) => readNextBatch(context, limitChanges, limitBytes),
    markSent: (numbers) =>
      tables.write(['meta'], async (writer) => {
        await readCounter(writer, epoch);
        const inFlight = (await readMeta(writer, 'inFlight')) ?? [];
        const fresh = numbers.filter((n) => !inFlight.includes(n));
        if (fresh.length > 0) await writeMeta(writer, 'inFlight', [...inFlight, ...fresh]);
      }),
    settle: (pushed, answer) => settlePush(context, pushed, answer),
    park: (changes, code) => parkUnanswered(context, changes, code),
    applyPage: (page) => applyPage(context, page),
    readCursor: () => tables.read(['meta'], async (reader) => (await readMeta(reader, 'cursor')) ?? null),
    countOutbox: () => countOutbox(tables),
    async readReport(app) {
      const { pending, parked } = await countOutbox(tables);
      return { id: deviceId, epoch, app, pending, parked, at: clock.nowMs() };
    },
    readGrants: () => tables.read(['meta'], (reader) => readMeta(reader, 'grants')),
    readMe: () => tables.read(['meta'], (reader) => readMeta(reader, 'me')),
    writeMe: (me) =>
      tables.write(['meta'], async (writer) => {
        await readCounter(writer, epoch);
        await writeMeta(writer, 'me', me);
        await writeMeta(writer, 'grants', me.grants);
      }),
    readContactAtMs: () =>
      tables.read(['meta'], async (reader) => (await readMeta(reader, 'contactAtMs')) ?? null),
    listLosses: () => tables.read(['meta'], async (reader) => (await readMeta(reader, 'losses')) ?? []),
    watchOutbox: (onCounts, onFailure) => tables.watch(countOutbox, onCounts, onFailure),
  };
}

function readNextBatch(
  { tables, epoch }: StoreContext,
  limitChanges: number,
  limitBytes: number,
): Promise<readonly Change[]> {
  return tables.read(['outbox', 'meta'], async (reader) => {
    await readCounter(reader, epoch);
    const batch: Change[] = [];
    let bytes = 0;
    let from = 0;
    for (;;) {
      const entries = await reader.outbox.list({ from, limit: limitChanges });
      for (const entry of entries) {
        if (entry.state === PARKED) continue;
        bytes += entry.bytes + 1;
        if (batch.length === limitChanges || (batch.length > 0 && bytes > limitBytes)) return batch;
        batch.push(entry.change);
      }
      const last = entries.at(-1);
      if (last === undefined || entries.length < limitChanges) return batch;
      from = last.n + 1;
    }
  });
}
