import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFakeBrowser, type FakeBrowser } from '../../test/kit/fake-tabs.ts';
import { type SignedInPhone, signInPhone } from '../../test/kit/signed-in-phone.ts';
import { type FleetServer, startFleetServer } from '../../test/simulation/fleet-server.ts';
import type { DeviceState } from '../server/store/store.ts';
import { createSyncEngine, type SyncEngine } from './engine.ts';

let server: FleetServer;
let phone: SignedInPhone;
let browser: FakeBrowser;
const running: SyncEngine[] = [];

beforeEach(async () => {
  server = await startFleetServer();
  phone = await signInPhone(server);
  browser = createFakeBrowser();
  expect((await phone.round()).problem).toBeNull();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((engine) => engine.stop()));
  await server.close();
});

async function setDeviceState(state: DeviceState): Promise<void> {
  await server.store.transact(async (transaction) => {
    const row = await transaction.readDevice(phone.deviceId);
    if (row === undefined) throw new Error('no device');
    await transaction.writeDevice({ ...row, state });
  });
}

function openTab(): SyncEngine {
  const engine = createSyncEngine({
    ...phone.parts,
    store: phone.open.sync,
    clock: phone.clock,
    random: () => 0.5,
    locks: browser.locks,
    page: { isVisible: () => true, listen: () => () => {} },
    openChannel: () => browser.openChannel(),
  });
  running.push(engine);
  engine.start();
  return engine;
}

const countPulls = () => phone.requests.filter(({ path }) => path.startsWith('/api/pull')).length;

test('a removed device sends what it has, reads nothing any more, and then says farewell', async () => {
  const id = await phone.write({ title: 'a' });
  await setDeviceState('leaving');
  const before = countPulls();
  expect(await phone.round()).toEqual({ problem: null, retryAfterMs: null, farewell: 'removed' });
  expect(countPulls()).toBe(before);
  expect(await server.store.readHistory(id, 10)).toHaveLength(1);
  expect((await phone.round()).farewell).toBe('removed');
  expect(countPulls()).toBe(before);
});

test('a removed device with nothing to send learns it at its next pull', async () => {
  await setDeviceState('leaving');
  expect(await phone.round()).toEqual({ problem: null, retryAfterMs: null, farewell: 'removed' });
});

test('a removed device that may stay after all goes on as before', async () => {
  await setDeviceState('leaving');
  expect((await phone.round()).farewell).toBe('removed');
  await setDeviceState('active');
  const before = countPulls();
  expect(await phone.round()).toEqual({ problem: null, retryAfterMs: null });
  expect(countPulls()).toBe(before + 1);
});

test('a removed device without a network keeps what waits and says nothing of a farewell', async () => {
  await phone.write({ title: 'a' });
  await setDeviceState('leaving');
  phone.intercept(async () => {
    throw new TypeError('no network');
  });
  expect(await phone.round()).toEqual({ problem: 'offline', retryAfterMs: null });
  expect(await phone.open.store.countOutbox()).toMatchObject({ pending: 1 });
});

test('a lost device is told so at whatever it asks, and keeps nothing back', async () => {
  await phone.write({ title: 'a' });
  await setDeviceState('lost');
  expect(await phone.round()).toEqual({ problem: 'device-lost', retryAfterMs: null, farewell: 'lost' });
});

test('a 401 of a Wi-Fi page that speaks of a lost device destroys nothing', async () => {
  phone.intercept(async () => new Response('{"code":"device-lost"}', { status: 401 }));
  expect(await phone.round()).toEqual({ problem: 'portal', retryAfterMs: null });
});

test.each([
  ['leaving', 'removed'],
  ['lost', 'lost'],
] as const)('every tab learns that the device is %s', async (state, farewell) => {
  const [first, second] = [openTab(), openTab()];
  await phone.clock.advance(2_000);
  expect([first, second].map(({ status }) => status.getState().farewell)).toEqual([null, null]);
  await setDeviceState(state);
  await phone.write({ title: 'a' });
  await phone.clock.advance(3_000);
  expect([first, second].map(({ status }) => status.getState().farewell)).toEqual([farewell, farewell]);
  const third = openTab();
  await phone.clock.advance(1_000);
  expect(third.status.getState().farewell).toBe(farewell);
});

test('what is written after the farewell is sent first, and said farewell to again', async () => {
  const engine = openTab();
  await setDeviceState('leaving');
  const done = engine.syncNow();
  await phone.clock.advance(3_000);
  await done;
  expect(engine.status.getState().farewell).toBe('removed');
  const id = await phone.write({ title: 'late' });
  await phone.clock.advance(3_000);
  expect(engine.status.getState()).toMatchObject({ farewell: 'removed', pending: 0 });
  expect(await server.store.readHistory(id, 10)).toHaveLength(1);
});
