import { expect, type Page, test } from 'playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { startReleaseProxy } from './release-proxy.ts';
import { type RunningServer, startRunningServer } from './running-server.ts';

let server: RunningServer;

test.beforeAll(async () => {
  server = await startRunningServer();
});

test.afterAll(async () => {
  await server.stop();
});

test.use({ viewport: { width: 360, height: 740 } });

type Role = 'tutor' | 'coordinator' | 'admin';

async function joinAs(page: Page, role: Role, scope: string, address = server.address): Promise<void> {
  await page.goto(`${address}/join#${server.invite(role, scope).secret}`);
  await page.getByLabel('Nimesi').fill('Oiva Kokeilija');
  await page.getByRole('button', { name: 'Liity' }).click();
  await expect(page.getByRole('heading', { name: /Tervetuloa/ })).toBeVisible();
}

test('the first administrator joins with the printed link, and the link works once', async ({
  page,
  browser,
}) => {
  await page.goto(server.adminLink);
  await page.getByLabel('Nimesi').fill('Aino Ylläpitäjä');
  await page.getByRole('button', { name: 'Liity' }).click();
  await expect(page.getByRole('heading', { name: 'Tervetuloa, Aino Ylläpitäjä!' })).toBeVisible();
  expect(page.url()).not.toContain('#');

  const second = await (await browser.newContext({ locale: 'fi-FI' })).newPage();
  await second.goto(server.adminLink);
  await second.getByLabel('Nimesi').fill('Joku Muu');
  await second.getByRole('button', { name: 'Liity' }).click();
  await expect(second.getByText('Tämä kutsu on jo käytetty', { exact: false })).toBeVisible();
  await expectAccessible(second, 'a used invite');
});

test('a typed code joins too, in small letters and with a space', async ({ page }) => {
  const { code } = server.invite('tutor', '305');
  await page.goto(server.address);
  await expectAccessible(page, 'join without an invite');
  await page.getByLabel('Kutsun koodi').fill(code.toLowerCase().replace('-', ' '));
  await page.getByLabel('Nimesi').fill('Tuula Tutor');
  await page.getByRole('button', { name: 'Liity' }).click();
  await expect(page.getByRole('heading', { name: /Tervetuloa/ })).toBeVisible();
});

test('the app can be installed: manifest, icons, worker, and it opens without a network', async ({
  page,
  context,
}) => {
  await joinAs(page, 'tutor', '305');
  const manifestAddress = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = await (await page.request.get(new URL(manifestAddress ?? '', server.address).href)).json();
  expect(manifest).toMatchObject({
    lang: 'fi',
    start_url: '/',
    display: 'standalone',
    short_name: 'Tukivihko',
    shortcuts: [{ name: 'Kirjaa tuki' }, { name: 'Tarkistuslistat' }],
  });
  const sizes = manifest.icons.map(
    (icon: { sizes: string; purpose: string }) => `${icon.sizes} ${icon.purpose}`,
  );
  expect(sizes).toEqual(expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']));
  for (const { src } of [
    ...manifest.icons,
    ...manifest.screenshots,
    ...manifest.shortcuts.flatMap((shortcut: { icons: [] }) => shortcut.icons),
  ]) {
    const answer = await page.request.get(new URL(src, server.address).href);
    expect([src, answer.status(), answer.headers()['content-type']?.startsWith('image/')]).toEqual([
      src,
      200,
      true,
    ]);
  }
  await page.evaluate(() => navigator.serviceWorker.ready);
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A page in a private context can't be installed by its nature; nothing else may stand in the way.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
    [],
  );

  await expect(page.getByRole('link', { name: 'Kaikki lähetetty' })).toBeVisible();
  await context.setOffline(true);
  await page.goto(`${server.address}/logs/new`);
  await expect(page.getByRole('heading', { name: 'Kirjaa tuki' })).toBeVisible();
  await context.setOffline(false);
});

test('no API answer is in a cache, and no secret lies in storage that a script can read', async ({
  page,
}) => {
  await joinAs(page, 'tutor', '305');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect(page.getByRole('link', { name: 'Kaikki lähetetty' })).toBeVisible();
  const cached = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(cached.length).toBeGreaterThan(10);
  expect(cached.filter((path) => path.startsWith('/api'))).toEqual([]);
  const cookie = (await page.context().cookies()).find(({ name }) => name.includes('tukivihko'));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
  const readable = await page.evaluate(async () => {
    const local = JSON.stringify({ ...localStorage });
    const databases = await indexedDB.databases();
    const rows = await Promise.all(
      databases.map(
        ({ name = '' }) =>
          new Promise<string>((resolve) => {
            const opening = indexedDB.open(name);
            opening.onsuccess = () => {
              const database = opening.result;
              const tables = [...database.objectStoreNames];
              const transaction = database.transaction(tables);
              const all = tables.map(
                (table) =>
                  new Promise((done) => {
                    const request = transaction.objectStore(table).getAll();
                    request.onsuccess = () => done(request.result);
                  }),
              );
              void Promise.all(all).then((values) => {
                database.close();
                resolve(JSON.stringify(values));
              });
            };
          }),
      ),
    );
    return [local, document.cookie, ...rows].join('\n');
  });
  expect(readable).toContain('tukivihko');
  expect(readable).not.toContain(cookie?.value ?? 'no cookie');
});

