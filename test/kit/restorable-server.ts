import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { pino } from 'pino';
import type { ServerContext } from '../../src/server/context.ts';
import { createApp } from '../../src/server/http.ts';
import { makeInvite } from '../../src/server/identity/invites.ts';
import { openSqliteStore } from '../../src/server/store/sqlite.ts';
import { backUpSqlite } from '../../src/server/store/sqlite-backup.ts';
import { restoreSqlite } from '../../src/server/store/sqlite-restore.ts';
import type { ServerStore } from '../../src/server/store/store.ts';
import type { FleetServer } from '../simulation/fleet-server.ts';
import { sampleKinds } from './sample-kinds.ts';
import { seedBytes, seedIds } from './seeded-random.ts';
import { readCookie } from './server-under-test.ts';
import { SteppedClock } from './stepped-clock.ts';

const ORIGIN = 'http://restored.test';

/** The real server over a file, called in process, with the operations that `npm run backup` and `restore` do. */
export interface RestorableServer extends Pick<FleetServer, 'join' | 'request'> {
  /** Of the database as it is now. */
  readonly store: ServerStore;
  backUp(): void;
  /** Stops, restores the backup, and starts again. @param how `burnt`: nothing was left of the database */
  restore(how: 'replaced' | 'burnt'): Promise<void>;
  close(): Promise<void>;
}

export async function startRestorableServer(): Promise<RestorableServer> {
  const folder = mkdtempSync(join(tmpdir(), 'tukivihko-restore-'));
  const file = join(folder, 'tukivihko.sqlite');
  const backup = join(folder, 'backup.sqlite');
  const ids = seedIds(910);
  const clock = new SteppedClock();
  const open = async () => {
    const opened = await openSqliteStore({ file, ids });
    if (!opened.ok) throw new Error(opened.failure.type);
    const context: ServerContext = {
      store: opened.value,
      kinds: sampleKinds,
      clock,
      ids,
      randomBytes: seedBytes(911),
      log: pino({ level: 'silent' }),
      settings: {
        port: 0,
        host: '127.0.0.1',
        dataDir: folder,
        databaseUrl: null,
        publicUrl: ORIGIN,
        region: 'r17',
        trustProxy: false,
        appDir: null,
      },
    };
    const app: Hono = createApp(context, { limits: { take: async () => 0, peek: async () => 0 } });
    return { context, app };
  };
  let running = await open();

  const request: FleetServer['request'] = async (cookie, path, { signal: _signal, ...init }) => {
    clock.jump(1);
    const headers = { ...(init.headers as Record<string, string>), Origin: ORIGIN, Cookie: cookie };
    return running.app.request(`${ORIGIN}${path}`, { ...init, headers });
  };

  return {
    get store() {
      return running.context.store;
    },
    request,
    async join(device, as) {
      const wish = 'member' in as ? { grants: [], member: as.member } : { grants: as.grants };
      const { invite, linkSecret } = makeInvite(running.context, wish);
      await running.context.store.transact((transaction) => transaction.writeInvite(invite));
      const answer = await request('', '/api/join', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Tukivihko-Protocol': '1' },
        body: JSON.stringify({ code: linkSecret, name: 'name' in as ? as.name : '', device }),
      });
      if (answer.status !== 200) throw new Error(`joining answered ${answer.status}`);
      const me: { member: { id: string } } = JSON.parse(await answer.text());
      return { member: me.member.id, cookie: readCookie(answer) };
    },
    backUp() {
      const made = backUpSqlite(file, backup);
      if (!made.ok) throw new Error(made.failure.type);
    },
    async restore(how) {
      await running.context.store.close();
      if (how === 'burnt') rmSync(file);
      const restored = await restoreSqlite({
        from: backup,
        file,
        keepAs: `${file}.replaced`,
        region: 'r17',
        peopleFromBackup: false,
        nowMs: clock.nowMs(),
        ids,
      });
      if (!restored.ok) throw new Error(restored.failure.type);
      running = await open();
    },
    async close() {
      await running.context.store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
