/** Fills a database with records of a municipality faster than devices could push them: rows as a push leaves them. */
import type { ServerStore, StoredRecord } from '../../src/server/store/store.ts';
import { MUNICIPALITY, makeLogData } from './sample-logs.ts';

const AUTHORS = 40;
const RECORDS_AT_ONCE = 5_000;

export async function fillWithRecords(store: ServerStore, count: number): Promise<void> {
  for (let start = 0; start < count; start += RECORDS_AT_ONCE) {
    await store.transact(async (transaction) => {
      await transaction.lockScopes([MUNICIPALITY]);
      const records: StoredRecord[] = [];
      for (let index = start; index < Math.min(count, start + RECORDS_AT_ONCE); index++) {
        records.push(makeStored(await transaction.nextSeq(MUNICIPALITY), index));
      }
      await transaction.writeRecords(records);
    });
  }
}

function makeStored(seq: number, index: number): StoredRecord {
  const data = makeLogData(index);
  return {
    audience: 'own',
    fieldDevices: {},
    record: {
      kind: 'session-log',
      id: toId(index),
      scope: MUNICIPALITY,
      author: toId(index % AUTHORS),
      seq,
      data,
      fieldSeq: Object.fromEntries(Object.keys(data).map((field) => [field, seq])),
      deleted: false,
    },
  };
}

function toId(number: number): string {
  return `0198c0de-0001-7000-8000-${number.toString(16).padStart(12, '0')}`;
}
