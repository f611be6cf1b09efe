import { expect, test } from 'playwright/test';
import { type ReleaseProxy, startReleaseProxy } from '../journeys/release-proxy.ts';
import { type RunningServer, startRunningServer } from '../journeys/running-server.ts';
import { buildRelease, joinAsTutor, lookForUpdate, readDrafts, readMainScript } from './next-release.ts';

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

const NOTE = 'Neuvottiin verkkopankin tunnusten uusiminen – “ä” & <b>🙂</b>';

test('a new version while a form is being filled reloads nothing unasked, and the draft stays byte by byte', async ({
  page,
}) => {
  const next = await buildRelease('8.0.1');
  await joinAsTutor(page, server, proxy);
  await page.goto(`${proxy.address}/logs/new`);
  await page.getByRole('checkbox', { name: 'Pankki' }).check();
  await page.getByText('Lisätiedot').click();
  await page.getByLabel('Muistiinpano').fill(NOTE);
  await expect.poll(() => readDrafts(page)).toContain('Neuvottiin');
  const before = await readDrafts(page);
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  proxy.release(next.folder);
  expect(await lookForUpdate(page)).toBe('waiting');
  await page.waitForTimeout(1_500);
  expect(loads).toBe(0);
  await expect(page.getByText('Uusi versio on valmis')).toHaveCount(0);
  await expect(page.getByLabel('Muistiinpano')).toHaveValue(NOTE);
  expect(await readDrafts(page)).toBe(before);

  await page.getByRole('link', { name: 'Tänään' }).click();
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Päivitä nyt' }).click()]);
  expect(await readMainScript(page)).toBe(next.mainScript);
  expect(await readDrafts(page)).toBe(before);
  await page.goto(`${proxy.address}/logs/new`);
  await expect(page.getByRole('checkbox', { name: 'Pankki' })).toBeChecked();
  expect(await readDrafts(page)).toBe(before);
});
