import type { Grant } from '../../src/kernel/access.ts';
import { type OpenStore, openStore } from '../../src/store/index.ts';
import { createSyncEngine } from '../../src/sync/engine.ts';
import type { SyncEngine, SyncStatus } from '../../src/sync/index.ts';
import { createFakeDatabases } from '../kit/fake-browser-database.ts';
import { createFakeBrowser } from '../kit/fake-tabs.ts';
import { createMemoryKeyValue } from '../kit/memory-key-value.ts';
import { sampleKinds } from '../kit/sample-kinds.ts';
import { seedIds } from '../kit/seeded-random.ts';
import { SteppedClock } from '../kit/stepped-clock.ts';
import { editPage } from '../kit/test-store.ts';
import type { FleetServer } from '../simulation/fleet-server.ts';

type Send = (path: string, init: RequestInit) => Promise<Response>;

/** A tab of the app: a store, an engine and a page of its own on the phone's one database. */
export interface PhoneTab {
  readonly open: OpenStore;
  readonly engine: SyncEngine;
  readonly pushes: () => number;
  see(): SyncStatus;
  /** @returns the new page's id */
  write(title: string): Promise<string>;
  /** A frozen tab hears nothing and none of its timers fires. */
  freeze(isFrozen: boolean): void;
  intercept(next: ((path: string, init: RequestInit, send: Send) => Promise<Response>) | null): void;
}

export interface TabbedPhone {
  readonly clock: SteppedClock;
  openTab(): Promise<PhoneTab>;
  /** Lets time pass, a second at a time, until it is so. */
  passUntil(isSo: () => boolean | Promise<boolean>, limitSeconds?: number): Promise<void>;
  stop(): Promise<void>;
}

export async function startTabbedPhone(
  server: FleetServer,
  grants: readonly Grant[] = [{ role: 'tutor', scope: '305' }],
): Promise<TabbedPhone> {
  const clock = new SteppedClock();
  const ids = seedIds(7_700);
  const deviceId = ids.next();
  const { member, cookie } = await server.join(deviceId, { name: 'Tabs', grants });
  const databases = createFakeDatabases();
  const keyValue = createMemoryKeyValue();
  const browser = createFakeBrowser();
  const tabs: PhoneTab[] = [];

  async function openTab(): Promise<PhoneTab> {
    const opened = await openStore({
      memberId: member,
      deviceId,
      kinds: sampleKinds,
      clock,
      ids,
      keyValue,
      indexedDb: databases,
    });
    if (!opened.ok) throw new Error('the store did not open');
    const open = opened.value;
    const channel = browser.openChannel();
    let isFrozen = false;
    let pushes = 0;
    let interception: Parameters<PhoneTab['intercept']>[0] = null;
    const send: Send = (path, init) => server.request(cookie, path, init);
    const engine = createSyncEngine({
      store: open.sync,
      memberId: member,
      app: '0.1.0',
      clock,
      random: () => 0.5,
      locks: browser.locks,
      setTimer: (delayMs, onTime) => clock.setTimer(delayMs, () => isFrozen || onTime()),
      page: { isVisible: () => !isFrozen, listen: () => () => {} },
      openChannel: () => channel,
      fetch(path, init) {
        if (path === '/api/push') pushes += 1;
        return interception === null ? send(path, init) : interception(path, init, send);
      },
    });
    engine.start();
    const tab: PhoneTab = {
      open,
      engine,
      pushes: () => pushes,
      see: () => engine.status.getState(),
      async write(title) {
        const saved = await open.store.commit([editPage(ids.next(), { title })]);
        if (!saved.ok) throw new Error('not saved');
        return saved.value[0] ?? '';
      },
      freeze(next) {
        isFrozen = next;
        channel.freeze(next);
      },
      intercept(next) {
        interception = next;
      },
    };
    tabs.push(tab);
    return tab;
  }

  return {
    clock,
    openTab,
    async passUntil(isSo, limitSeconds = 300) {
      for (let second = 0; !(await isSo()); second++) {
        if (second === limitSeconds) throw new Error('it did not become so in time');
        await clock.advance(1_000);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    async stop() {
      await Promise.all(tabs.map(({ engine }) => engine.stop()));
      for (const { open } of tabs) open.close();
    },
  };
}
