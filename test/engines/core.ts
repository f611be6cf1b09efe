import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Device } from './device.ts';
import { CAPABILITIES, type Engine, type Tab } from './engine.ts';
import { probeCapabilities } from './in-page.ts';
import { INSTEAD } from './lacks.ts';
import { keepPicture, type Stage, setStage } from './stage.ts';
import {
  ALL_SENT,
  expectArrived,
  expectShown,
  fillVisit,
  join,
  logVisit,
  saveVisit,
  tap,
  waiting,
} from './tutor.ts';

/** One story for every engine: each part goes on from where the one before it ended. */
export function tellCore(engine: Engine): void {
  describe(engine.name, () => {
    let stage: Stage;
    let device: Device;
    let origin: string;

    beforeAll(async () => {
      stage = await setStage(engine);
      device = stage.device;
      origin = stage.network.origin;
    });
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail') await keepPicture(engine, device.tab);
    });
    afterAll(() => stage?.tearDown());

    test('a tutor joins by a link and is still in after the browser was put away', async () => {
      await join(device.tab, `${origin}/join#${stage.inviteSecret}`, 'Irja Tutor');
      await device.tab.evaluate(async () => void (await navigator.serviceWorker.ready));
      await expectShown(device.tab, ALL_SENT);
      await device.putAwayAndRestart();
      await device.tab.open(origin);
      await expectShown(device.tab, { role: 'heading', name: 'Tänään' });
      await expectShown(device.tab, ALL_SENT);
    });

    test('it can what the app asks of it, but for what is named here', async () => {
      const found = await device.tab.evaluate(probeCapabilities);
      expect(CAPABILITIES.filter((capability) => !found[capability])).toEqual(engine.lacks);
    });

    for (const capability of engine.lacks) {
      const { words, check } = INSTEAD[capability];
      test(`it lacks ${capability}: ${words}`, () => check(device.tab, origin));
    }

    test('pages left in haste don’t keep the notebook from the next one', async () => {
      for (let haste = 0; haste < 10; haste++) await device.tab.open(`${origin}/${haste % 2 ? 'logs' : ''}`);
      await device.tab.open(`${origin}/logs/new`);
      await expectShown(device.tab, { role: 'heading', name: 'Kirjaa tuki' });
      await device.tab.open(origin);
    });

    test('without a network the app opens and logs', async () => {
      await stage.network.stop();
      await device.tab.reload();
      await expectShown(device.tab, { role: 'heading', name: 'Tänään' });
      for (let visit = 0; visit < 3; visit++) await logVisit(device.tab, origin);
      await device.tab.open(origin);
      await expectShown(device.tab, waiting(3));
    });

    test('killed in the middle of a form, it has the form again', async () => {
      await device.tab.open(`${origin}/logs/new`);
      await fillVisit(device.tab);
      await new Promise((resolve) => setTimeout(resolve, 500));
      await device.killAndRestart();
      await device.tab.open(`${origin}/logs/new`);
      await expectShown(device.tab, { role: 'checkbox', name: 'Pankki', isChecked: true });
      await expectShown(device.tab, { role: 'radio', name: '5–15 min', isChecked: true });
    });

    test('killed right after “saved”, it has lost nothing', async () => {
      await saveVisit(device.tab);
      await device.killAndRestart();
      await device.tab.open(origin);
      await expectShown(device.tab, waiting(4));
    });

    test('when the network is back, opening the app sends everything, once', async () => {
      expect(await stage.countLogs()).toBe(0);
      await device.killAndRestart();
      await stage.network.start();
      await device.tab.open(origin);
      await expectShown(device.tab, ALL_SENT);
      await expectArrived(device.tab, origin, 4);
      expect(await stage.countLogs()).toBe(4);
    });

    test('when the network comes back while the app is open, the queue goes by itself', async () => {
      await stage.network.stop();
      await logVisit(device.tab, origin);
      await device.tab.open(origin);
      await expectShown(device.tab, waiting(1));
      await stage.network.start();
      await device.tab.evaluate(() => void dispatchEvent(new Event('online')));
      await expectShown(device.tab, ALL_SENT);
      expect(await stage.countLogs()).toBe(5);
    });

    test('of two tabs that write one leads, and nothing is lost or doubled', async () => {
      const other = await device.newTab();
      await other.open(origin);
      await expectShown(other, ALL_SENT);
      await expectLead(device.tab, { leading: 1, waiting: 1 });
      for (const tab of [device.tab, other, device.tab, other]) await logVisit(tab, origin);
      await expectArrived(device.tab, origin, 9);
      await expectArrived(other, origin, 9);
      await expectLead(device.tab, { leading: 1, waiting: 1 });
      await other.close();
      await logVisit(device.tab, origin);
      await expectArrived(device.tab, origin, 10);
      await expectLead(device.tab, { leading: 1, waiting: 0 });
      expect(await stage.countLogs()).toBe(10);
    });

    test('a new version is offered when no form is open, and taken when asked', async () => {
      const { tab } = device;
      await tab.open(`${origin}/logs/new`);
      await tap(tab, { role: 'checkbox', name: 'Pankki' });
      stage.release();
      await tab.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
      await expect.poll(() => isUpdateWaiting(tab), { timeout: 20_000 }).toBe(true);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await tab.count(UPDATE_NOW)).toBe(0);
      await tap(tab, { role: 'link', name: 'Tänään' });
      await expectShown(tab, UPDATE_NOW);
      await tab.evaluate(() => document.documentElement.setAttribute('data-load', 'first'));
      await tap(tab, UPDATE_NOW);
      await expect
        .poll(() => tab.evaluate(() => document.documentElement.dataset.load ?? 'second'), {
          timeout: 20_000,
        })
        .toBe('second');
      await expect.poll(() => isUpdateWaiting(tab), { timeout: 20_000 }).toBe(false);
      await stage.network.stop();
      await tab.open(`${origin}/logs/new`);
      await expectShown(tab, { role: 'checkbox', name: 'Pankki', isChecked: true });
    });
  });
}

const UPDATE_NOW = { role: 'button', name: 'Päivitä nyt' } as const;

function isUpdateWaiting(tab: Tab): Promise<boolean> {
  return tab.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);
}

/** Of the tabs that want to talk to the server: how many do, and how many wait for their turn. */
async function expectLead(tab: Tab, wanted: { leading: number; waiting: number }): Promise<void> {
  const read = async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    const count = (locks: readonly LockInfo[]) =>
      locks.filter(({ name }) => name?.startsWith('tukivihko-sync')).length;
    return { leading: count(held), waiting: count(pending) };
  };
  await expect.poll(() => tab.evaluate(read), { timeout: 5_000 }).toEqual(wanted);
}
