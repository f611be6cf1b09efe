import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServerUnderTest, startServerUnderTest } from '../../test/kit/server-under-test.ts';

const script = `console.log(${JSON.stringify('tuki '.repeat(200))})`;
const appDir = mkdtempSync(join(tmpdir(), 'tukivihko-app-'));
let server: ServerUnderTest;

beforeAll(async () => {
  mkdirSync(join(appDir, 'assets'));
  mkdirSync(join(appDir, 'previous/assets'), { recursive: true });
  mkdirSync(join(appDir, 'previous-2/assets'), { recursive: true });
  mkdirSync(join(appDir, '.vite'));
  writeFileSync(join(appDir, 'index.html'), '<!doctype html><title>Tukivihko</title>');
  writeFileSync(join(appDir, 'sw.js'), script);
  writeFileSync(join(appDir, 'manifest.webmanifest'), '{}');
  writeFileSync(join(appDir, 'assets/main-1a2b.js'), script);
  writeFileSync(join(appDir, 'previous/assets/main-0000.js'), script);
  writeFileSync(join(appDir, 'previous-2/assets/main-aaaa.js'), script);
  writeFileSync(join(appDir, '.vite/manifest.json'), '{}');
  server = await startServerUnderTest({ settings: { appDir } });
});
afterAll(async () => {
  await server.close();
  rmSync(appDir, { recursive: true });
});

function get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return server.request('GET', path, { headers });
}
const page = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('the built app', () => {
  test.each([
    ['/', 'no-cache'],
    ['/index.html', 'no-cache'],
    ['/manifest.webmanifest', 'no-cache'],
    ['/sw.js', 'no-cache, max-age=0'],
    ['/assets/main-1a2b.js', 'public, max-age=31536000, immutable'],
    ['/assets/main-0000.js', 'public, max-age=31536000, immutable'],
    ['/assets/main-aaaa.js', 'public, max-age=31536000, immutable'],
  ])('%s is sent with %s', async (path, caching) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Cache-Control')).toBe(caching);
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  });

  test('lets the worker look after every page', async () => {
    const { headers } = await get('/sw.js');
    expect(headers.get('Service-Worker-Allowed')).toBe('/');
    expect(headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
  });

  test.each(['/logs', '/logs/new', '/desk/review', '/join', '/checklists/bank-codes'])(
    'answers the page %s with index.html, to a navigation only',
    async (path) => {
      const answer = await get(path, page);
      expect(await answer.text()).toContain('<title>Tukivihko');
      expect(answer.headers.get('Cache-Control')).toBe('no-cache');
      expect((await get(path, { Accept: '*/*' })).status).toBe(404);
    },
  );

  test.each([
    '/assets/main-ffff.js',
    '/assets/gone',
    '/icons/gone.png',
    '/.vite/manifest.json',
    '/previous/assets/main-0000.js',
    '/previous-2/assets/main-aaaa.js',
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/api/gone',
  ])('never answers %s with a page', async (path) => {
    const answer = await get(path, page);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('Content-Type')).not.toContain('html');
  });

  test('is compressed as the browser asks', async () => {
    const sent = async (accepted: string) => {
      const answer = await get('/assets/main-1a2b.js', { 'Accept-Encoding': accepted });
      expect(answer.headers.get('Vary')).toBe('Accept-Encoding');
      return [answer.headers.get('Content-Encoding'), new Uint8Array(await answer.arrayBuffer())] as const;
    };
    const [brotli, brotliBytes] = await sent('gzip, deflate, br, zstd');
    expect(brotli).toBe('br');
    expect(brotliDecompressSync(brotliBytes).toString()).toBe(script);
    const [gzip, gzipBytes] = await sent('gzip;q=1.0, br;q=0');
    expect(gzip).toBe('gzip');
    expect(gunzipSync(gzipBytes).toString()).toBe(script);
    const [plain, plainBytes] = await sent('identity');
    expect(plain).toBeNull();
    expect(new TextDecoder().decode(plainBytes)).toBe(script);
  });

  test('isn’t sent again when it is known', async () => {
    const etag = (await get('/')).headers.get('ETag') ?? '';
    const again = await get('/', { 'If-None-Match': `"other", ${etag}` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect((await get('/', { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  test('stays whole while a new build replaces it', async () => {
    writeFileSync(join(appDir, 'assets/main-1a2b.js'), 'half');
    expect(await (await get('/assets/main-1a2b.js')).text()).toBe(script);
  });
});

test('where the worker is off, one that does nothing stands in for it, and the mark itself is no file', async () => {
  writeFileSync(join(appDir, 'worker-off'), '');
  const restarted = await startServerUnderTest({ settings: { appDir } });
  const worker = await restarted.request('GET', '/sw.js');
  const text = await worker.text();
  expect(text).toContain('skipWaiting');
  expect(text).not.toContain('fetch');
  expect(worker.headers.get('Cache-Control')).toBe('no-cache, max-age=0');
  expect(worker.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
  expect((await restarted.request('GET', '/worker-off')).status).toBe(404);
  await restarted.close();
});
