/** The real app over a real database, called without a socket: what the server itself costs. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { pino } from 'pino';
import { kinds } from '../../src/features/registry.ts';
import type { Grant } from '../../src/kernel/access.ts';
import { makeIds } from '../../src/kernel/ids.ts';
import { type Me, PROTOCOL_HEADER, type PushRequest } from '../../src/kernel/wire.ts';
import type { ServerContext } from '../../src/server/context.ts';
import { createApp } from '../../src/server/http.ts';
import { makeInvite } from '../../src/server/identity/invites.ts';
import type { RateLimits } from '../../src/server/rate-limits.ts';
import { openSqliteStore } from '../../src/server/store/sqlite.ts';
import type { ServerStore } from '../../src/server/store/store.ts';
import { makeLogChange } from './sample-logs.ts';

const ORIGIN = 'http://bench.test';
const unlimited: RateLimits = { take: async () => 0, peek: async () => 0 };
const clock = { nowMs: () => Date.now() };
export const ids = makeIds(clock, randomBytes);

export interface SignedIn {
  readonly me: Me;
  request(method: string, path: string, body?: string | Uint8Array<ArrayBuffer>): Promise<Response>;
  makePush(logs: number): PushRequest;
}

export interface ServerInProcess {
  readonly store: ServerStore;
  join(grants: readonly Grant[]): Promise<SignedIn>;
  close(): Promise<void>;
}

export async function startInProcess(file: string): Promise<ServerInProcess> {
  const opened = await openSqliteStore({ file, ids });
  if (!opened.ok) throw new Error(`the database did not open: ${opened.failure.type}`);
  return serve(opened.value);
}

export function serve(store: ServerStore): ServerInProcess {
  const context: ServerContext = {
    store,
    kinds,
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
  const app = createApp(context, { limits: unlimited });
  return { store, join: (grants) => join(context, app, grants), close: () => store.close() };
}

async function join(context: ServerContext, app: Hono, grants: readonly Grant[]): Promise<SignedIn> {
  const { invite, linkSecret } = makeInvite(context, { grants });
  await context.store.transact((transaction) => transaction.writeInvite(invite));
  const device = randomUUID() as string;
  const epoch = randomUUID() as string;
  let cookie = '';
  let n = 0;
  const request: SignedIn['request'] = async (method, path, body) => {
    const headers: Record<string, string> = {
      Origin: ORIGIN,
      Cookie: cookie,
      [PROTOCOL_HEADER]: '1',
      'Content-Type': 'application/json',
      ...(body instanceof Uint8Array ? { 'Content-Encoding': 'gzip' } : {}),
    };
    const answer = await app.request(`${ORIGIN}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return answer;
  };
  const joined = await request(
    'POST',
    '/api/join',
    JSON.stringify({ code: linkSecret, name: 'Mittaaja', device }),
  );
  const me: Me = await joined.json();
  cookie = joined.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return {
    me,
    request,
    makePush(logs) {
      const changes = Array.from({ length: logs }, () => {
        n += 1;
        return makeLogChange({ change: randomUUID(), record: randomUUID() }, n);
      });
      return { device: { id: device, epoch, app: '0.1.0', pending: 0, parked: 0 }, changes };
    },
  };
}
