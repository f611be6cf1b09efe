/** A sync as short as it can be written: it trusts the network, the server and the storage. */
import type { Change } from '../../../src/kernel/change.ts';
import type { RecordState } from '../../../src/kernel/record.ts';
import {
  MEMBER_HEADER,
  PROTOCOL_HEADER,
  PUSH_LIMIT_CHANGES,
  type PullTail,
  type PushAnswer,
} from '../../../src/kernel/wire.ts';
import { makeLogChange } from '../sample-logs.ts';
import { ids } from './clock-and-ids.ts';
import { putStrict, settle } from './raw-database.ts';

const ROWS_AT_ONCE = 500;

export async function writeRawChanges(database: IDBDatabase, count: number): Promise<void> {
  for (let start = 0; start < count; start += ROWS_AT_ONCE) {
    const changes = Array.from({ length: Math.min(ROWS_AT_ONCE, count - start) }, (_, index) =>
      makeLogChange({ change: ids.next(), record: ids.next() }, start + index + 1),
    );
    await putStrict(database, { changes });
  }
}

/** Reads the rows, sends them and marks each one sent, batch by batch. */
export async function pushRaw(database: IDBDatabase, member: string, device: string): Promise<void> {
  const epoch = ids.next();
  let after = 0;
  for (;;) {
    const store = database.transaction('changes').objectStore('changes');
    const range = IDBKeyRange.lowerBound(after, true);
    const changes: readonly Change[] = await settle(store.getAll(range, PUSH_LIMIT_CHANGES));
    const last = changes.at(-1);
    if (last === undefined) return;
    const report = { id: device, epoch, app: '0.1.0', pending: changes.length, parked: 0 };
    const answer = await fetch('/api/push', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Content-Encoding': 'gzip',
        [PROTOCOL_HEADER]: '1',
        [MEMBER_HEADER]: member,
      },
      body: await gzip(JSON.stringify({ device: report, changes })),
    });
    if (!answer.ok) throw new Error(`a push answered ${answer.status}`);
    const { verdicts }: PushAnswer = await answer.json();
    const seqs = new Map(verdicts.map(({ id, seq }) => [id, seq]));
    const sent = changes.map((change) => ({ ...change, seq: seqs.get(change.id) }));
    if (sent.some(({ seq }) => seq === undefined)) throw new Error('a change was not accepted');
    await putStrict(database, { changes: sent });
    after = last.n;
  }
}

/** Puts what is new, a row a record, page by page with the cursor. @returns how many records came */
export async function pullRaw(database: IDBDatabase, member: string): Promise<number> {
  let count = 0;
  for (;;) {
    const meta = database.transaction('meta').objectStore('meta');
    const cursor: string | undefined = await settle(meta.get('cursor'));
    const query = cursor === undefined ? '' : `?after=${encodeURIComponent(cursor)}`;
    const answer = await fetch(`/api/pull${query}`, {
      headers: { [PROTOCOL_HEADER]: '1', [MEMBER_HEADER]: member },
      cache: 'no-store',
    });
    if (!answer.ok) throw new Error(`a pull answered ${answer.status}`);
    const lines = (await answer.text()).trimEnd().split('\n');
    const records: readonly RecordState[] = lines.slice(1, -1).map((line) => JSON.parse(line));
    const tail: PullTail = JSON.parse(lines.at(-1) ?? '');
    await putStrict(database, { records }, { cursor: tail.cursor });
    count += records.length;
    if (!tail.more) return count;
  }
}

async function gzip(text: string): Promise<ArrayBuffer> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
