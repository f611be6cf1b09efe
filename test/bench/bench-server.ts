/** The real server in a process of its own, which also makes invites and counts what goes over its sockets. */
import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { pino } from 'pino';
import type { Grant } from '../../src/kernel/access.ts';
import { makeInvite } from '../../src/server/identity/invites.ts';
import { startServer } from '../../src/server/main.ts';
import type { Traffic } from './figures.ts';

export type Wish =
  | { readonly ask: 'invite'; readonly grants: readonly Grant[]; readonly member?: string }
  | { readonly ask: 'traffic' };
export type Told =
  | { readonly tell: 'ready'; readonly address: string }
  | { readonly tell: 'invite'; readonly secret: string }
  | { readonly tell: 'traffic'; readonly traffic: Traffic };

const sockets = new Set<Socket>();
let requests = 0;
const ended = { up: 0, down: 0 };

subscribe('net.server.socket', (message) => {
  const { socket } = message as { readonly socket: Socket };
  sockets.add(socket);
  socket.once('close', () => {
    sockets.delete(socket);
    ended.up += socket.bytesRead;
    ended.down += socket.bytesWritten;
  });
});
subscribe('http.server.request.start', () => {
  requests += 1;
});

function readTraffic(): Traffic {
  let { up, down } = ended;
  for (const { bytesRead, bytesWritten } of sockets) {
    up += bytesRead;
    down += bytesWritten;
  }
  return { requests, bytesUp: up, bytesDown: down };
}

const tell = (told: Told) => process.send?.(told);

const started = await startServer(
  {
    port: 0,
    host: '127.0.0.1',
    dataDir: process.env.DATA_DIR ?? '',
    databaseUrl: null,
    publicUrl: null,
    region: 'r17',
    trustProxy: false,
    appDir: process.env.APP_DIR || null,
  },
  { log: pino({ level: 'silent' }) },
);
if (!started.ok) throw new Error(`the server did not start: ${started.failure.type}`);
const { context, address, stop } = started.value;

process.on('message', async (wish: Wish) => {
  if (wish.ask === 'traffic') return tell({ tell: 'traffic', traffic: readTraffic() });
  const { invite, linkSecret } = makeInvite(context, { grants: wish.grants, member: wish.member ?? null });
  await context.store.transact((transaction) => transaction.writeInvite(invite));
  tell({ tell: 'invite', secret: linkSecret });
});
process.on('disconnect', () => void stop());
tell({ tell: 'ready', address });
