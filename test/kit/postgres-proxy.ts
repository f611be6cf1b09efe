import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/**
 * `swallow`: nothing goes through any more, and nobody is told. `refuse`: every connection is broken, new ones too.
 * `lose-commit`: the database commits, its answer is lost with the connection, once.
 */
type PostgresFault = 'swallow' | 'refuse' | 'lose-commit';

/** Between a server and its PostgreSQL. */
export interface PostgresProxy {
  /** The database's address by way of the proxy. */
  readonly url: string;
  setFault(fault: PostgresFault | null): void;
  close(): Promise<void>;
}

const COMMIT = Buffer.from('commit\0');

export async function startPostgresProxy(targetUrl: string): Promise<PostgresProxy> {
  const target = new URL(targetUrl);
  const sockets = new Set<Socket>();
  let fault: PostgresFault | null = null;

  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((client) => {
    if (fault === 'refuse') {
      client.destroy();
      return;
    }
    const database = connect(Number(target.port), target.hostname);
    let isCommitting = false;
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
    client.on('data', (bytes: Buffer) => {
      if (fault === 'swallow') return;
      if (fault === 'lose-commit' && bytes.includes(COMMIT)) {
        isCommitting = true;
        fault = null;
      }
      database.write(bytes);
    });
    database.on('data', (bytes) => {
      if (isCommitting) client.destroy();
      else if (fault !== 'swallow') client.write(bytes);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = new URL(targetUrl);
  url.port = String(address.port);

  return {
    url: url.href,
    setFault(next) {
      fault = next;
      if (fault === 'refuse') cut();
    },
    async close() {
      server.close();
      cut();
      await once(server, 'close');
    },
  };
}