test('a string never becomes HTML: Trusted Types refuse it', async ({ page }) => {
  await page.goto(server.address);
  const outcome = await page.evaluate(() => {
    try {
      document.body.innerHTML = '<img src=x onerror=alert(1)>';
      return 'written';
    } catch (error) {
      return error instanceof TypeError ? 'refused' : String(error);
    }
  });
  expect(outcome).toBe('refused');
});

test('personal data in a note is stopped as it is typed, named, and gone with a tap', async ({ page }) => {
  await joinAs(page, 'tutor', '305');
  await page.goto(`${server.address}/logs/new`);
  await page.getByText('Lisätiedot').click();
  const note = page.getByLabel('Muistiinpano');
  await note.fill('Asiakas 131052-308T tarvitsi apua');
  await expect(page.getByText('Tämä näyttää henkilötunnukselta.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await expect(page.getByText('Poista muistiinpanosta henkilötiedot.').first()).toBeVisible();
  await expectAccessible(page, 'a note that is stopped');
  await page.getByRole('button', { name: /Poista se/ }).click();
  await expect(note).toHaveValue('Asiakas tarvitsi apua');
  await expect(page.getByText('Tämä näyttää henkilötunnukselta.')).toHaveCount(0);
});

test('two tabs write and one of them sends: nothing is lost or doubled', async ({ page, context }) => {
  await joinAs(page, 'tutor', '305');
  await page.getByRole('button', { name: 'Kirjasto', exact: true }).click();
  await expect(page.getByText('Kirjasto ehdotettu')).toBeVisible();
  await page.goto(server.address);
  const other = await context.newPage();
  await other.goto(server.address);
  for (const tab of [page, other, page, other]) {
    await tab.goto(`${server.address}/logs/new`);
    await tab.getByRole('checkbox', { name: 'Pankki' }).check();
    await tab.getByRole('radio', { name: '5–15 min' }).check();
    await tab.getByRole('radio', { name: 'Ratkesi' }).check();
    await tab.getByRole('button', { name: 'Tallenna' }).click();
    await expect(tab.getByRole('heading', { name: 'Tallennettu tähän puhelimeen' })).toBeVisible();
  }
  for (const tab of [page, other]) {
    await tab.goto(`${server.address}/logs`);
    await expect(tab.getByRole('listitem').filter({ hasText: 'Perillä' })).toHaveCount(4, {
      timeout: 20_000,
    });
  }
});

const SCREENS: readonly { readonly path: string; readonly role: Role; readonly scope: string }[] = [
  ...[
    '/',
    '/logs/new',
    '/logs',
    '/logs/deleted',
    '/tally',
    '/checklists',
    '/places',
    '/places/new',
    '/me',
    '/me/health',
    '/missing',
    '/sync',
    '/nothing-here',
  ].map((path) => ({ path, role: 'tutor' as const, scope: '305' })),
  ...[
    '/desk',
    '/desk/review',
    '/desk/people',
    '/desk/people/invite',
    '/desk/places',
    '/desk/devices',
    '/desk/devices/import',
  ].map((path) => ({
    path,
    role: 'coordinator' as const,
    scope: '305',
  })),
  { path: '/desk/review', role: 'coordinator', scope: 'r17' },
];

for (const [role, scope] of [
  ['tutor', '305'],
  ['coordinator', '305'],
  ['coordinator', 'r17'],
] as const) {
  test(`every screen of a ${role} of ${scope} is accessible and fits 320 px, in light and dark`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await joinAs(page, role, scope);
    for (const screen of SCREENS.filter(
      (candidate) => candidate.role === role && candidate.scope === scope,
    )) {
      await page.goto(`${server.address}${screen.path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForTimeout(300);
      await expectAccessible(page, screen.path);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(page, screen.path);
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await page.locator('html').getAttribute('lang')).toBe('fi');
    }
  });
}

test('a new version is offered, not while a form is open, and never reloads unasked', async ({ page }) => {
  const proxy = await startReleaseProxy(server.port);
  await joinAs(page, 'tutor', '305', proxy.address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto(`${proxy.address}/logs/new`);
  await page.getByRole('checkbox', { name: 'Pankki' }).check();
  proxy.release();
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await expect.poll(() => isUpdateWaiting(page)).toBe(true);
  await page.waitForTimeout(1_000);
  await expect(page.getByText('Uusi versio on valmis')).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: 'Pankki' })).toBeChecked();
  await page.getByRole('link', { name: 'Tänään' }).click();
  await expect(page.getByText('Uusi versio on valmis')).toBeVisible();
  await expectAccessible(page, 'an update is offered');
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Päivitä nyt' }).click()]);
  await expect.poll(() => isUpdateWaiting(page)).toBe(false);
  await page.goto(`${proxy.address}/logs/new`);
  await expect(page.getByRole('checkbox', { name: 'Pankki' })).toBeChecked();
  await proxy.stop();
});

function isUpdateWaiting(page: Page): Promise<boolean> {
  return page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);
}
