import type { Edit } from '../../src/kernel/change.ts';
import type { Ids } from '../../src/kernel/ids.ts';
import type { RecordData, RecordState } from '../../src/kernel/record.ts';
import type { Result } from '../../src/kernel/result.ts';
import type { PullHead, Verdict } from '../../src/kernel/wire.ts';
import { type OpenFailure, type OpenStore, type OpenStoreOptions, openStore } from '../../src/store/index.ts';
import { createFakeDatabases, type FakeDatabases } from './fake-browser-database.ts';
import { createMemoryKeyValue, type MemoryKeyValue } from './memory-key-value.ts';
import { MemoryDisk, openMemoryTables } from './memory-tables.ts';
import { sampleKinds } from './sample-kinds.ts';
import { seedIds } from './seeded-random.ts';
import { SteppedClock } from './stepped-clock.ts';

export const MEMBER = '0198c0de-0000-7000-8000-00000000000a';
export const DEVICE = '0198c0de-0000-7000-8000-00000000000d';

/** A phone on which a member's store is opened, closed and opened again. */
export interface TestPhone {
  readonly clock: SteppedClock;
  readonly ids: Ids;
  readonly keyValue: MemoryKeyValue;
  /** Of the adapter `memory`. */
  readonly disk: MemoryDisk;
  /** Of the adapter `IndexedDB`. */
  readonly databases: FakeDatabases;
  open(options?: PhoneOptions): Promise<OpenStore>;
  tryOpen(options?: PhoneOptions): Promise<Result<OpenStore, OpenFailure>>;
}

export type PhoneOptions = Partial<Pick<OpenStoreOptions, 'kinds' | 'deviceId' | 'onBlocked' | 'indexedDb'>>;

export type TestAdapter = 'memory' | 'IndexedDB';
export const TEST_ADAPTERS: readonly TestAdapter[] = ['memory', 'IndexedDB'];

export function createTestPhone(adapter: TestAdapter = 'memory', seed = 1): TestPhone {
  const clock = new SteppedClock();
  const ids = seedIds(seed);
  const keyValue = createMemoryKeyValue();
  const disk = new MemoryDisk();
  const databases = createFakeDatabases();
  const tryOpen: TestPhone['tryOpen'] = ({ indexedDb, ...options } = {}) => {
    const parts: Pick<OpenStoreOptions, 'tables' | 'indexedDb'> =
      adapter === 'memory'
        ? { tables: openMemoryTables(disk) }
        : { indexedDb: { ...databases, ...indexedDb } };
    const own = { memberId: MEMBER, deviceId: DEVICE, kinds: sampleKinds, clock, ids, keyValue };
    return openStore({ ...own, ...parts, ...options });
  };
  return {
    clock,
    ids,
    keyValue,
    disk,
    databases,
    tryOpen,
    async open(options) {
      const opened = await tryOpen(options);
      if (!opened.ok) throw new Error(`the store did not open: ${opened.failure.type}`);
      return opened.value;
    },
  };
}

/** An edit of a page in Kuusamo. */
export function editPage(record: string, set: RecordData, more: Partial<Edit> = {}): Edit {
  return { kind: 'page', record, scope: '305', set, ...more };
}

/** @returns the saved record's id */
export async function savePage(
  { store }: OpenStore,
  record: string,
  set: RecordData,
  more: Partial<Edit> = {},
): Promise<string> {
  const saved = await store.commit([editPage(record, set, more)]);
  if (!saved.ok) throw new Error(`not saved: ${JSON.stringify(saved.failure)}`);
  return record;
}

/** Pushes what waits as the sync does and lets `judge` answer; without a judge everything is accepted. */
export async function pushAll(
  { sync }: OpenStore,
  judge: (id: string, n: number) => Omit<Verdict, 'id'> | undefined = (_, n) => ({
    verdict: 'accepted',
    seq: 100 + n,
  }),
  nowMs = 1_795_330_000_000,
): Promise<void> {
  const batch = await sync.readNextBatch(500, 1_000_000);
  await sync.markSent(batch.map(({ n }) => n));
  const { epoch } = await sync.readReport('0');
  const verdicts = batch.flatMap(({ id, n }) => {
    const verdict = judge(id, n);
    return verdict === undefined ? [] : [{ id, ...verdict }];
  });
  await sync.settle(batch, { verdicts, received: { epoch, upTo: batch.at(-1)?.n ?? 0 }, now: nowMs });
}

export const HEAD: PullHead = {
  now: 1_795_330_000_000,
  received: null,
  grants: [{ role: 'tutor', scope: '305' }],
};

/** A record as the server sends it. */
export function serverRecord(id: string, seq: number, data: RecordData, more: Partial<RecordState> = {}) {
  const fieldSeq = Object.fromEntries(Object.keys(data).map((field) => [field, seq]));
  return { kind: 'page', id, scope: '305', author: MEMBER, seq, data, fieldSeq, deleted: false, ...more };
}

/** Takes a page in as the newest of the server. */
export async function pullPage(
  { sync }: OpenStore,
  records: readonly RecordState[],
  { resets = [], head = HEAD }: { resets?: readonly string[]; head?: PullHead } = {},
): Promise<void> {
  const after = await sync.readCursor();
  await sync.applyPage({
    after,
    head,
    resets,
    records,
    tail: { cursor: `${after ?? ''}.`, more: false },
  });
}
