import { expect, test } from 'playwright/test';
import { type Phone, takePhone } from '../journeys/phone.ts';
import { type RunningServer, startRunningServer } from '../journeys/running-server.ts';
import { type FaultProxy, startFaultProxy } from '../kit/fault-proxy.ts';

let server: RunningServer;
let network: FaultProxy;
let phone: Phone;

test.beforeAll(async () => {
  server = await startRunningServer();
  network = await startFaultProxy({ targetPort: server.port });
  phone = await takePhone();
});
test.afterAll(async () => {
  await phone.discard();
  await network.stop();
  await server.stop();
});

const KILLS = 5;

test('a log that was called saved is there after the browser is killed at that very moment', async () => {
  await phone.page.goto(`${network.origin}/join#${server.invite('tutor', '305').secret}`);
  await phone.page.getByLabel('Nimesi').fill('Irja Tutor');
  await phone.page.getByRole('button', { name: 'Liity' }).click();
  await phone.page.getByRole('button', { name: 'Kirjasto', exact: true }).click();
  await phone.page.getByRole('link', { name: 'Siirry Tukivihkoon' }).click();
  await phone.page.evaluate(() => navigator.serviceWorker.ready);
  await expect(phone.page.getByRole('link', { name: 'Kaikki lähetetty' })).toBeVisible();
  await phone.putAway();
  await phone.restart();
  await network.stop();

  for (let kill = 1; kill <= KILLS; kill++) {
    await phone.page.goto(`${network.origin}/logs/new`);
    await phone.page.getByRole('checkbox', { name: 'Pankki' }).check();
    await phone.page.getByRole('radio', { name: '5–15 min' }).check();
    await phone.page.getByRole('radio', { name: 'Ratkesi' }).check();
    await phone.page.getByRole('radio', { name: /Yhdessä/ }).check();
    await phone.page.getByRole('button', { name: 'Tallenna' }).click();
    await phone.page.getByRole('heading', { name: 'Tallennettu tähän puhelimeen' }).waitFor();
    await phone.kill();
    await phone.restart();
    await phone.page.goto(`${network.origin}/sync`);
    await expect(phone.page.getByRole('listitem').filter({ hasText: 'Tukikirjaus' })).toHaveCount(kill);
  }

  await network.start();
  await phone.page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(phone.page.getByRole('listitem').filter({ hasText: 'Tukikirjaus' })).toHaveCount(0, {
    timeout: 60_000,
  });
});
