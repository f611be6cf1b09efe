import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFakeBrowser, type FakeBrowser } from '../../test/kit/fake-tabs.ts';
import { answerAs, type SignedInPhone, signInPhone } from '../../test/kit/signed-in-phone.ts';
import { type FleetServer, startFleetServer } from '../../test/simulation/fleet-server.ts';
import { createSyncEngine, type PageSignals, type SyncEngine } from './engine.ts';

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

function openTab(of: SignedInPhone = phone, tabsOf: FakeBrowser = browser) {
  const listeners = new Set<(signal: 'online' | 'visible') => void>();
  const page: PageSignals = {
    isVisible: () => true,
    listen(onSignal) {
      listeners.add(onSignal);
      return () => void listeners.delete(onSignal);
    },
  };
  const engine = createSyncEngine({
    ...of.parts,
    clock: of.clock,
    random: () => 0.5,
    locks: tabsOf.locks,
    page,
    openChannel: () => tabsOf.openChannel(),
  });
  running.push(engine);
  engine.start();
  const signal = (name: 'online' | 'visible') => {
    for (const listener of listeners) listener(name);
  };
  return { engine, signal, see: () => engine.status.getState() };
}

const countPushes = (of: SignedInPhone = phone) =>
  of.requests.filter(({ path }) => path === '/api/push').length;

test('a started engine sends what waits and says when all is there', async () => {
  await phone.write({ title: 'a' });
  const { see } = openTab();
  await phone.clock.advance(2_000);
  // The first answer waits for a part of the store that is loaded late.
  await expect.poll(() => see().phase).toBe('idle');
  expect(see()).toMatchObject({
    phase: 'idle',
    problem: null,
    pending: 0,
    parked: 0,
    isLeader: true,
    nextTryAtMs: null,
  });
  expect(see().lastReceivedAtMs).toBeGreaterThan(0);
  expect((await server.store.countRecords()) > 0).toBe(true);
});

test('a save is sent at once, without anybody asking', async () => {
  const { see } = openTab();
  await phone.clock.advance(5_000);
  const id = await phone.write({ title: 'a' });
  await phone.clock.advance(1_000);
  expect(see().pending).toBe(0);
  expect((await phone.open.store.find(id))?.delivery).toBe('received');
});

test('what somebody else writes comes by itself', async () => {
  const tab = openTab();
  await phone.clock.advance(5_000);
  const other = await signInPhone(server);
  const made = await other.open.store.commit([
    { kind: 'board', record: '0198c0de-0000-7000-8000-0000000000b0', scope: '305', set: { title: 'b' } },
  ]);
  expect(made.ok).toBe(true);
  await other.round();
  await phone.clock.advance(2_000);
  expect((await phone.open.store.list('board')).map(({ data }) => data.title)).toEqual(['b']);
  expect(tab.see().problem).toBeNull();
});

test('without a network it waits longer and longer, and goes at once when the network is back', async () => {
  const tab = openTab();
  await phone.clock.advance(1_000);
  phone.intercept(async () => {
    throw new TypeError('no network');
  });
  await phone.write({ title: 'a' });
  await phone.clock.advance(100);
  expect(tab.see()).toMatchObject({ phase: 'waiting', problem: 'offline', pending: 1 });
  const before = countPushes();
  await phone.clock.advance(10 * 60_000);
  const tries = countPushes() - before;
  expect(tries).toBeGreaterThan(10);
  expect(tries).toBeLessThan(40);
  phone.intercept(null);
  tab.signal('online');
  await phone.clock.advance(1_000);
  expect(tab.see()).toMatchObject({ phase: 'idle', problem: null, pending: 0, nextTryAtMs: null });
});

