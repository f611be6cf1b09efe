import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Grant } from '../../src/kernel/access.ts';
import { PROTOCOL_HEADER } from '../../src/kernel/wire.ts';
import type { ServerContext } from '../../src/server/context.ts';
import { createApp } from '../../src/server/http.ts';
import { makeInvite } from '../../src/server/identity/invites.ts';
import type { RateLimits } from '../../src/server/rate-limits.ts';
import { openSqliteStore } from '../../src/server/store/sqlite.ts';
import { backUpSqlite } from '../../src/server/store/sqlite-backup.ts';
import { restoreSqlite } from '../../src/server/store/sqlite-restore.ts';
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

/** The real server over a database in memory or a file, called in process. */
export interface FleetServer {
  /** Of the database as it is now. */
  readonly store: ServerStore;
  readonly isRestorable: boolean;
  /** How often a backup has taken the database's place. */
  readonly restores: number;
  /** It fails on everything that comes. */
  isDown: boolean;
  /** The process ends and another one begins on the same database. */
  restart(): void;
  /** While true, every transaction dies before its commit. */
  failTransactions(isFailing: boolean): void;
  request(cookie: string, path: string, init: RequestInit): Promise<Response>;
  /** As a new member, or as an existing one on another device. */
  join(device: string, as: { name: string; grants: readonly Grant[] } | { member: string }): Promise<Joined>;
  /** One that is there already is replaced. */
  backUp(): void;
  /** Stops, puts the backup in the database's place and starts again; does nothing when there is none. */
  restore(): Promise<void>;
  changeGrants(member: string, grants: readonly Grant[]): Promise<void>;
  close(): Promise<void>;
}

/** @param isRestorable whether backups will be made of it: then it has a file, which is slower */
export async function startFleetServer({ isRestorable = false } = {}): Promise<FleetServer> {
  const ids = seedIds(900);
  const randomBytes = seedBytes(901);
  const clock = new SteppedClock();
  const folder = isRestorable ? mkdtempSync(join(pickQuickFolder(), 'tukivihko-fleet-')) : null;
  const file = folder === null ? ':memory:' : join(folder, 'tukivihko.sqlite');
  const backup = `${file}.backup`;
  const open = async () => {
    const opened = await openSqliteStore({ file, ids });
    if (!opened.ok) throw new Error(opened.failure.type);
    return opened.value;
  };
  let store = await open();
  let restores = 0;
  let isFailing = false;
  const fragile = new Proxy({} as ServerStore, {
    get(_, name) {
      const target = store;
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
    const answer = await app.request(`${ORIGIN}${path}`, {
      ...rest,
      headers: { ...(init.headers as Record<string, string>), Origin: ORIGIN, Cookie: cookie },
    });
    // What has left a process is not changed by what becomes of its database.
    return isRestorable && answer.ok ? new Response(await answer.arrayBuffer(), answer) : answer;
  }

  return {
    get store() {
      return store;
    },
    get restores() {
      return restores;
    },
    isRestorable,
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
    backUp() {
      rmSync(backup, { force: true });
      const made = backUpSqlite(file, backup);
      if (!made.ok) throw new Error(made.failure.type);
    },
    async restore() {
      if (!existsSync(backup)) return;
      await store.close();
      restores += 1;
      const restored = await restoreSqlite({
        from: backup,
        file,
        keepAs: `${file}.replaced-${restores}`,
        region: 'r17',
        peopleFromBackup: false,
        nowMs: clock.nowMs(),
        ids,
      });
      if (!restored.ok) throw new Error(restored.failure.type);
      store = await open();
      app = createApp(context, { limits: unlimited });
    },
    async close() {
      await store.close();
      if (folder !== null) rmSync(folder, { recursive: true });
    },
  };
}

/** In memory where the system has such a folder: a story must not wait for a disk. */
function pickQuickFolder(): string {
  return existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
}
