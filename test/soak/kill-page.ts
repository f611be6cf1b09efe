/** Runs in the browser that gets killed: tells what is stored, then saves as fast as it can and tells each save. */
import { kinds } from '../../src/features/registry.ts';
import { makeIds } from '../../src/kernel/ids.ts';
import { openStore } from '../../src/store/index.ts';
import { makeLogEdit } from '../bench/sample-logs.ts';

/** What the host hears, one JSON a request. */
export type PageTold =
  | { readonly tell: 'found'; readonly found: FoundStorage }
  | { readonly tell: 'saved'; readonly record: string }
  | { readonly tell: 'failed'; readonly reason: string };

/** Everything in the database that must agree. */
export interface FoundStorage {
  readonly counter: number;
  readonly numbers: readonly number[];
  /** Of each outbox entry, its record; and of each record, the numbers that wait. */
  readonly queued: readonly string[];
  readonly records: readonly { readonly id: string; readonly pending: readonly number[] }[];
  readonly losses: number;
}

const MEMBER = '0198c0de-0000-7000-8000-00000000000a';
const DEVICE = '0198c0de-0000-7000-8000-00000000000d';
const LANES = 3;
const EDIT_EVERY = 4;

const clock = { nowMs: () => Date.now() };
const ids = makeIds(clock, (count) => crypto.getRandomValues(new Uint8Array(count)));

function tell(told: PageTold): Promise<unknown> {
  return fetch('/told', { method: 'POST', body: JSON.stringify(told), keepalive: true }).catch(
    () => undefined,
  );
}

/** Past the store, as an onlooker. */
async function readStorage(losses: number): Promise<FoundStorage> {
  const request = indexedDB.open(`tukivihko-${MEMBER}`);
  const database = await settle(request);
  const transaction = database.transaction(['records', 'outbox', 'meta']);
  const [rows, entries, meta] = await Promise.all([
    settle(transaction.objectStore('records').getAll()),
    settle(transaction.objectStore('outbox').getAll()),
    settle(transaction.objectStore('meta').get('counter')),
  ]);
  database.close();
  return {
    counter: meta.value.n,
    numbers: entries.map(({ n }) => n),
    queued: entries.map(({ change }) => change.record),
    records: rows.map(({ id, pending = [] }) => ({ id, pending })),
    losses,
  };
}

function settle<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function run(): Promise<void> {
  const opened = await openStore({
    memberId: MEMBER,
    deviceId: DEVICE,
    kinds,
    clock,
    ids,
    keyValue: localStorage,
  });
  if (!opened.ok) throw new Error(`the store did not open: ${opened.failure.type}`);
  const { store, losses } = opened.value;
  await tell({ tell: 'found', found: await readStorage(losses.length) });
  const save = async () => {
    let record = ids.next();
    for (let count = 0; ; count++) {
      if (count % EDIT_EVERY !== 0) record = ids.next();
      const saved = await store.commit([makeLogEdit(record, count)]);
      if (!saved.ok) throw new Error(`not saved: ${saved.failure.type}`);
      void tell({ tell: 'saved', record });
    }
  };
  await Promise.all(Array.from({ length: LANES }, save));
}

run().catch((error) => tell({ tell: 'failed', reason: String(error) }));
