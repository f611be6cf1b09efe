import { randomUUID } from 'node:crypto';
import { createStore } from 'zustand/vanilla';
import { kinds } from '../../src/features/registry.ts';
import { createMemberships, type Memberships, type OpenStore, openStore } from '../../src/store/index.ts';
import {
  createPushMemory,
  createQueueCourier,
  type QueueCourier,
  type QueueOfOther,
  type RoundOutcome,
  type RoundParts,
  runRound,
} from '../../src/sync/index.ts';
import { CookieJar } from '../kit/cookie-jar.ts';
import { createFakeDatabases } from '../kit/fake-browser-database.ts';
import { createFakeBrowser, type FakeBrowser } from '../kit/fake-tabs.ts';
import { createMemoryKeyValue } from '../kit/memory-key-value.ts';
import { seedIds } from '../kit/seeded-random.ts';
import type { ServerUnderTest } from '../kit/server-under-test.ts';
import { SteppedClock } from '../kit/stepped-clock.ts';

type Fetch = (path: string, init: RequestInit) => Promise<Response>;

/** One member's notebook on the tablet. */
export interface TabletUser {
  readonly member: string;
  readonly device: string;
  readonly open: OpenStore;
  /** Saves a new place. @returns its id */
  write(name: string): Promise<string>;
  round(): Promise<RoundOutcome>;
}

/** A browser that several people use: one set of cookies, a database a member. */
export interface SharedTablet {
  readonly clock: SteppedClock;
  readonly browser: FakeBrowser;
  readonly memberships: Memberships;
  readonly courier: QueueCourier;
  readonly requests: readonly string[];
  readonly fetch: Fetch;
  isOnline: boolean;
  /** As a new member; whoever used the tablet before leaves the notebook there. */
  signIn(name: string): Promise<TabletUser>;
  /** Whether anything is left of the member's database. */
  hasDatabase(member: string): Promise<boolean>;
  listQueues(): readonly QueueOfOther[];
}

export function startSharedTablet(server: ServerUnderTest): SharedTablet {
  const clock = new SteppedClock();
  const ids = seedIds(3_300);
  const jar = new CookieJar(server);
  const keyValue = createMemoryKeyValue();
  const memberships = createMemberships(keyValue);
  const browser = createFakeBrowser();
  const databases = createFakeDatabases();
  const queues = createStore<readonly QueueOfOther[]>(() => []);
  const requests: string[] = [];

  const fetch: Fetch = async (path, { method = 'GET', headers, body }) => {
    requests.push(`${method} ${path} ${new Headers(headers).get('Tukivihko-Member')}`);
    if (!tablet.isOnline) throw new TypeError('no network');
    const text = body instanceof ArrayBuffer ? await gunzip(body) : body;
    const sent = { ...(headers as Record<string, string>), 'Content-Encoding': '' };
    return jar.request(method, path, { headers: sent, ...(text === undefined ? {} : { body: text }) });
  };

  async function open(member: string) {
    const deviceId = memberships.list().find(({ id }) => id === member)?.deviceId ?? '';
    return openStore({ memberId: member, deviceId, kinds, clock, ids, keyValue, indexedDb: databases });
  }

  const parts = { fetch, setTimer: clock.setTimer, app: '0.1.0' };
  const tablet: SharedTablet = {
    clock,
    browser,
    memberships,
    requests,
    fetch,
    isOnline: true,
    courier: createQueueCourier({
      ...parts,
      queues,
      random: () => 0.5,
      locks: browser.locks,
      listOthers: () => memberships.list().filter(({ id }) => id !== memberships.current()),
      isSignedOut: (id) => memberships.owedLeaves().includes(id),
      openQueue: open,
      forget: memberships.remove,
    }),
    async signIn(name) {
      const device = randomUUID();
      const { linkSecret } = await server.invite({ grants: [{ role: 'tutor', scope: '305' }] });
      const answer = await jar.request('POST', '/api/join', { body: { code: linkSecret, name, device } });
      const me: { member: { id: string } } = JSON.parse(await answer.text());
      const member = me.member.id;
      memberships.add({ id: member, name, deviceId: device });
      memberships.setCurrent(member);
      const opened = await open(member);
      if (!opened.ok) throw new Error('the store did not open');
      const { store, sync } = opened.value;
      const roundParts: RoundParts = { ...parts, memberId: member, store: sync };
      const memory = createPushMemory();
      return {
        member,
        device,
        open: opened.value,
        async write(place) {
          const record = ids.next();
          const set = { name: place, type: 'library' };
          const saved = await store.commit([{ kind: 'place', record, scope: '305', set }]);
          if (!saved.ok) throw new Error(`not saved: ${JSON.stringify(saved.failure)}`);
          return record;
        },
        round: () => runRound(roundParts, memory, new AbortController().signal),
      };
    },
    async hasDatabase(member) {
      return (await databases.indexedDB.databases()).some(({ name }) => name === `tukivihko-${member}`);
    },
    listQueues: () => queues.getState(),
  };
  return tablet;
}

function gunzip(bytes: ArrayBuffer): Promise<string> {
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}
