import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { PageTold } from './kill-page.ts';

const HEAD = '<!doctype html><meta charset="utf-8"><title>Kill</title>';
const SCRIPT = '<script src="/script.js"></script>';

export interface PageHost {
  /** "http://127.0.0.1:41234"; at /frames/2 the page stands twice, each with a connection of its own. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves one page with one script, and hands on what the page tells. */
export async function hostPage(script: string, onTold: (told: PageTold) => void): Promise<PageHost> {
  const server = createServer(async (request, response) => {
    if (request.url === '/script.js') {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(script);
    } else if (request.url === '/told') {
      // A connection that is cut with the browser has told nothing.
      const body = await text(request).catch(() => undefined);
      if (body !== undefined) onTold(JSON.parse(body));
      response.end();
    } else {
      const frames = Number(/^\/frames\/(\d+)$/.exec(request.url ?? '')?.[1] ?? 0);
      response.setHeader('Content-Type', 'text/html');
      response.end(`${HEAD}${frames > 0 ? '<iframe src="/"></iframe>'.repeat(frames) : SCRIPT}`);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
