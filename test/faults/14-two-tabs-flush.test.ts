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

test('two tabs that save and flush at the same time have one leader, and each change lands exactly once', async () => {
  const tabs = [await phone.openTab(), await phone.openTab()] as const;
  await phone.passUntil(() => tabs.some(({ see }) => see().isLeader));
  const written = await Promise.all(
    Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? tabs[0] : tabs[1]).write(`t${index}`)),
  );
  const flushed = tabs.map(({ engine }) => engine.syncNow());
  await phone.passUntil(() => tabs.every(({ see }) => see().pending === 0));
  await phone.clock.advance(2_000);
  await Promise.all(flushed);
  expect(tabs.filter(({ see }) => see().isLeader)).toHaveLength(1);
  expect(tabs.map(({ pushes }) => pushes() > 0).filter(Boolean)).toHaveLength(1);
  expect(new Set(written).size).toBe(40);
  for (const id of written) expect(await server.store.readHistory(id, 10)).toHaveLength(1);
});
