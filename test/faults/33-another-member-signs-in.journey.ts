import { expect, type Page, test } from 'playwright/test';
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

async function join(page: Page, role: 'tutor' | 'coordinator', name: string): Promise<void> {
  await page.goto(`${network.origin}/join#${server.invite(role, '305').secret}`);
  await page.getByLabel('Nimesi').fill(name);
  await page.getByRole('button', { name: 'Liity' }).click();
  await expect(page.getByRole('heading', { name: `Tervetuloa, ${name}!` })).toBeVisible();
}

const listMembersHere = (page: Page) =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name = '' }) => name);
    return names.filter((name) => name.startsWith('tukivihko-')).length;
  });

test('a tutor hands the tablet over with an unsent log: the next one sees nothing of it, and it is sent as the first one’s', async ({
  page,
  context,
  browser,
}) => {
  await join(page, 'tutor', 'Aino Ensimmäinen');
  await page.getByRole('button', { name: 'Kirjasto', exact: true }).click();
  await expect(page.getByText('Kirjasto ehdotettu')).toBeVisible();
  await page.goto(network.origin);
  await expect(page.getByRole('link', { name: 'Kaikki lähetetty' })).toBeVisible();

  const second = await context.newPage();
  await second.goto(network.origin);
  await expect(second.getByRole('heading', { name: 'Tänään' })).toBeVisible();

  const busy = { type: 'status', status: 503, headers: { 'Retry-After': '1' } } as const;
  network.setFault(busy, (path) => path === '/api/push');
  await page.goto(`${network.origin}/logs/new`);
  await page.getByRole('checkbox', { name: 'Pankki' }).check();
  await page.getByRole('radio', { name: '5–15 min' }).check();
  await page.getByRole('radio', { name: 'Ratkesi' }).check();
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await expect(page.getByRole('heading', { name: 'Tallennettu tähän puhelimeen' })).toBeVisible();

  await page.goto(`${network.origin}/me`);
  await page.getByRole('button', { name: 'Toinen käyttää nyt tätä laitetta' }).click();
  await page.getByRole('button', { name: 'Lukitse ja anna toiselle' }).click();
  await expect(page.getByLabel('Kutsun koodi')).toBeVisible();
  // The first one's notebook is not left open in another tab.
  await expect(second.getByLabel('Kutsun koodi')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Kutsun koodi')).toBeVisible();

  await join(page, 'tutor', 'Eero Toinen');
  await page.goto(`${network.origin}/logs`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Pankki')).toHaveCount(0);
  expect(await listMembersHere(page)).toBe(2);

  network.setFault(null);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(() => listMembersHere(page), { timeout: 30_000 }).toBe(1);
  await expect(page.getByText('Pankki')).toHaveCount(0);
  await page.goto(network.origin);
  await expect(page.getByRole('link', { name: 'Kaikki lähetetty' })).toBeVisible();

  const desk = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await join(desk, 'coordinator', 'Kaisa Koordinaattori');
  await desk.goto(`${network.origin}/desk/review`);
  await expect(desk.getByRole('row', { name: /Aino Ensimmäinen/ })).toHaveCount(1, { timeout: 20_000 });
  await expect(desk.getByRole('row', { name: /Eero Toinen/ })).toHaveCount(0);
});
