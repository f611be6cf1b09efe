import { expect, type Page, test } from 'playwright/test';
import { type ReleaseProxy, startReleaseProxy } from '../journeys/release-proxy.ts';
import { type RunningServer, startRunningServer } from '../journeys/running-server.ts';
import {
  buildRelease,
  expectOfflineShell,
  firstRelease,
  joinAsTutor,
  lookForUpdate,
  type Release,
} from './next-release.ts';

let server: RunningServer;
let proxy: ReleaseProxy;

test.beforeAll(async () => {
  server = await startRunningServer();
  proxy = await startReleaseProxy(server.port);
});
test.afterAll(async () => {
  await proxy.stop();
  await server.stop();
});

const PORTAL = '<!doctype html><title>Wi-Fi</title><p>Sign in to use this network.';
const html = { 'Content-Type': 'text/html' };

test('a sign-in page or a redirect in place of any file of a new version: it is not installed, and the old shell works', async ({
  page,
}) => {
  const old = firstRelease();
  const next = await buildRelease('8.0.1');
  await joinAsTutor(page, server, proxy);
  proxy.release(next.folder);
  proxy.replace('/wifi', { status: 200, headers: html, body: PORTAL });
  const disguises = [
    { path: next.mainScript, status: 200, headers: html, body: PORTAL },
    { path: next.mainScript, status: 302, headers: { Location: '/wifi' } },
    { path: next.mainScript, status: 200, headers: { 'Content-Type': 'text/javascript' }, body: PORTAL },
    { path: '/index.html', status: 200, headers: html, body: PORTAL },
  ];
  for (const { path, ...answer } of disguises) {
    proxy.replace(path, answer);
    expect([path, answer.status, await lookForUpdate(page)]).toEqual([path, answer.status, 'failed']);
    proxy.replace(path, null);
    await forgetHalfInstalled(page, next);
  }
  proxy.replace('/sw.js', { status: 200, headers: html, body: PORTAL });
  expect(await lookForUpdate(page)).toBe('none');
  proxy.replace('/sw.js', null);
  await expectOfflineShell(page, proxy, old);
  expect(await lookForUpdate(page)).toBe('waiting');
});

/** What a failed installation had got keeps the next one from asking again: here each is to ask for everything. */
function forgetHalfInstalled(page: Page, { mainScript }: Release): Promise<void> {
  return page.evaluate(async (script) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const isPage = new URL(request.url).pathname === '/index.html';
        const text = isPage ? ((await (await cache.match(request))?.text()) ?? '') : request.url;
        if (text.includes(script)) await cache.delete(request);
      }
    }
  }, mainScript);
}
