import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFakeBrowser, type FakeBrowser } from '../../test/kit/fake-tabs.ts';
import { answerAs, type SignedInPhone, signInPhone } from '../../test/kit/signed-in-phone.ts';
import { type FleetServer, startFleetServer } from '../../test/simulation/fleet-server.ts';
import { fail, succeed } from '../kernel/result.ts';
import { type BackgroundOutcome, type BackgroundParts, sendInBackground } from './background.ts';
import { createSyncEngine, type SyncEngine } from './engine.ts';

let server: FleetServer;
let phone: SignedInPhone;
let browser: FakeBrowser;
const running: SyncEngine[] = [];

beforeEach(async () => {
  server = await startFleetServer();
  phone = await signInPhone(server);
  browser = createFakeBrowser();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((engine) => engine.stop()));
  await server.close();
});

function openTab() {
  const channel = browser.openChannel();
  const state = { isFrozen: false };
  const engine = createSyncEngine({
    ...phone.parts,
    store: phone.open.sync,
    clock: phone.clock,
    random: () => 0.5,
    locks: browser.locks,
    setTimer: (delayMs, onTime) => phone.clock.setTimer(delayMs, () => state.isFrozen || onTime()),
    page: { isVisible: () => true, listen: () => () => {} },
    openChannel: () => channel,
  });
  running.push(engine);
  engine.start();
  const freeze = () => {
    state.isFrozen = true;
    channel.freeze(true);
  };
  return { engine, freeze };
}

async function send(more: Partial<BackgroundParts> = {}, waitMs = 1_000): Promise<BackgroundOutcome> {
  const sending = sendInBackground(
    {
      ...phone.parts,
      locks: browser.locks,
      openChannel: () => browser.openChannel(),
      openStore: async () =>
        succeed({ sync: phone.open.sync, close: () => {}, destroy: () => phone.open.destroy() }),
      ...more,
    },
    new AbortController().signal,
  );
  await phone.clock.advance(waitMs);
  return sending;
}

const countPushes = () => phone.requests.filter(({ path }) => path === '/api/push').length;

test('with the app closed the worker sends what waits', async () => {
  const id = await phone.write({ title: 'a' });
  expect(await send()).toBe('done');
  expect((await phone.open.store.find(id))?.delivery).toBe('received');
});

test('while a tab lives the worker leaves it to the tab, which goes at once', async () => {
  phone.intercept(async () => {
    throw new TypeError('no network');
  });
  const { engine } = openTab();
  const id = await phone.write({ title: 'a' });
  await phone.clock.advance(1_000);
  expect(engine.status.getState().problem).toBe('offline');
  phone.intercept(null);
  const before = countPushes();
  expect(await send({ fetch: () => Promise.reject(new Error('the worker itself asks nothing')) })).toBe(
    'done',
  );
  await phone.clock.advance(2_000);
  expect(countPushes()).toBe(before + 1);
  expect((await phone.open.store.find(id))?.delivery).toBe('received');
});

test('a tab that the browser has frozen does not keep the worker from sending', async () => {
  const { freeze } = openTab();
  await phone.clock.advance(2_000);
  freeze();
  const id = await phone.write({ title: 'a' });
  expect(await send({}, 10_000)).toBe('done');
  expect((await phone.open.store.find(id))?.delivery).toBe('received');
  expect(await server.store.readHistory(id, 10)).toHaveLength(1);
});

test('a tab that opens while the worker sends takes over, and each change lands once', async () => {
  const id = await phone.write({ title: 'a' });
  let isAsked = false;
  phone.intercept(async (path, init, pass) => {
    if (isAsked) return pass(path, init);
    isAsked = true;
    await pass(path, init);
    return new Promise((_resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
    });
  });
  const sending = send({}, 100);
  await expect.poll(() => isAsked).toBe(true);
  const { engine } = openTab();
  await phone.clock.advance(3_000);
  expect(await sending).toBe('done');
  expect(engine.status.getState()).toMatchObject({ isLeader: true, pending: 0, problem: null });
  expect(await server.store.readHistory(id, 10)).toHaveLength(1);
});

test('what may go another time is tried again by the browser; what only a person can mend is not', async () => {
  await phone.write({ title: 'a' });
  const answers: readonly [Response, BackgroundOutcome][] = [
    [answerAs(503), 'left'],
    [new Response('<html>Wi-Fi</html>'), 'left'],
    [answerAs(500), 'left'],
    [answerAs(401), 'stuck'],
    [answerAs(426), 'stuck'],
  ];
  for (const [answer, outcome] of answers) {
    phone.intercept(async () => answer.clone());
    expect(await send()).toBe(outcome);
  }
  expect(await send({ openStore: async () => fail({ type: 'storage-blocked' }) })).toBe('stuck');
  expect(await phone.open.store.countOutbox()).toMatchObject({ pending: 1, parked: 0 });
});

test('a device that was reported lost is emptied with the app closed, too', async () => {
  await phone.write({ title: 'a' });
  await server.store.transact(async (transaction) => {
    const row = await transaction.readDevice(phone.deviceId);
    if (row !== undefined) await transaction.writeDevice({ ...row, state: 'lost' });
  });
  expect(await send()).toBe('stuck');
  expect([...phone.disk.tables.values()].flatMap((table) => [...table.list({})])).toEqual([]);
});
