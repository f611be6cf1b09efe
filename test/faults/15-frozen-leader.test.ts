import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FleetServer, startFleetServer } from '../simulation/fleet-server.ts';
import { startTabbedPhone, type TabbedPhone } from './phone-tabs.ts';

let server: FleetServer;
let phone: TabbedPhone;

beforeEach(async () => {
  server = await startFleetServer();
  phone = await startTabbedPhone(server);
});
afterEach(async () => {
  await phone.stop();
  await server.close();
});

test.each(['before the server has it', 'after the server has it'])(
  'a leader frozen in the middle of a push, %s: another tab takes over, and thawing does no harm',
  async (when) => {
    const first = await phone.openTab();
    await phone.passUntil(() => first.see().isLeader && first.see().phase === 'idle');
    const second = await phone.openTab();
    const thawed = Promise.withResolvers<void>();
    let isHeld = false;
    first.intercept(async (path, init, send) => {
      if (path !== '/api/push') return send(path, init);
      const early = when.startsWith('after') ? await send(path, init) : undefined;
      isHeld = true;
      first.freeze(true);
      await thawed.promise;
      return early ?? send(path, init);
    });
    const ids = [await first.write('a'), await first.write('b')];
    await phone.passUntil(() => isHeld);
    await phone.passUntil(() => second.see().isLeader, 60);
    ids.push(await second.write('c'));
    await phone.passUntil(() => second.see().pending === 0);
    first.intercept(null);
    first.freeze(false);
    thawed.resolve();
    await phone.passUntil(() => !first.see().isLeader && first.see().pending === 0);
    await phone.clock.advance(5 * 60_000);
    expect([first.see().isLeader, second.see().isLeader]).toEqual([false, true]);
    for (const id of ids) expect(await server.store.readHistory(id, 10)).toHaveLength(1);
    for (const { open } of [first, second]) {
      expect(await open.store.countOutbox()).toMatchObject({ pending: 0, parked: 0 });
      for (const id of ids) expect((await open.store.find(id))?.delivery).toBe('received');
    }
  },
);
