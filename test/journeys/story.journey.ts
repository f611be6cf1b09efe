import { type Browser, chromium, expect, type Page, test } from 'playwright/test';
import { type FaultProxy, startFaultProxy } from '../kit/fault-proxy.ts';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { BROWSER_ARGUMENTS } from './browser.ts';
import { type Phone, takePhone } from './phone.ts';
import { type RunningServer, startRunningServer } from './running-server.ts';

let server: RunningServer;
let network: FaultProxy;
let phone: Phone;
let browser: Browser;

test.beforeAll(async () => {
  server = await startRunningServer();
  network = await startFaultProxy({ targetPort: server.port });
  phone = await takePhone();
  browser = await chromium.launch({
    ...(process.env.CHROMIUM_PATH === undefined ? {} : { executablePath: process.env.CHROMIUM_PATH }),
    args: [...BROWSER_ARGUMENTS],
  });
});

test.afterAll(async () => {
  await phone.discard();
  await browser.close();
  await network.stop();
  await server.stop();
});

async function join(page: Page, address: string, secret: string, name: string): Promise<void> {
  await page.goto(`${address}/join#${secret}`);
  await page.getByLabel('Nimesi').fill(name);
  await page.getByRole('button', { name: 'Liity' }).click();
  await expect(page.getByRole('heading', { name: /Tervetuloa/ })).toBeVisible();
}

/** A usual visit: six taps from Today. */
async function logVisit(page: Page, topic: string): Promise<void> {
  await page.getByRole('link', { name: 'Kirjaa tuki' }).click();
  await fillVisit(page, topic);
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await expect(page.getByRole('heading', { name: 'Tallennettu tähän puhelimeen' })).toBeVisible();
  await page.goto(new URL('/', page.url()).href);
}

async function fillVisit(page: Page, topic: string): Promise<void> {
  await page.getByRole('checkbox', { name: topic }).check();
  await page.getByRole('radio', { name: '5–15 min' }).check();
  await page.getByRole('radio', { name: 'Ratkesi' }).check();
  await page.getByRole('radio', { name: /Yhdessä/ }).check();
}

const TOPICS = [
  'Pankki',
  'Laite',
  'Tulostus',
  'Valtuudet',
  'Pankki',
  'Laite',
  'Pankki',
  'Tulostus',
  'Laite',
  'Pankki',
];

