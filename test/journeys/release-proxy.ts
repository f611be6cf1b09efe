import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hono } from 'hono';
import { sendSecurityHeaders } from '../../src/server/security-headers.ts';
import { readSettings } from '../../src/server/settings.ts';
import { createAppRoutes } from '../../src/server/static-app.ts';

interface ReplacedAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Stands before the server and, once told, hands out the app of a newer release. */
export interface ReleaseProxy {
  readonly address: string;
  /** @param appDir the newer build; the same one with another worker when left out */
  release(appDir?: string): void;
  /** Answers a path instead of the server from now on; null lets it through again. */
  replace(path: string, answer: ReplacedAnswer | null): void;
  /** Changes the headers of the answers to a path, as a proxy on the way may; an empty value takes one out. */
  changeHeaders(path: string, headers: Readonly<Record<string, string>>): void;
  /** No network: connections are refused and open ones broken. */
  cut(): Promise<void>;
  restore(): Promise<void>;
  stop(): Promise<void>;
}

export async function startReleaseProxy(serverPort: number): Promise<ReleaseProxy> {
  const replaced = new Map<string, ReplacedAnswer>();
  const changed = new Map<string, Readonly<Record<string, string>>>();
  let isReleased = false;
  let app: Hono | null = null;
  let port = 0;

  const proxy = createServer((asked, answer) => {
    const path = asked.url?.split('?')[0] ?? '';
    const instead = replaced.get(path);
    const isApp = app !== null && !path.startsWith('/api/');
    if (instead !== undefined) answer.writeHead(instead.status, instead.headers).end(instead.body ?? '');
    else if (isApp) void answerWith(app as Hono, asked, answer, changed.get(path) ?? {});
    else forward(asked, answer, path);
  });

  function forward(asked: IncomingMessage, answer: ServerResponse, path: string): void {
    const isWorker = path === '/sw.js';
    const { 'accept-encoding': _encoding, ...headers } = asked.headers;
    const onward = request(
      { host: '127.0.0.1', port: serverPort, path: asked.url, method: asked.method, headers },
      (answered) => {
        const { 'content-length': _length, etag: _etag, ...kept } = answered.headers;
        const own = isWorker ? kept : answered.headers;
        answer.writeHead(answered.statusCode ?? 502, { ...own, ...changed.get(path) });
        if (!isWorker) return void answered.pipe(answer);
        answered.pipe(answer, { end: false });
        answered.on('end', () => answer.end(isReleased ? '\n// The next release.\n' : ''));
      },
    );
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  }

  const start = () =>
    new Promise<void>((resolve) => {
      proxy.listen(port, '127.0.0.1', () => {
        port = (proxy.address() as AddressInfo).port;
        resolve();
      });
    });
  const stop = () =>
    new Promise<void>((resolve) => {
      proxy.close(() => resolve());
      proxy.closeAllConnections();
    });
  await start();
  return {
    address: `http://127.0.0.1:${port}`,
    release(appDir) {
      isReleased = true;
      app = appDir === undefined ? null : openApp(appDir);
    },
    replace(path, answer) {
      if (answer === null) replaced.delete(path);
      else replaced.set(path, answer);
    },
    changeHeaders: (path, headers) => void changed.set(path, headers),
    cut: stop,
    restore: start,
    stop,
  };
}

function openApp(appDir: string): Hono {
  const settings = readSettings({});
  if (!settings.ok) throw new Error(settings.failure.type);
  const app = new Hono();
  app.use(sendSecurityHeaders(settings.value));
  app.route('/', createAppRoutes(appDir));
  return app;
}

async function answerWith(
  app: Hono,
  asked: IncomingMessage,
  answer: ServerResponse,
  changed: Readonly<Record<string, string>>,
): Promise<void> {
  const headers = Object.entries(asked.headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const response = await app.request(asked.url ?? '/', { headers });
  answer.writeHead(response.status, { ...Object.fromEntries(response.headers), ...changed });
  answer.end(new Uint8Array(await response.arrayBuffer()));
}
