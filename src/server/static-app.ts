import type { Context } from 'hono';
import { Hono } from 'hono';
import { type AppFile, type Encoding, readAppFiles } from './app-files.ts';

/**
 * Serves the built app. Addresses are looked up among the files read at the start, so no address reaches the
 * file system. Any page of the app is index.html; a file that isn't there is never answered with a page.
 */
export function createAppRoutes(appDir: string): Hono {
  const files = readAppFiles(appDir);
  const routes = new Hono();
  routes.get('*', async (c, next) => {
    const path = c.req.path === '/' ? '/index.html' : c.req.path;
    const file = files.get(path);
    if (file !== undefined) return sendFile(c, path, file);
    const page = files.get('/index.html');
    if (page !== undefined && isPageAddress(c)) return sendFile(c, '/index.html', page);
    return next();
  });
  return routes;
}

function isPageAddress(c: Context): boolean {
  const { path } = c.req;
  if (path === '/api' || path.startsWith('/api/') || path.startsWith('/assets/')) return false;
  const lastStep = path.slice(path.lastIndexOf('/') + 1);
  return !lastStep.includes('.') && (c.req.header('Accept') ?? '').includes('text/html');
}

async function sendFile(c: Context, path: string, file: AppFile): Promise<Response> {
  const encoding = chooseEncoding(c.req.header('Accept-Encoding') ?? '');
  const compressed = encoding === undefined ? undefined : await file.compress(encoding);
  const sent = compressed === undefined ? undefined : encoding;
  const etag = `"${file.hash}${sent === undefined ? '' : `-${sent}`}"`;
  c.header('Cache-Control', chooseCaching(path));
  c.header('ETag', etag);
  c.header('Vary', 'Accept-Encoding');
  if (path === '/sw.js') c.header('Service-Worker-Allowed', '/');
  const known = c.req.header('If-None-Match') ?? '';
  if (known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)) return c.body(null, 304);
  c.header('Content-Type', file.contentType);
  if (sent !== undefined) c.header('Content-Encoding', sent);
  return c.body(compressed ?? file.bytes);
}

function chooseCaching(path: string): string {
  if (path.startsWith('/assets/')) return 'public, max-age=31536000, immutable';
  if (path === '/sw.js') return 'no-cache, max-age=0';
  if (path.endsWith('.html') || path.endsWith('.webmanifest')) return 'no-cache';
  return 'public, max-age=3600';
}

/** Brotli before gzip; one that is refused with `q=0` isn't sent. */
function chooseEncoding(accepted: string): Encoding | undefined {
  const names = accepted
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(?:\.0{1,3})?$/.test(part))
    .map((part) => part.split(';')[0]);
  if (names.includes('br')) return 'br';
  return names.includes('gzip') ? 'gzip' : undefined;
}
