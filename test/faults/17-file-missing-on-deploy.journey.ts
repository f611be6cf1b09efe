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

test.beforeAll(async () => {
  server = await startRunningServer();
  proxy = await startReleaseProxy(server.port);
});
test.afterAll(async () => {
  await proxy.stop();
  await server.stop();
});

test('a deployment that lacks one file is not taken into use, and the old shell goes on', async ({
  page,
}) => {
  const old = firstRelease();
  const next = await buildRelease('8.0.1');
  await joinAsTutor(page, server, proxy);
  proxy.release(next.folder);
  proxy.replace(next.mainScript, { status: 404, headers: { 'Content-Type': 'text/plain' } });
  expect(await lookForUpdate(page)).toBe('failed');
  await page.reload();
  await expect(page.getByText('Uusi versio on valmis')).toHaveCount(0);
  await expectOfflineShell(page, proxy, old);
  proxy.replace(next.mainScript, null);
  expect(await lookForUpdate(page)).toBe('waiting');
});
