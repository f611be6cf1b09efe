import { type BrowserContext, expect, type Page, test } from 'playwright/test';
import { expectAccessible } from '../journeys/accessibility.ts';
import { type RunningServer, startRunningServer } from '../journeys/running-server.ts';

let server: RunningServer;

test.beforeAll(async () => {
  server = await startRunningServer();
});
test.afterAll(() => server.stop());

async function joinAndBeginLog(page: Page): Promise<void> {
  await page.goto(`${server.address}/join#${server.invite('tutor', '305').secret}`);
  await page.getByLabel('Nimesi').fill('Väinö Välilehti');
  await page.getByRole('button', { name: 'Liity' }).click();
  await expect(page.getByRole('heading', { name: /Tervetuloa/ })).toBeVisible();
  await page.goto(`${server.address}/logs/new`);
  await page
    .getByRole('radio', { name: /Kirjasto/ })
    .first()
    .click();
  await page.getByRole('checkbox', { name: 'Tulostus' }).check();
  await page.getByRole('radio', { name: '15–30 min' }).check();
  await page.waitForTimeout(500);
}

/** A page of the same origin without the app: what it does with the database, no code of the app answers. */
async function openBarePage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${server.address}/api/me`);
  return page;
}

/** Puts the member's database back to the version before, as an app of then left it, and keeps it open. */
function holdOlderDatabase(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const settle = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const [{ name = '' } = {}] = await indexedDB.databases();
    const present = await settle(indexedDB.open(name));
    const tables = await Promise.all(
      [...present.objectStoreNames].map(async (table) => {
        const store = present.transaction(table).objectStore(table);
        const indexes = [...store.indexNames].map((index) => store.index(index));
        return {
          table,
          keyPath: store.keyPath,
          indexes: indexes.map(({ name: index, keyPath, multiEntry }) => ({ index, keyPath, multiEntry })),
          rows: await settle(store.getAll()),
        };
      }),
    );
    const olderVersion = present.version - 1;
    present.close();
    await settle(indexedDB.deleteDatabase(name));
    const request = indexedDB.open(name, olderVersion);
    request.onupgradeneeded = () => {
      for (const { table, keyPath, indexes, rows } of tables) {
        const store = request.result.createObjectStore(table, { keyPath });
        for (const { index, keyPath: path, multiEntry } of indexes)
          store.createIndex(index, path, { multiEntry });
        for (const row of rows) store.put(row);
      }
    };
    await settle(request);
  });
}

test('an opening that an older tab blocks says which tab to close, goes on by itself, and the draft is there', async ({
  page,
  context,
}) => {
  await joinAndBeginLog(page);
  const older = await openBarePage(context);
  await page.close();
  await holdOlderDatabase(older);

  const newer = await context.newPage();
  await newer.goto(`${server.address}/logs/new`);
  await expect(newer.getByText('Tukivihko on auki toisessa välilehdessä tai ikkunassa')).toBeVisible();
  await expect(newer.getByText(/Sulje se: tämä sivu jatkuu silloin itsestään/)).toBeVisible();
  await expect(newer.getByText('Keskeneräinen kirjaus on tallessa.')).toBeVisible();
  await expectAccessible(newer, 'an opening that another tab blocks');

  await older.close();
  await expect(newer.getByText('Jatkat keskeneräistä kirjausta')).toBeVisible();
  await expect(newer.getByRole('checkbox', { name: 'Tulostus' })).toBeChecked();
  await expect(newer.getByRole('radio', { name: '15–30 min' })).toBeChecked();
});

test('a form is told when a newer version has taken the database over, its save is refused, and the draft stays', async ({
  page,
  context,
}) => {
  await joinAndBeginLog(page);
  const newer = await openBarePage(context);
  await newer.evaluate(async () => {
    const [{ name = '', version = 0 } = {}] = await indexedDB.databases();
    await new Promise((resolve, reject) => {
      const request = indexedDB.open(name, version + 1);
      request.onsuccess = resolve;
      request.onerror = () => reject(request.error);
    });
  });

  await expect(page.getByText('Uudempi versio on jo käytössä tällä laitteella')).toBeVisible();
  await page.getByRole('radio', { name: 'Ratkesi' }).check();
  await page.getByRole('button', { name: 'Tallenna', exact: true }).click();
  await expect(page.getByText('Ei tallennettu')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Tulostus' })).toBeChecked();
  await expectAccessible(page, 'a form of an older version');

  const drafts = await newer.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    return new Promise<string>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const rows = request.result.transaction('drafts').objectStore('drafts').getAll();
        rows.onsuccess = () => resolve(JSON.stringify(rows.result));
      };
    });
  });
  expect(drafts).toContain('printing');

  await page.getByRole('button', { name: 'Lataa uudelleen' }).click();
  await expect(page.getByRole('heading', { name: 'Tukivihko on päivittynyt' })).toBeVisible();
});
