import { pino } from 'pino';
import type { Grant } from '../../src/kernel/access.ts';
import { PROTOCOL_HEADER } from '../../src/kernel/wire.ts';
import type { ServerContext } from '../../src/server/context.ts';
import { createApp } from '../../src/server/http.ts';
import { makeInvite } from '../../src/server/identity/invites.ts';
import type { RateLimits } from '../../src/server/rate-limits.ts';
import { openSqliteStore } from '../../src/server/store/sqlite.ts';
import type { ServerStore } from '../../src/server/store/store.ts';
import { sampleKinds } from '../kit/sample-kinds.ts';
import { seedBytes, seedIds } from '../kit/seeded-random.ts';
import { SteppedClock } from '../kit/stepped-clock.ts';

const ORIGIN = 'http://fleet.test';
const unlimited: RateLimits = { take: async () => 0, peek: async () => 0 };

export interface Joined {
  readonly member: string;
  readonly cookie: string;
}

/** The real server over a database in memory, called in process. */
export interface FleetServer {
  readonly store: ServerStore;
  /** It fails on everything that comes. */
  isDown: boolean;
  /** The process ends and another one begins on the same database. */
  restart(): void;
  /** While true, every transaction dies before its commit. */
  failTransactions(isFailing: boolean): void;
  request(cookie: string, path: string, init: RequestInit): Promise<Response>;
  /** As a new member, or as an existing one on another device. */
  join(device: string, as: { name: string; grants: readonly Grant[] } | { member: string }): Promise<Joined>;
  changeGrants(member: string, grants: readonly Grant[]): Promise<void>;
  close(): Promise<void>;
}

export async function startFleetServer(): Promise<FleetServer> {
  const ids = seedIds(900);
  const randomBytes = seedBytes(901);
  const clock = new SteppedClock();
  const opened = await openSqliteStore({ file: ':memory:', ids });
  if (!opened.ok) throw new Error(opened.failure.type);
  const store = opened.value;
  let isFailing = false;
  const fragile = new Proxy(store, {
    get(target, name) {
      if (name !== 'transact') {
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      }
      return (work: Parameters<ServerStore['transact']>[0]) =>
        target.transact(async (transaction) => {
          const value = await work(transaction);
          if (!isFailing) return value;
          throw new Error('the process died before its commit');
        });
    },
  });
  const context: ServerContext = {
    store: fragile,
    kinds: sampleKinds,
    clock,
    ids,
    randomBytes,
    log: pino({ level: 'silent' }),
    settings: {
      port: 0,
      host: '127.0.0.1',
      dataDir: '',
      databaseUrl: null,
      publicUrl: ORIGIN,
      region: 'r17',
      trustProxy: false,
      appDir: null,
    },
  };
  let app = createApp(context, { limits: unlimited });

  async function request(cookie: string, path: string, init: RequestInit): Promise<Response> {
    const { signal: _signal, ...rest } = init;
    // The server's clock goes on, so that what comes later is seen to come later.
    clock.jump(1);
    return app.request(`${ORIGIN}${path}`, {
      ...rest,
      headers: { ...(init.headers as Record<string, string>), Origin: ORIGIN, Cookie: cookie },
    });
  }

  return {
    store,
    isDown: false,
    restart() {
      app = createApp(context, { limits: unlimited });
    },
    failTransactions(next) {
      isFailing = next;
    },
    request,
    async join(device, as) {
      const wish = 'member' in as ? { grants: [], member: as.member } : { grants: as.grants };
      const { invite, linkSecret } = makeInvite(context, wish);
      await store.transact((transaction) => transaction.writeInvite(invite));
      const name = 'name' in as ? as.name : '';
      const answer = await request('', '/api/join', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', [PROTOCOL_HEADER]: '1' },
        body: JSON.stringify({ code: linkSecret, name, device }),
      });
      if (answer.status !== 200) throw new Error(`joining answered ${answer.status} ${await answer.text()}`);
      const me: { member: { id: string } } = JSON.parse(await answer.text());
      return { member: me.member.id, cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
    },
    async changeGrants(member, grants) {
      await store.transact(async (transaction) => {
        const known = await transaction.readMember(member);
        if (known !== undefined) await transaction.writeMember({ ...known, grants });
      });
    },
    close: () => store.close(),
  };
}
