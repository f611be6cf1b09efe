import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { pino } from 'pino';
import { kinds } from '../../src/features/registry.ts';
import type { Grant } from '../../src/kernel/access.ts';
import { makeIds } from '../../src/kernel/ids.ts';
import { succeed } from '../../src/kernel/result.ts';
import { PROTOCOL_HEADER } from '../../src/kernel/wire.ts';
import type { ServerContext } from '../../src/server/context.ts';
import { createApp } from '../../src/server/http.ts';
import { makeInvite } from '../../src/server/identity/invites.ts';
import type { RateLimits } from '../../src/server/rate-limits.ts';
import type { Settings } from '../../src/server/settings.ts';
import { openSqliteStore } from '../../src/server/store/sqlite.ts';
import type { ServerStore } from '../../src/server/store/store.ts';
import { SteppedClock } from './stepped-clock.ts';

export const ORIGIN = 'http://tuki.test';

export interface RequestOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The address that the connection comes from. */
  readonly address?: string;
}

/** A browser with a cookie of its own. */
export interface BrowserUnderTest {
  readonly device: string;
  /** The member's id once joined. */
  readonly member: string;
  cookie: string;
  request(method: string, path: string, options?: RequestOptions): Promise<Response>;
}

export interface ServerUnderTest {
  readonly app: Hono;
  readonly context: ServerContext;
  readonly file: string;
  /** Every line that was logged, from the finest level on. */
  readonly logged: string[];
  readonly clock: SteppedClock;
  /** A request as the app makes it: protocol header, JSON, our origin. `headers` replace any of them; '' leaves one out. */
  request(method: string, path: string, options?: RequestOptions): Promise<Response>;
  /** Writes an invite straight into the database. */
  invite(wish: Parameters<typeof makeInvite>[1]): Promise<ReturnType<typeof makeInvite>>;
  /** Joins as a new member with these grants. */
  join(name: string, ...grants: readonly Grant[]): Promise<BrowserUnderTest>;
  close(): Promise<void>;
}

/** The real app over a real SQLite file, or another store, with a clock to step, called in process. */
export async function startServerUnderTest(
  options: {
    readonly settings?: Partial<Settings>;
    readonly limits?: RateLimits;
    /** Instead of a SQLite file; closed with the server. */
    readonly store?: ServerStore;
  } = {},
): Promise<ServerUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'tukivihko-test-'));
  const file = join(folder, 'tukivihko.sqlite');
  const clock = new SteppedClock();
  const ids = makeIds(clock, randomBytes);
  const opened = options.store === undefined ? await openSqliteStore({ file, ids }) : succeed(options.store);
  if (!opened.ok) throw new Error(opened.failure.type);
  const logged: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const settings: Settings = {
    port: 0,
    host: '127.0.0.1',
    dataDir: folder,
    databaseUrl: null,
    publicUrl: null,
    region: 'r17',
    trustProxy: false,
    appDir: null,
    ...options.settings,
  };
  const context: ServerContext = { store: opened.value, kinds, clock, ids, randomBytes, log, settings };
  const app = createApp(context, options.limits === undefined ? {} : { limits: options.limits });
  const origin = settings.publicUrl ?? ORIGIN;

  const request: ServerUnderTest['request'] = async (method, path, { body, headers, address } = {}) => {
    const sent = { Origin: origin, [PROTOCOL_HEADER]: '1', 'Content-Type': 'application/json', ...headers };
    const init: RequestInit = {
      method,
      headers: Object.entries(sent).filter(([, value]) => value !== ''),
    };
    if (!['GET', 'HEAD'].includes(method))
      init.body = typeof body === 'string' ? body : JSON.stringify(body ?? {});
    const peer = { incoming: { socket: { remoteAddress: address ?? '192.0.2.1' } } };
    return app.request(`${origin}${path}`, init, peer);
  };

  const invite: ServerUnderTest['invite'] = async (wish) => {
    const made = makeInvite(context, wish);
    await context.store.transact((transaction) => transaction.writeInvite(made.invite));
    return made;
  };

  return {
    app,
    context,
    file,
    logged,
    clock,
    request,
    invite,
    async join(name, ...grants) {
      const { linkSecret } = await invite({ grants });
      const device = randomUUID();
      const answer = await request('POST', '/api/join', { body: { code: linkSecret, name, device } });
      if (answer.status !== 200) throw new Error(`joining answered ${answer.status}`);
      const me: { member: { id: string } } = JSON.parse(await answer.text());
      return openBrowser(request, device, me.member.id, readCookie(answer));
    },
    async close() {
      await context.store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export function openBrowser(
  request: ServerUnderTest['request'],
  device: string,
  member: string,
  cookie: string,
): BrowserUnderTest {
  const browser: BrowserUnderTest = {
    device,
    member,
    cookie,
    request: (method, path, options = {}) =>
      request(method, path, { ...options, headers: { Cookie: browser.cookie, ...options.headers } }),
  };
  return browser;
}

/** @returns what a browser would send back: "name=value" */
export function readCookie(answer: Response): string {
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
