import { connect, createServer, type Server, type Socket } from 'node:net';

/** The phone's way to the server: a proxy that can be stopped, which is what losing the network looks like. */
export interface Network {
  /** The address that the phone uses, the same before and after a cut. */
  readonly address: string;
  /** Stops listening and breaks what is under way. */
  cut(): Promise<void>;
  restore(): Promise<void>;
}

export async function layNetwork(serverPort: number): Promise<Network> {
  const sockets = new Set<Socket>();
  let server: Server | null = null;
  let port = 0;
  const restore = () =>
    new Promise<void>((resolve, reject) => {
      server = createServer((phone) => {
        const wire = connect(serverPort, '127.0.0.1');
        for (const socket of [phone, wire]) {
          sockets.add(socket);
          socket.on('close', () => sockets.delete(socket));
          socket.on('error', () => socket.destroy());
        }
        phone.pipe(wire).pipe(phone);
        phone.on('close', () => wire.destroy());
        wire.on('close', () => phone.destroy());
      });
      server.on('error', reject);
      server.listen(port, '127.0.0.1', () => {
        const address = server?.address();
        if (typeof address === 'object' && address !== null) port = address.port;
        resolve();
      });
    });
  await restore();
  return {
    address: `http://127.0.0.1:${port}`,
    cut: () =>
      new Promise((resolve) => {
        server?.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
    restore,
  };
}
