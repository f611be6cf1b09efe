import type { Grant } from '../../src/kernel/access.ts';
import type { Edit } from '../../src/kernel/change.ts';
import type { RecordData } from '../../src/kernel/record.ts';
import { PROTOCOL_HEADER } from '../../src/kernel/wire.ts';
import { type OpenStore, openStore } from '../../src/store/index.ts';
import { createPushMemory, type RoundOutcome, type RoundParts, runRound } from '../../src/sync/index.ts';
import type { FleetServer } from '../simulation/fleet-server.ts';
import { createMemoryKeyValue, type MemoryKeyValue } from './memory-key-value.ts';
import { MemoryDisk, openMemoryTables } from './memory-tables.ts';
import { sampleKinds } from './sample-kinds.ts';
import { seedIds } from './seeded-random.ts';
import { SteppedClock } from './stepped-clock.ts';
import { editPage } from './test-store.ts';

type Send = (path: string, init: RequestInit) => Promise<Response>;
/** Stands between the phone and the server; `send` is the way through. */
export type Interception = (path: string, init: RequestInit, send: Send) => Promise<Response>;

export interface SignedInPhone {
  readonly member: string;
  readonly deviceId: string;
  /** The store that is open now. */
  readonly open: OpenStore;
  readonly clock: SteppedClock;
  readonly disk: MemoryDisk;
  readonly keyValue: MemoryKeyValue;
  readonly parts: RoundParts;
  readonly requests: readonly { readonly path: string; readonly init: RequestInit }[];
  /** For all requests from now on; null lets everything through. */
  intercept(interception: Interception | null): void;
  /** Saves a new page. @returns its id */
  write(set: RecordData): Promise<string>;
  /** Changes a page of any scope that is on the phone. */
  edit(record: string, set: RecordData, more?: Partial<Edit>): Promise<void>;
  round(signal?: AbortSignal): Promise<RoundOutcome>;
  /** The app is closed and opened again on what the disk then holds. */
  reopen(): Promise<void>;
}

let phones = 0;

/** A phone whose member has joined a real server in this process. */
export async function signInPhone(
  server: FleetServer,
  grants: readonly Grant[] = [{ role: 'tutor', scope: '305' }],
  more: { readonly deviceId?: string; readonly member?: string } = {},
): Promise<SignedInPhone> {
  phones += 1;
  const ids = seedIds(5_000 + phones);
  const clock = new SteppedClock();
  const deviceId = more.deviceId ?? ids.next();
  const { member, cookie } = await server.join(
    deviceId,
    more.member === undefined ? { name: `Phone ${phones}`, grants } : { member: more.member },
  );
  const disk = new MemoryDisk();
  const keyValue = createMemoryKeyValue();
  const openAgain = async () => {
    const tables = openMemoryTables(disk);
    const own = { memberId: member, deviceId, kinds: sampleKinds, clock, ids, keyValue, tables };
    const opened = await openStore(own);
    if (!opened.ok) throw new Error('the store did not open');
    return opened.value;
  };
  let open = await openAgain();
  const requests: { path: string; init: RequestInit }[] = [];
  const send: Send = async (path, init) => endWith(init.signal, await server.request(cookie, path, init));
  let memory = createPushMemory();
  let interception: Interception | null = null;
  const parts: RoundParts = {
    get store() {
      return open.sync;
    },
    memberId: member,
    app: '0.1.0',
    setTimer: clock.setTimer,
    async fetch(path, init) {
      requests.push({ path, init });
      return interception === null ? send(path, init) : interception(path, init, send);
    },
  };
  return {
    member,
    deviceId,
    get open() {
      return open;
    },
    clock,
    disk,
    keyValue,
    parts,
    requests,
    intercept(next) {
      interception = next;
    },
    async write(set) {
      const saved = await open.store.commit([editPage(ids.next(), set)]);
      if (!saved.ok) throw new Error('not saved');
      return saved.value[0] ?? '';
    },
    async edit(record, set, edit) {
      const saved = await open.store.commit([editPage(record, set, edit)]);
      if (!saved.ok) throw new Error(`not saved: ${JSON.stringify(saved.failure)}`);
    },
    async reopen() {
      open.close();
      open = await openAgain();
      memory = createPushMemory();
    },
    round: (signal = new AbortController().signal) => runRound(parts, memory, signal),
  };
}

/** As a browser does: whoever calls a request off gets nothing more of its body. */
function endWith(signal: AbortSignal | null | undefined, answer: Response): Response {
  if (!signal || answer.body === null) return answer;
  return new Response(answer.body.pipeThrough(new TransformStream(), { signal }), answer);
}

/** An answer as if it were the server's own. */
export function answerAs(status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response('{"code":"server-error"}', { status, headers: { [PROTOCOL_HEADER]: '1', ...headers } });
}

/** The titles of the pages that a push carries. */
export async function readTitles({ body }: RequestInit): Promise<readonly unknown[]> {
  if (body === undefined || body === null) return [];
  const text =
    typeof body === 'string'
      ? body
      : await new Response(
          new Blob([body as ArrayBuffer]).stream().pipeThrough(new DecompressionStream('gzip')),
        ).text();
  const { changes }: { changes: readonly { set: RecordData }[] } = JSON.parse(text);
  return changes.map(({ set }) => set.title);
}