test('a server that asks for patience gets it, whatever is saved or looked at meanwhile', async () => {
  const tab = openTab();
  await phone.clock.advance(1_000);
  phone.intercept(async () => answerAs(503, { 'Retry-After': '120' }));
  await phone.write({ title: 'a' });
  await phone.clock.advance(1_000);
  expect(tab.see()).toMatchObject({ phase: 'waiting', problem: 'server-busy' });
  const before = phone.requests.filter(({ path }) => path !== '/api/live').length;
  await phone.write({ title: 'b' });
  tab.signal('visible');
  tab.signal('online');
  await phone.clock.advance(100_000);
  expect(phone.requests.filter(({ path }) => path !== '/api/live').length).toBe(before);
  phone.intercept(null);
  await phone.clock.advance(100_000);
  expect(tab.see()).toMatchObject({ problem: null, pending: 0 });
});

test('signed out: it says so, keeps the queue, and goes on when a person asks after signing in', async () => {
  const tab = openTab();
  await phone.clock.advance(1_000);
  phone.intercept(async () => answerAs(401));
  await phone.write({ title: 'a' });
  await phone.clock.advance(30_000);
  expect(tab.see()).toMatchObject({ problem: 'signed-out', pending: 1 });
  phone.intercept(null);
  const done = tab.engine.syncNow();
  await phone.clock.advance(1_000);
  await done;
  expect(tab.see()).toMatchObject({ problem: null, pending: 0 });
});

test('two tabs: one talks to the server, both know how it stands', async () => {
  const [first, second] = [openTab(), openTab()];
  await phone.clock.advance(2_000);
  expect([first.see().isLeader, second.see().isLeader]).toEqual([true, false]);
  for (let index = 0; index < 5; index++) await phone.write({ title: `t${index}` });
  await phone.clock.advance(2_000);
  expect(second.see()).toMatchObject({ pending: 0, problem: null, phase: 'idle' });
  expect(second.see().lastReceivedAtMs).toBe(first.see().lastReceivedAtMs);
  const done = second.engine.syncNow();
  await phone.clock.advance(1_000);
  await done;
  await first.engine.stop();
  await phone.clock.advance(1_000);
  expect(second.see().isLeader).toBe(true);
  await phone.write({ title: 'last' });
  await phone.clock.advance(1_000);
  expect(second.see().pending).toBe(0);
});

test('a device with nothing to send still tells every quarter of an hour that it lives', async () => {
  openTab();
  await phone.clock.advance(2_000);
  const before = countPushes();
  await phone.clock.advance(61 * 60_000);
  const beats = countPushes() - before;
  expect(beats).toBeGreaterThanOrEqual(3);
  expect(beats).toBeLessThanOrEqual(5);
});

test('after stopping nothing is asked any more, and starting again goes on', async () => {
  const { engine, see } = openTab();
  await phone.clock.advance(2_000);
  await engine.stop();
  const before = phone.requests.length;
  await phone.write({ title: 'a' });
  await phone.clock.advance(30 * 60_000);
  expect(phone.requests.length).toBe(before);
  expect([see().isLeader, phone.clock.waitingTimers]).toEqual([false, 0]);
  engine.start();
  await phone.clock.advance(2_000);
  expect(see()).toMatchObject({ pending: 0, isLeader: true });
});

test('progress is told in numbers while a backlog goes and comes', async () => {
  for (let index = 0; index < 600; index++) await phone.write({ title: `t${index}` });
  const { engine } = openTab();
  const steps: unknown[] = [];
  engine.status.subscribe(({ phase, progress }) => {
    if (progress !== null) steps.push([phase, progress.done, progress.total]);
  });
  await phone.clock.advance(1_000);
  await expect.poll(() => steps.length).toBeGreaterThanOrEqual(3);
  expect(steps).toContainEqual(['sending', 500, 600]);
  expect(steps).toContainEqual(['sending', 600, 600]);
  expect(steps).toContainEqual(['receiving', 600, null]);
});

test('a storage that fails is told as the storage, not as the network', async () => {
  const { see } = openTab();
  await phone.clock.advance(2_000);
  await phone.open.destroy();
  const asked = running[0]?.syncNow();
  await phone.clock.advance(1_000);
  await asked;
  expect(see().problem).toBe('storage');
});