test('ten visits logged without a network, across a killed browser, are reviewed and corrected', async () => {
  test.setTimeout(240_000);

  await test.step('a tutor joins by a link and chooses a place', async () => {
    await join(phone.page, network.origin, server.invite('tutor', '305').secret, 'Irja Tutor');
    await expectAccessible(phone.page, 'welcome');
    await phone.page.getByRole('button', { name: 'Kirjasto', exact: true }).click();
    await expect(phone.page.getByText('Kirjasto ehdotettu')).toBeVisible();
    await phone.page.getByRole('link', { name: 'Siirry Tukivihkoon' }).click();
    await expect(phone.page.getByRole('heading', { name: 'Tänään' })).toBeVisible();
    await phone.page.evaluate(() => navigator.serviceWorker.ready);
    await expect(phone.page.getByRole('link', { name: 'Kaikki lähetetty' })).toBeVisible();
    // Chromium writes a new cookie to the disk half a minute later, or when it is closed.
    await phone.putAway();
    await phone.restart();
    await phone.page.goto(`${network.origin}/`);
    await expect(phone.page.getByRole('heading', { name: 'Tänään' })).toBeVisible();
  });

  await test.step('the network goes, and five visits are logged', async () => {
    await network.stop();
    await phone.page.reload();
    for (const topic of TOPICS.slice(0, 5)) await logVisit(phone.page, topic);
    await expect(phone.page.getByRole('link', { name: /5 odottaa verkkoa/ })).toBeVisible();
  });

  await test.step('the browser is killed in the middle of the sixth form, and the form is there again', async () => {
    await phone.page.getByRole('link', { name: 'Kirjaa tuki' }).click();
    await fillVisit(phone.page, TOPICS[5] ?? '');
    await phone.page.waitForTimeout(500);
    await phone.kill();
    await phone.restart();
    await phone.page.goto(`${network.origin}/logs/new`);
    await expect(phone.page.getByText('Jatkat keskeneräistä kirjausta')).toBeVisible();
    await expect(phone.page.getByRole('checkbox', { name: 'Laite' })).toBeChecked();
    await expect(phone.page.getByRole('radio', { name: '5–15 min' })).toBeChecked();
    await phone.page.getByRole('button', { name: 'Tallenna' }).click();
    await expect(phone.page.getByRole('heading', { name: 'Tallennettu tähän puhelimeen' })).toBeVisible();
  });

  await test.step('a kill right after “saved” loses nothing', async () => {
    await phone.page.goto(`${network.origin}/`);
    await logVisit(phone.page, TOPICS[6] ?? '');
    await phone.kill();
    await phone.restart();
    await phone.page.goto(`${network.origin}/`);
    await expect(phone.page.getByRole('link', { name: /7 odottaa verkkoa/ })).toBeVisible();
    for (const topic of TOPICS.slice(7)) await logVisit(phone.page, topic);
    await expect(phone.page.getByRole('link', { name: /10 odottaa verkkoa/ })).toBeVisible();
  });

  await test.step('a Wi-Fi that wants a sign-in is told in words, and nothing leaves the queue', async () => {
    network.setFault({ type: 'portal', status: 200 });
    await network.start();
    await phone.page.evaluate(() => dispatchEvent(new Event('online')));
    await expect(phone.page.getByRole('link', { name: 'Wi-Fi pyytää kirjautumista' })).toBeVisible({
      timeout: 20_000,
    });
    await phone.page.goto(`${network.origin}/sync`);
    await expect(phone.page.getByRole('listitem').filter({ hasText: 'Tukikirjaus' })).toHaveCount(10);
    await expectAccessible(phone.page, 'sync detail behind a portal');
    await phone.page.goto(`${network.origin}/`);
  });

  await test.step('the network comes back and everything is sent by itself', async () => {
    network.setFault(null);
    await phone.page.evaluate(() => dispatchEvent(new Event('online')));
    await expect(phone.page.getByRole('link', { name: 'Kaikki lähetetty' })).toBeVisible({ timeout: 60_000 });
    await phone.page.getByRole('link', { name: 'Kirjaukset' }).click();
    await expect(phone.page.getByRole('listitem').filter({ hasText: 'Perillä' })).toHaveCount(10);
    await expectAccessible(phone.page, 'my logs');
  });

  const desk = await (
    await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'fi-FI',
      timezoneId: 'Europe/Helsinki',
    })
  ).newPage();
  desk.setDefaultTimeout(10_000);

  await test.step('a coordinator on another device reads them and filters', async () => {
    await join(desk, server.address, server.invite('coordinator', '305').secret, 'Kaisa Koordinaattori');
    await desk.goto(`${server.address}/desk/review`);
    await expect(desk.getByRole('row')).toHaveCount(11, { timeout: 20_000 });
    await expectAccessible(desk, 'review');
    await expectNoSidewaysScroll(desk, 'review');
    await desk.getByRole('button', { name: 'Rajaa' }).click();
    await desk.getByRole('combobox', { name: 'Aihe' }).selectOption({ label: 'Valtuudet' });
    await expect(desk.getByRole('row')).toHaveCount(2);
  });

  await test.step('returns one with a comment on a field', async () => {
    await desk
      .getByRole('row', { name: /Valtuudet/ })
      .getByText('Valtuudet')
      .click();
    await expectAccessible(desk, 'a log beside the table');
    await desk.getByRole('button', { name: 'Palauta', exact: true }).click();
    await desk.getByLabel(/Mitä kohtaa pitää korjata/).selectOption({ label: 'Kesto' });
    await desk.getByRole('textbox', { name: /Kesto/ }).fill('Kesto vaikuttaa lyhyeltä, tarkistatko?');
    await expectAccessible(desk, 'return a log');
    await desk.getByRole('button', { name: 'Palauta kirjaus' }).click();
    await expect(desk.getByText('Kirjaus palautettu digituutorille')).toBeVisible();
  });

  await test.step('and approves the rest', async () => {
    await desk.goto(`${server.address}/desk/review`);
    await desk.getByRole('button', { name: 'Tyhjennä rajaukset' }).first().click();
    await expect(desk.getByRole('row')).toHaveCount(10);
    await desk.getByRole('checkbox', { name: 'Valitse kaikki näkyvät' }).check();
    await desk.getByRole('button', { name: 'Hyväksy 9 kirjausta' }).click();
    await expect(desk.getByText('9 kirjausta hyväksytty')).toBeVisible();
    await expect(desk.getByText('Kaikki tarkistettu')).toBeVisible();
    await expect(desk.getByRole('link', { name: 'Kaikki lähetetty' })).toBeVisible();
  });

  await test.step('the tutor sees the comment at its field and corrects it', async () => {
    await expect(phone.page.getByRole('listitem').filter({ hasText: 'Hyväksytty' })).toHaveCount(9, {
      timeout: 30_000,
    });
    await phone.page
      .getByRole('link', { name: /Valtuudet/ })
      .first()
      .click();
    await expect(phone.page.getByText('Kesto vaikuttaa lyhyeltä, tarkistatko?').first()).toBeVisible();
    await expectAccessible(phone.page, 'returned log');
    await phone.page.getByRole('radio', { name: '15–30 min' }).check();
    await phone.page.getByRole('button', { name: 'Lähetä takaisin' }).click();
    await expect(phone.page.getByRole('heading', { name: 'Tallennettu tähän puhelimeen' })).toBeVisible();
    await expect(phone.page.getByRole('link', { name: 'Kaikki lähetetty' })).toBeVisible({ timeout: 30_000 });
  });

  await test.step('the correction shows as a difference, and is approved', async () => {
    await expect(desk.getByRole('row', { name: /Korjattu/ })).toBeVisible({ timeout: 30_000 });
    await desk
      .getByRole('row', { name: /Korjattu/ })
      .getByText('Valtuudet')
      .click();
    await expect(desk.getByText('Tarkistuksen jälkeen')).toBeVisible();
    await expect(desk.locator('del').filter({ hasText: '5–15 min' })).toBeVisible();
    await expect(desk.locator('ins').filter({ hasText: '15–30 min' })).toBeVisible();
    await expectAccessible(desk, 'a corrected log');
    await desk.getByRole('button', { name: 'Hyväksy', exact: true }).click();
    await expect(desk.getByText('Kirjaus hyväksytty')).toBeVisible();
    await phone.page.goto(`${network.origin}/logs`);
    await expect(phone.page.getByRole('listitem').filter({ hasText: 'Hyväksytty' })).toHaveCount(10, {
      timeout: 30_000,
    });
  });
});
