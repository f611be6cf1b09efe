import { readFileSync } from 'node:fs';
import { expect, type Page, test } from 'playwright/test';
import { expectAccessible } from '../journeys/accessibility.ts';
import { type RunningServer, startRunningServer } from '../journeys/running-server.ts';
import { type FaultProxy, startFaultProxy } from '../kit/fault-proxy.ts';

let server: RunningServer;
let network: FaultProxy;

test.beforeAll(async () => {
  server = await startRunningServer();
  network = await startFaultProxy({ targetPort: server.port });
});
test.afterAll(async () => {
  await network.stop();
  await server.stop();
});

/** Chromium goes on for half a minute with the room that it last saw [IndexedDB's bucket context; seen in version 156]. */
const ROOM_REMEMBERED_MS = 35_000;

async function fillVisit(page: Page, topic: string): Promise<void> {
  await page.goto(`${network.origin}/logs/new`);
  await page.getByRole('checkbox', { name: topic }).check();
  await page.getByRole('radio', { name: '5–15 min' }).check();
  await page.getByRole('radio', { name: 'Ratkesi' }).check();
}

test('a full phone keeps the form, says so, gives what waits as a file, and saves once there is room', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  await page.goto(`${network.origin}/join#${server.invite('tutor', '305').secret}`);
  await page.getByLabel('Nimesi').fill('Tuula Täynnä');
  await page.getByRole('button', { name: 'Liity' }).click();
  await page.getByRole('button', { name: 'Kirjasto', exact: true }).click();
  await expect(page.getByText('Kirjasto ehdotettu')).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto(network.origin);
  await expect(page.getByRole('link', { name: 'Kaikki lähetetty' })).toBeVisible();
  await network.stop();
  await fillVisit(page, 'Pankki');
  await page.getByRole('button', { name: 'Tallenna', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Tallennettu tähän puhelimeen' })).toBeVisible();

  const protocol = await context.newCDPSession(page);
  await protocol.send('Storage.overrideQuotaForOrigin', { origin: network.origin, quotaSize: 1 });
  await page.waitForTimeout(ROOM_REMEMBERED_MS);
  await fillVisit(page, 'Tulostus');
  await page.getByRole('button', { name: 'Tallenna', exact: true }).click();
  await expect(page.getByText('Puhelimen tallennustila on täynnä.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Tallennettu tähän puhelimeen' })).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: 'Tulostus' })).toBeChecked();
  await expect(page.getByRole('radio', { name: '5–15 min' })).toBeChecked();
  await expectAccessible(page, 'a log that found no room');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tallenna lähettämättömät tiedostoon' }).click(),
  ]);
  const file: { version: number; changes: { set: { topics?: string[] } }[] } = JSON.parse(
    readFileSync(await download.path(), 'utf8'),
  );
  expect(file.version).toBe(2);
  expect(file.changes.map(({ set }) => set.topics)).toEqual([['bank']]);

  await protocol.send('Storage.overrideQuotaForOrigin', { origin: network.origin });
  await page.getByRole('button', { name: 'Yritä uudelleen' }).click();
  await expect(page.getByRole('heading', { name: 'Tallennettu tähän puhelimeen' })).toBeVisible();
  await page.goto(`${network.origin}/sync`);
  await expect(page.getByRole('listitem').filter({ hasText: 'Tukikirjaus' })).toHaveCount(2);
});
