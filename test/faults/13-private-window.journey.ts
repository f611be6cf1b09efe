import { type Browser, expect, type Page, test } from 'playwright/test';
import { expectAccessible } from '../journeys/accessibility.ts';
import { type RunningServer, startRunningServer } from '../journeys/running-server.ts';

let server: RunningServer;

test.beforeAll(async () => {
  server = await startRunningServer();
});
test.afterAll(() => server.stop());

/** Playwright's contexts are private windows: nothing of them is left when they are closed. */
async function joinInPrivateWindow(browser: Browser, isRefusingFiles: boolean): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  if (isRefusingFiles) {
    await context.addInitScript(() => {
      StorageManager.prototype.getDirectory = () =>
        Promise.reject(new DOMException('Security error when calling GetDirectory', 'SecurityError'));
    });
  }
  const page = await context.newPage();
  await page.goto(`${server.address}/join#${server.invite('tutor', '305').secret}`);
  await page.getByLabel('Nimesi').fill('Yrjö Yksityinen');
  await page.getByRole('button', { name: 'Liity' }).click();
  await expect(page.getByRole('heading', { name: /Tervetuloa/ })).toBeVisible();
  return page;
}

async function logVisit(page: Page): Promise<void> {
  await page.goto(`${server.address}/logs/new`);
  await page
    .getByRole('radio', { name: /Kirjasto/ })
    .first()
    .click();
  await page.getByRole('checkbox', { name: 'Pankki' }).check();
  await page.getByRole('radio', { name: '5–15 min' }).check();
  await page.getByRole('radio', { name: 'Ratkesi' }).check();
  await page.getByRole('button', { name: 'Tallenna', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Tallennettu tähän puhelimeen' })).toBeVisible();
}

const QUESTION = 'Onko tämä tavallinen ikkuna?';
const WARNING = 'Tämä näyttää yksityiseltä ikkunalta';

test('where the browser hides it, one is asked before the first save, and never after it', async ({
  browser,
}) => {
  const page = await joinInPrivateWindow(browser, false);
  await page.goto(server.address);
  await expect(page.getByText(QUESTION)).toBeVisible();
  await expectAccessible(page, 'Today before the first save');
  await page.goto(`${server.address}/logs/new`);
  await expect(page.getByText(QUESTION)).toBeVisible();
  await logVisit(page);
  await page.goto(server.address);
  await expect(page.getByText(/Tänään 1 kirjaus/)).toBeVisible();
  await expect(page.getByText(QUESTION)).toHaveCount(0);
  await page.context().close();
});

test('an answer holds for this window’s database; another private window is asked anew', async ({
  browser,
}) => {
  const page = await joinInPrivateWindow(browser, false);
  await page.goto(server.address);
  await page.getByRole('button', { name: 'Tavallinen ikkuna' }).click();
  await expect(page.getByText(QUESTION)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Tänään' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Kaikki lähetetty' })).toBeVisible();
  await expect(page.getByText(QUESTION)).toHaveCount(0);
  const other = await joinInPrivateWindow(browser, false);
  await other.goto(server.address);
  await expect(other.getByText(QUESTION)).toBeVisible();
  await Promise.all([page.context().close(), other.context().close()]);
});

test('a browser that gives its private window away, as Firefox does, is warned of, and the phone is called unsafe', async ({
  browser,
}) => {
  const page = await joinInPrivateWindow(browser, true);
  await page.goto(`${server.address}/logs/new`);
  await expect(page.getByText(WARNING)).toBeVisible();
  await expectAccessible(page, 'a form in a private window');
  await page.goto(`${server.address}/me/health`);
  await expect(page.getByText('Ei juuri nyt')).toBeVisible();
  await expect(page.getByText(WARNING)).toBeVisible();
  await expectAccessible(page, 'health in a private window');
  await page.goto(server.address);
  await page.getByRole('button', { name: 'Ymmärrän' }).click();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Kaikki lähetetty' })).toBeVisible();
  await expect(page.getByText(WARNING)).toHaveCount(0);
  await logVisit(page);
  await page.context().close();
});
