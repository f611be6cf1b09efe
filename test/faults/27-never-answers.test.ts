import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSyncEngine } from '../../src/sync/engine.ts';
import type { SyncEngine } from '../../src/sync/index.ts';
import { createFakeBrowser } from '../kit/fake-tabs.ts';
import { type SignedInPhone, signInPhone } from '../kit/signed-in-phone.ts';
import { type FleetServer, startFleetServer } from '../simulation/fleet-server.ts';

let server: FleetServer;
const running: SyncEngine[] = [];

beforeEach(async () => {
  server = await startFleetServer();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((engine) => engine.stop()));
  await server.close();
});

async function startPhone(random: number): Promise<{ phone: SignedInPhone; engine: SyncEngine }> {
  const phone = await signInPhone(server);
  const browser = createFakeBrowser();
  const engine = createSyncEngine({
    ...phone.parts,
    clock: phone.clock,
    random: () => random,
    locks: browser.locks,
    page: { isVisible: () => true, listen: () => () => {} },
    openChannel: () => browser.openChannel(),
  });
  running.push(engine);
  phone.intercept(
    (_path, { signal }) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  );
  return { phone, engine };
}

test('a server that accepts and never answers is given up after a minute, tried again with growing pauses, and never waited for by the page', async () => {
  const tries = await Promise.all(
    [0.1, 0.9].map(async (random) => {
      const { phone, engine } = await startPhone(random);
      await phone.write({ title: 'a' });
      engine.start();
      const triedAtMs: number[] = [];
      const startMs = phone.clock.nowMs();
      let seen = 0;
      for (let minute = 0; minute < 30; minute++) {
        await phone.clock.advance(60_000);
        const pushes = phone.requests.filter(({ path }) => path === '/api/push').length;
        if (pushes > seen) triedAtMs.push(phone.clock.nowMs() - startMs);
        seen = pushes;
        // The page goes on: what is written is saved at once, whatever the network does.
        await phone.write({ title: `m${minute}` });
        expect(engine.status.getState().pending).toBeGreaterThan(minute);
      }
      expect(engine.status.getState()).toMatchObject({ problem: 'offline', parked: 0 });
      expect(seen).toBeGreaterThan(8);
      expect(seen).toBeLessThan(30);
      phone.intercept(null);
      // The server in this process takes its own time, whatever the phone's clock says.
      const goOn = async () => {
        await phone.clock.advance(10_000);
        return engine.status.getState();
      };
      await expect.poll(goOn, { timeout: 20_000 }).toMatchObject({ problem: null, pending: 0 });
      return phone.requests.length;
    }),
  );
  // Jitter: two phones that lost the server together don't come back in step.
  expect(tries[0]).not.toBe(tries[1]);
});
