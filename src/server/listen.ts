import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { fail, type Result, succeed } from '../kernel/result.ts';

/** Why the address can't be listened on. */
export interface ListenFailure {
  readonly type: 'port-in-use' | 'port-forbidden' | 'host-unknown';
  readonly host: string;
  readonly port: number;
}

export interface Listener {
  readonly port: number;
  /** Until it is called every request is asked to come back in a moment. */
  answerWith(app: Hono): void;
  /** Lets requests under way finish for two seconds; live streams end then. */
  stop(): Promise<void>;
}

const FINISH_MS = 2_000;
/** Longer than a proxy keeps its own side open, so that no request meets a connection that is closing. */
const KEEP_ALIVE_MS = 75_000;

export async function listen(host: string, port: number): Promise<Result<Listener, ListenFailure>> {
  let app: Hono | undefined;
  const server = createAdaptorServer({
    fetch: (request, bindings) =>
      app?.fetch(request, bindings) ?? new Response(null, { status: 503, headers: { 'Retry-After': '2' } }),
    serverOptions: { keepAliveTimeout: KEEP_ALIVE_MS },
  }) as Server;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, resolve);
  try {
    await promise;
  } catch (error) {
    const type = errorToFailureType(error);
    if (type === undefined) throw error;
    return fail({ type, host, port });
  }
  return succeed({
    port: (server.address() as AddressInfo).port,
    answerWith(answering) {
      app = answering;
    },
    async stop() {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      const cut = setTimeout(() => server.closeAllConnections(), FINISH_MS);
      await closed.promise;
      clearTimeout(cut);
    },
  });
}

function errorToFailureType(error: unknown): ListenFailure['type'] | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  switch (error.code) {
    case 'EADDRINUSE':
      return 'port-in-use';
    case 'EACCES':
      return 'port-forbidden';
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'host-unknown';
    default:
      return undefined;
  }
}
