/** One save at a time, each waited for: through the store, by Dexie, and by IndexedDB itself. */
import { Dexie, type Table } from 'dexie';
import { MUNICIPALITY, makeLogData, makeLogEdit } from '../sample-logs.ts';
import { ids } from './clock-and-ids.ts';
import type { Phone } from './phone.ts';
import { openRaw, putStrict } from './raw-database.ts';

export interface SaveTimes {
  readonly ownMs: readonly number[];
  readonly dexieMs: readonly number[];
  readonly rawMs: readonly number[];
}

/** As the store's row of a log that waits to be sent, with the same index. */
function makeRow(n: number) {
  const data = makeLogData(n);
  return {
    kind: 'session-log',
    id: ids.next(),
    scope: MUNICIPALITY,
    author: '0198c0de-0000-7000-8000-00000000000a',
    seq: 0,
    data,
    fieldSeq: Object.fromEntries(Object.keys(data).map((field) => [field, 0])),
    deleted: false,
    list: 'session-log',
    order: `${data.day}T${data.hour}`,
    server: null,
    pending: [n],
  };
}

/** By turns, some of each: what disturbs the machine disturbs all three. */
export async function timeSaves({ open }: Phone, count: number, turn: number): Promise<SaveTimes> {
  await Dexie.delete('bench-dexie');
  const dexie = new Dexie('bench-dexie', { chromeTransactionDurability: 'strict' });
  dexie.version(1).stores({ records: 'id, [list+order]' });
  await dexie.open();
  const table: Table<ReturnType<typeof makeRow>> = dexie.table('records');
  const raw = await openRaw({ name: 'bench-raw-saves', hasOrder: true });
  const times = { ownMs: [] as number[], dexieMs: [] as number[], rawMs: [] as number[] };
  const kinds: readonly (readonly [number[], (n: number) => Promise<unknown>])[] = [
    [times.ownMs, (n) => saveOwn(open.store, n)],
    [times.dexieMs, (n) => table.put(makeRow(n))],
    [times.rawMs, (n) => putStrict(raw, { records: [makeRow(n)] })],
  ];
  let first = 0;
  for (let start = 0; start < count; start += turn) {
    for (let step = 0; step < kinds.length; step++) {
      const kind = kinds[(first + step) % kinds.length];
      if (kind === undefined) continue;
      for (let n = start + 1; n <= Math.min(start + turn, count); n++)
        kind[0].push(await time(() => kind[1](n)));
    }
    first += 1;
  }
  dexie.close();
  raw.close();
  return times;
}

async function saveOwn(store: Phone['open']['store'], n: number): Promise<void> {
  const saved = await store.commit([makeLogEdit(ids.next(), n)]);
  if (!saved.ok) throw new Error(`not saved: ${saved.failure.type}`);
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const startedAtMs = performance.now();
  await work();
  return performance.now() - startedAtMs;
}
