import { expect, type Page, test } from 'playwright/test';
import { type FaultProxy, startFaultProxy } from '../kit/fault-proxy.ts';
import { type RunningServer, startRunningServer } from './running-server.ts';

interface SyncManagerLike {
  register(tag: string): Promise<void>;
}

type Asked = { askedTags?: string[] };

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

test('with the app closed, the browser’s background sync sends what was logged without a network', async ({
  page,
  context,
}) => {
  // A browser that thinks it has a network sets the event off at once, and no trace of the wish is left.
  await page.addInitScript(() => {
    const { prototype } = (globalThis as unknown as { SyncManager: { prototype: SyncManagerLike } })
      .SyncManager;
    const { register } = prototype;
    prototype.register = function (tag) {
      const asked = globalThis as Asked;
      asked.askedTags = [...(asked.askedTags ?? []), tag];
      return register.call(this, tag);
    };
  });
  await page.goto(`${network.origin}/join#${server.invite('tutor', '305').secret}`);
  await page.getByLabel('Nimesi').fill('Taina Tutor');
  await page.getByRole('button', { name: 'Liity' }).click();
  await expect(page.getByRole('heading', { name: /Tervetuloa/ })).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto(`${network.origin}/welcome`);
  await expect(page.getByRole('button', { name: 'Kirjasto', exact: true })).toBeVisible();

  const watching = await context.newPage();
  const session = await context.newCDPSession(watching);
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL.startsWith(network.origin));
      if (own !== undefined) resolve(own.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const registrationId = await registered;

  await network.stop();
  await page.getByRole('button', { name: 'Kirjasto', exact: true }).click();
  await expect(page.getByRole('link', { name: /1 odottaa verkkoa/ })).toBeVisible();
  await expect.poll(() => page.evaluate(() => (globalThis as Asked).askedTags ?? [])).toContain('outbox');
  await page.close();

  await network.start();
  const asked = network.requests.length;
  const { origin } = network;
  await session.send('ServiceWorker.dispatchSyncEvent', {
    origin,
    registrationId,
    tag: 'outbox',
    lastChance: false,
  });
  await expect.poll(() => network.requests.slice(asked)).toContain('POST /api/push');
  await expect
    .poll(() => network.requests.slice(asked).some((line) => line.startsWith('GET /api/pull')))
    .toBe(true);
  await network.stop();
  const opened = await context.newPage();
  await opened.goto(network.origin);
  expect(await countOutbox(opened)).toBe(0);
});

/** As it lies in the member's database: what the page says could be its own doing. */
function countOutbox(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map((database) => database.name ?? '');
    const opening = indexedDB.open(names.find((name) => name.startsWith('tukivihko-')) ?? '');
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const counting = opening.result.transaction('outbox').objectStore('outbox').count();
    await new Promise((resolve) => {
      counting.onsuccess = resolve;
    });
    opening.result.close();
    return counting.result;
  });
}
