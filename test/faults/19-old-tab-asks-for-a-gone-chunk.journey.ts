import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { type ReleaseProxy, startReleaseProxy } from '../journeys/release-proxy.ts';
import { type RunningServer, startRunningServer } from '../journeys/running-server.ts';
import { buildRelease, firstRelease, joinAsTutor, lookForUpdate, readMainScript } from './next-release.ts';

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

test('a tab of the version before goes on to its other screens, with a network and without', async ({
  page,
  context,
}) => {
  const old = firstRelease();
  const next = await buildRelease('8.0.1');
  await joinAsTutor(page, server, proxy);
  const other = await context.newPage();
  await other.goto(proxy.address);
  proxy.release(next.folder);
  expect(await lookForUpdate(other)).toBe('waiting');
  await Promise.all([other.waitForEvent('load'), other.getByRole('button', { name: 'Päivitä nyt' }).click()]);
  expect(await readMainScript(other)).toBe(next.mainScript);
  expect(await readMainScript(page)).toBe(old.mainScript);

  await page.getByRole('link', { name: 'Kirjaukset' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await proxy.cut();
  await page.getByRole('link', { name: 'Tarkistuslistat' }).click();
  await expect(page.getByRole('heading', { name: 'Tarkistuslistat' })).toBeVisible();
  await proxy.restore();
  expect(await readMainScript(page)).toBe(old.mainScript);
});

test('the server hands out the parts of the two builds before the present one, and of no older one', async ({
  request,
}) => {
  const [first, second, third] = [firstRelease(), await buildRelease('8.0.1'), await buildRelease('8.0.2')];
  proxy.release(third.folder);
  for (const { mainScript } of [first, second, third]) {
    const answer = await request.get(`${proxy.address}${mainScript}`);
    expect([mainScript, answer.status()]).toEqual([mainScript, 200]);
    expect(answer.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers()['content-type']).toContain('javascript');
  }
  expect(
    readdirSync(third.folder)
      .filter((name) => name.startsWith('previous'))
      .toSorted(),
  ).toEqual(['previous', 'previous-2']);
  expect(existsSync(join(third.folder, 'previous-2', first.mainScript))).toBe(true);
});
