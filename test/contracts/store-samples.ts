import type { Ids } from '../../src/kernel/ids.ts';
import type { RecordState } from '../../src/kernel/record.ts';
import type { HistoryRow, Member, ServerStore, StoredRecord } from '../../src/server/store/store.ts';

/** The store of the test that runs. */
export interface StoreUnderTest {
  readonly store: ServerStore;
  readonly ids: Ids;
}

export function makeRecord(ids: Ids, parts: Partial<RecordState> = {}, device = ids.next()): StoredRecord {
  const data = parts.data ?? { title: 'a' };
  const seq = parts.seq ?? 1;
  return {
    record: {
      kind: 'page',
      id: ids.next(),
      scope: '305',
      author: ids.next(),
      seq,
      data,
      fieldSeq: Object.fromEntries(Object.keys(data).map((field) => [field, seq])),
      deleted: false,
      ...parts,
    },
    audience: 'own',
    fieldDevices: Object.fromEntries(Object.keys(data).map((field) => [field, device])),
  };
}

export function makeHistoryRow(ids: Ids, parts: Partial<HistoryRow> = {}): HistoryRow {
  return {
    change: ids.next(),
    record: ids.next(),
    scope: '305',
    seq: 1,
    author: ids.next(),
    device: ids.next(),
    at: 1_700_000_000_000.5,
    receivedAt: 1_795_330_000_000,
    set: { title: 'a' },
    applied: true,
    ...parts,
  };
}

export function makeMember(ids: Ids, parts: Partial<Member> = {}): Member {
  return {
    id: ids.next(),
    name: 'Aino',
    grants: [{ role: 'tutor', scope: '305' }],
    createdAtMs: 1_795_330_000_000,
    ...parts,
  };
}
