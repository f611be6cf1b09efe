/** The store's door for the sync: what to send, what became of it, and what came back. */
import type { Grant } from '../kernel/access.ts';
import type { Change } from '../kernel/change.ts';
import type { DeviceReport, Me, PushAnswer, StorageState } from '../kernel/wire.ts';
import type { PulledPage } from './apply-page.ts';
import { loadLateParts, readCounter, type StoreContext } from './context.ts';
import { lossToRange } from './find-holes.ts';
import { countEntries, countOutbox, type OutboxCounts } from './read-outbox.ts';
import { PARKED, type ParkCode, type StorageLoss } from './rows.ts';
import type { Settled } from './settle.ts';
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
  /** How safe this phone's storage is, for the next report. */
  noteStorage(state: StorageState): Promise<void>;
  readGrants(): Promise<readonly Grant[] | undefined>;
  readMe(): Promise<Me | undefined>;
  writeMe(me: Me): Promise<void>;
  /** The last complete contact with the server, by this device's clock. */
  readContactAtMs(): Promise<number | null>;
  listLosses(): Promise<readonly StorageLoss[]>;
  /** Calls back now and at each change of the queue, in this tab or another. */
  watchOutbox(onCounts: (counts: OutboxCounts) => void, onFailure: (failure: unknown) => void): () => void;
}

const LOSSES_TOLD_AT_MOST = 100;

export function createSyncStore(context: StoreContext): SyncStore {
  const { tables, clock, epoch, deviceId } = context;
  return {
    async readNextBatch(limitChanges, limitBytes) {
      await finishResending(context);
      return readNextBatch(context, limitChanges, limitBytes);
    },
    markSent: (numbers) =>
      tables.write(['meta'], async (writer) => {
        await readCounter(writer, epoch);
        const inFlight = (await readMeta(writer, 'inFlight')) ?? [];
        const fresh = numbers.filter((n) => !inFlight.includes(n));
        if (fresh.length > 0) await writeMeta(writer, 'inFlight', [...inFlight, ...fresh]);
      }),
    settle: async (pushed, answer) => (await loadLateParts()).settlePush(context, pushed, answer),
    park: async (changes, code) => (await loadLateParts()).parkUnanswered(context, changes, code),
    async applyPage(page) {
      const outcome = await (await loadLateParts()).applyPage(context, page);
      await finishResending(context);
      return outcome;
    },
    readCursor: () => tables.read(['meta'], async (reader) => (await readMeta(reader, 'cursor')) ?? null),
    countOutbox: () => countOutbox(tables),
    readReport: (app) =>
      tables.read(['outbox', 'meta'], async (reader) => {
        const [n, { pending, parked }, losses = [], storage] = await Promise.all([
          readCounter(reader, epoch),
          countEntries(reader),
          readMeta(reader, 'losses'),
          readMeta(reader, 'storage'),
        ]);
        const lost = losses.slice(-LOSSES_TOLD_AT_MOST).map(lossToRange);
        const at = clock.nowMs();
        return {
          id: deviceId,
          epoch,
          app,
          pending,
          parked,
          at,
          n,
          ...(lost.length === 0 ? {} : { lost }),
          ...(storage === undefined ? {} : { storage }),
        };
      }),
    noteStorage: (state) =>
      tables.write(['meta'], async (writer) => {
        await readCounter(writer, epoch);
        if ((await readMeta(writer, 'storage')) !== state) await writeMeta(writer, 'storage', state);
      }),
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

async function finishResending(context: StoreContext): Promise<void> {
  const resend = await context.tables.read(['meta'], (reader) => readMeta(reader, 'resend'));
  if (resend !== undefined) await (await loadLateParts()).resendLost(context);
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
