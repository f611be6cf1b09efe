import { readHelsinkiTime } from '../../kernel/helsinki-time.ts';
import type { RecordState } from '../../kernel/record.ts';
import type { ServerContext } from '../context.ts';
import type { Clearing, HistoryRow, StoredRecord, StoreTransaction } from '../store/store.ts';

/** What history names as the author of the server's own changes. */
const SERVER_AUTHOR = 'server';

const CLEARED_AT_ONCE = 200;

/**
 * Clears what was to be kept for some days only: in the record, under a new sequence number so that every device
 * drops it too, and in the history.
 * @returns how many fields
 */
export async function clearExpiredFields(context: ServerContext): Promise<number> {
  const nowMs = context.clock.nowMs();
  const { day } = readHelsinkiTime(nowMs);
  let cleared = 0;
  for (;;) {
    const due = await context.store.listDueClearings({ day, limit: CLEARED_AT_ONCE });
    if (due.length === 0) return cleared;
    await context.store.transact(async (transaction) => {
      await transaction.lockScopes(due.map(({ scope }) => scope));
      await clearFields(context, transaction, due, nowMs);
    });
    cleared += due.length;
  }
}

async function clearFields(
  context: ServerContext,
  transaction: StoreTransaction,
  due: readonly Clearing[],
  nowMs: number,
): Promise<void> {
  const records = new Map(await transaction.readRecords([...new Set(due.map(({ record }) => record))]));
  const written = new Map<string, StoredRecord>();
  const history: HistoryRow[] = [];
  for (const { record: id, field } of due) {
    await transaction.eraseFromHistory(id, field);
    const stored = records.get(id);
    if (stored === undefined || !holdsField(stored.record, field)) continue;
    const seq = await transaction.nextSeq(stored.record.scope);
    const emptied = clearField(stored, field, seq);
    records.set(id, emptied);
    written.set(id, emptied);
    history.push({
      change: context.ids.next(),
      record: id,
      scope: stored.record.scope,
      device: '',
      author: SERVER_AUTHOR,
      seq,
      at: nowMs,
      receivedAt: nowMs,
      set: { [field]: null },
      applied: true,
    });
  }
  await transaction.writeRecords([...written.values()]);
  await transaction.appendHistory(history);
}

function holdsField({ data, kept }: RecordState, field: string): boolean {
  return data[field] !== undefined || kept?.[field] !== undefined;
}

function clearField(
  { record, audience, fieldDevices }: StoredRecord,
  field: string,
  seq: number,
): StoredRecord {
  const { [field]: _value, ...data } = record.data;
  const { [field]: _kept, ...kept } = record.kept ?? {};
  const { [field]: _device, ...devices } = fieldDevices;
  const { kept: _allKept, ...rest } = record;
  return {
    record: {
      ...rest,
      seq,
      data,
      fieldSeq: { ...record.fieldSeq, [field]: seq },
      ...(Object.keys(kept).length > 0 ? { kept } : {}),
    },
    audience,
    fieldDevices: devices,
  };
}
