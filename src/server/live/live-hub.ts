import { setImmediate } from 'node:timers/promises';
import { type Reader, viewScope } from '../../kernel/access.ts';
import type { ServerContext } from '../context.ts';
import { examineSession } from '../identity/sessions.ts';
import { describeError } from '../request-log.ts';
import { viewToLanes } from '../store/lanes.ts';
import type { ScopeChange } from '../store/store.ts';

export interface LiveLimits {
  readonly heartbeatMs: number;
  /** A browser has one leader that listens; a few more may be on their way out. The oldest goes first. */
  readonly connectionsPerSession: number;
  readonly connections: number;
}

export const LIVE_LIMITS: LiveLimits = {
  heartbeatMs: 25_000,
  connectionsPerSession: 4,
  connections: 5_000,
};

interface Connection {
  readonly tokenHash: string;
  reader: Reader;
  /** Scopes that have changed and are not told yet: a slow reader costs a set of names, never a queue. */
  readonly waiting: Set<string>;
  readonly controller: ReadableStreamDefaultController<Uint8Array>;
}

export interface LiveHub {
  /** @returns the events of one connection; `undefined` when there is no room for another */
  connect(reader: Reader, tokenHash: string): ReadableStream<Uint8Array> | undefined;
  countConnections(): number;
  /** Ends every connection. */
  close(): void;
}

/** Tells each connected device which scopes changed for its eyes. Sessions are looked at again at every heartbeat. */
export function createLiveHub(context: ServerContext, limits: LiveLimits = LIVE_LIMITS): LiveHub {
  const connections = new Set<Connection>();
  const encoder = new TextEncoder();
  const stopListening = context.store.onScopeChanged((_scope, change) => {
    for (const connection of connections) {
      if (!isForEyesOf(connection.reader, change)) continue;
      connection.waiting.add(change.scope);
      flush(connection);
    }
  });
  const timer = setInterval(() => {
    beat().catch((error) => context.log.error(describeError(error), 'live sessions could not be checked'));
  }, limits.heartbeatMs);
  timer.unref();

  function flush(connection: Connection): void {
    const { controller, waiting } = connection;
    for (const scope of waiting) {
      if ((controller.desiredSize ?? 0) <= 0) return;
      waiting.delete(scope);
      controller.enqueue(encoder.encode(`event: changed\ndata: ${scope}\n\n`));
    }
  }

  function end(connection: Connection): void {
    if (connections.delete(connection)) connection.controller.close();
  }

  async function beat(): Promise<void> {
    for (const connection of [...connections]) {
      // SQLite answers at once: without a pause nothing else would be served meanwhile.
      await setImmediate();
      const reader = await findReader(context, connection.tokenHash);
      if (reader === undefined) end(connection);
      else if (connections.has(connection)) {
        connection.reader = reader;
        if ((connection.controller.desiredSize ?? 0) > 0) {
          connection.controller.enqueue(encoder.encode(': still here\n\n'));
        }
      }
    }
  }

  function makeRoom(tokenHash: string): boolean {
    const own = [...connections].filter((connection) => connection.tokenHash === tokenHash);
    for (const oldest of own.slice(0, own.length - limits.connectionsPerSession + 1)) end(oldest);
    return connections.size < limits.connections;
  }

  return {
    connect(reader, tokenHash) {
      if (!makeRoom(tokenHash)) return undefined;
      let connection: Connection | undefined;
      return new ReadableStream<Uint8Array>(
        {
          start(controller) {
            connection = { tokenHash, reader, waiting: new Set(), controller };
            connections.add(connection);
            // Something must come at once: some proxies hold the head back until then.
            controller.enqueue(encoder.encode(': welcome\n\n'));
          },
          pull() {
            if (connection !== undefined) flush(connection);
          },
          cancel() {
            if (connection !== undefined) connections.delete(connection);
          },
        },
        { highWaterMark: 16 },
      );
    },
    countConnections: () => connections.size,
    close() {
      clearInterval(timer);
      stopListening();
      for (const connection of [...connections]) end(connection);
    },
  };
}

function isForEyesOf(reader: Reader, change: ScopeChange): boolean {
  const view = viewScope(reader, change.scope);
  if (view === undefined) return false;
  const lanes = viewToLanes(view, reader.member);
  return lanes === 'all' || lanes.some((lane) => change.lanes.has(lane));
}

async function findReader(context: ServerContext, tokenHash: string): Promise<Reader | undefined> {
  const signedIn = await examineSession(context, await context.store.readSession(tokenHash));
  if (!signedIn.ok || !signedIn.value.isWhole) return undefined;
  const { member } = signedIn.value;
  return { member: member.id, grants: member.grants };
}
