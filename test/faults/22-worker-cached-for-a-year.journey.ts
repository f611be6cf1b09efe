import { expect, test } from 'playwright/test';
import { type ReleaseProxy, startReleaseProxy } from '../journeys/release-proxy.ts';
import { type RunningServer, startRunningServer } from '../journeys/running-server.ts';
import { buildRelease, joinAsTutor, lookForUpdate, readMainScript } from './next-release.ts';

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

test('a worker that a proxy lets everyone keep for a year is still updated', async ({ page }) => {
  const next = await buildRelease('8.0.1');
  const year = {
    'cache-control': 'public, max-age=31536000, immutable',
    expires: 'Thu, 01 Jan 2099 00:00:00 GMT',
  };
  for (const path of ['/sw.js', '/index.html', '/']) proxy.changeHeaders(path, year);
  await joinAsTutor(page, server, proxy);
  const kept = await page.request.get(`${proxy.address}/sw.js`);
  expect(kept.headers()['cache-control']).toContain('31536000');
  await page.reload();
  proxy.release(next.folder);
  expect(await lookForUpdate(page)).toBe('waiting');
  await page.goto(proxy.address);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Päivitä nyt' }).click()]);
  expect(await readMainScript(page)).toBe(next.mainScript);
});
