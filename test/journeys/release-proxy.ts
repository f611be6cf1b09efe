import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands before the server and, once told, hands out the worker of a newer release. */
export interface ReleaseProxy {
  readonly address: string;
  release(): void;
  stop(): Promise<void>;
}

export async function startReleaseProxy(serverPort: number): Promise<ReleaseProxy> {
  let isReleased = false;
  const proxy = createServer((asked, answer) => {
    const isWorker = asked.url === '/sw.js';
    const { 'accept-encoding': _encoding, ...headers } = asked.headers;
    const onward = request(
      { host: '127.0.0.1', port: serverPort, path: asked.url, method: asked.method, headers },
      (answered) => {
        const { 'content-length': _length, etag: _etag, ...kept } = answered.headers;
        answer.writeHead(answered.statusCode ?? 502, isWorker ? kept : answered.headers);
        if (!isWorker) return void answered.pipe(answer);
        answered.pipe(answer, { end: false });
        answered.on('end', () => answer.end(isReleased ? '\n// The next release.\n' : ''));
      },
    );
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    release: () => {
      isReleased = true;
    },
    stop: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        proxy.closeAllConnections();
      }),
  };
}
