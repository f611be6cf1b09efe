import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { type ReleaseProxy, startReleaseProxy } from '../journeys/release-proxy.ts';
import { type RunningServer, startRunningServer } from '../journeys/running-server.ts';
import {
  buildRelease,
  expectOfflineShell,
  firstRelease,
  joinAsTutor,
  lookForUpdate,
} from './next-release.ts';

let server: RunningServer;
let proxy: ReleaseProxy;
const withWorkerOff = mkdtempSync(join(tmpdir(), 'tukivihko-release-'));

test.beforeAll(async () => {
  server = await startRunningServer();
  proxy = await startReleaseProxy(server.port);
});
test.afterAll(async () => {
  await proxy.stop();
  await server.stop();
  rmSync(withWorkerOff, { recursive: true });
});

const BROKEN = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => event.respondWith(Promise.reject(new Error('broken'))));`;

test('a broken worker is put out of the way by one that does nothing; what waits in the phone stays and is sent', async ({
  page,
}) => {
  cpSync(firstRelease().folder, withWorkerOff, { recursive: true });
  writeFileSync(join(withWorkerOff, 'worker-off'), '');
  await joinAsTutor(page, server, proxy);
  proxy.replace('/api/push', { status: 503, headers: { 'Retry-After': '1' } });
  await page.goto(`${proxy.address}/welcome`);
  await page.getByRole('button', { name: 'Kirjasto', exact: true }).click();
  await expect(page.getByRole('link', { name: /1 odottaa|palvelin/i })).toBeVisible();

  proxy.replace('/sw.js', { status: 200, headers: { 'Content-Type': 'text/javascript' }, body: BROKEN });
  await lookForUpdate(page);
  await expect(page.goto(proxy.address)).rejects.toThrow();

  proxy.replace('/sw.js', null);
  proxy.release(withWorkerOff);
  await expect
    .poll(
      () =>
        page.goto(proxy.address).then(
          (answer) => answer?.status(),
          () => null,
        ),
      { timeout: 15_000 },
    )
    .toBe(200);
  await expect(page.getByRole('heading', { name: 'Tänään' })).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await page.goto(`${proxy.address}/sync`);
  await expect(page.getByRole('listitem').first()).toBeVisible();
  proxy.replace('/api/push', null);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.getByRole('link', { name: 'Kaikki lähetetty' })).toBeVisible({ timeout: 15_000 });

  const next = await buildRelease('8.0.1');
  proxy.release(next.folder);
  expect(await lookForUpdate(page)).toBe('waiting');
  await page.goto(proxy.address);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Päivitä nyt' }).click()]);
  await expectOfflineShell(page, proxy, next);
});
