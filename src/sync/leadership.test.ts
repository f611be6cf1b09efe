import { expect, test } from 'vitest';
import { createFakeBrowser } from '../../test/kit/fake-tabs.ts';
import { SteppedClock } from '../../test/kit/stepped-clock.ts';
import { createLeadership } from './leadership.ts';

function openTabs(count: number) {
  const clock = new SteppedClock();
  const browser = createFakeBrowser();
  const tabs = Array.from({ length: count }, () => {
    const channel = browser.openChannel();
    const state = { isVisible: true, leads: 0, signal: null as AbortSignal | null, isFrozen: false };
    const leadership = createLeadership({
      name: 'sync',
      locks: browser.locks,
      setTimer: (delayMs, onTime) => clock.setTimer(delayMs, () => state.isFrozen || onTime()),
      sayAlive: () => channel.post({ type: 'alive' }),
      isVisible: () => state.isVisible,
      onLead(signal) {
        state.leads += 1;
        state.signal = signal;
      },
      onFollow() {},
    });
    channel.onMessage(() => leadership.hearLeader());
    return { leadership, state };
  });
  const leaders = () => tabs.flatMap(({ leadership }, index) => (leadership.isLeader ? [index] : []));
  return { clock, tabs, leaders };
}

test('of many tabs one leads, and when it goes another one does', async () => {
  const { clock, tabs, leaders } = openTabs(3);
  for (const { leadership } of tabs) leadership.start();
  await clock.advance(0);
  expect(leaders()).toEqual([0]);
  tabs[0]?.leadership.stop();
  await clock.advance(0);
  expect(leaders()).toEqual([1]);
  expect(tabs[0]?.state.signal?.aborted).toBe(true);
});

test('a leader that lives keeps the lead', async () => {
  const { clock, tabs, leaders } = openTabs(3);
  for (const { leadership } of tabs) leadership.start();
  await clock.advance(10 * 60_000);
  expect(leaders()).toEqual([0]);
  expect(tabs.map(({ state }) => state.leads)).toEqual([1, 0, 0]);
});

test('a frozen leader is replaced by a tab that somebody looks at, and steps back when it thaws', async () => {
  const { clock, tabs, leaders } = openTabs(3);
  for (const { leadership } of tabs) leadership.start();
  await clock.advance(1_000);
  const [first, second, third] = tabs;
  if (first === undefined || second === undefined || third === undefined) throw new Error('no tabs');
  first.state.isFrozen = true;
  second.state.isVisible = false;
  await clock.advance(18_000);
  expect(leaders()).toEqual([0]);
  await clock.advance(10_000);
  expect(leaders()).toEqual([2]);
  expect(first.state.signal?.aborted).toBe(true);
  first.state.isFrozen = false;
  await clock.advance(5 * 60_000);
  expect(leaders()).toEqual([2]);
  third.leadership.stop();
  await clock.advance(0);
  expect(leaders()).toHaveLength(1);
});

test('nobody takes the lead while nobody looks', async () => {
  const { clock, tabs, leaders } = openTabs(2);
  for (const { leadership, state } of tabs) {
    leadership.start();
    state.isVisible = false;
  }
  await clock.advance(0);
  const [first] = tabs;
  if (first !== undefined) first.state.isFrozen = true;
  await clock.advance(5 * 60_000);
  expect(leaders()).toEqual([0]);
});

test('a stopped tab asks for nothing any more', async () => {
  const { clock, tabs, leaders } = openTabs(2);
  for (const { leadership } of tabs) leadership.start();
  await clock.advance(0);
  for (const { leadership } of tabs) leadership.stop();
  await clock.advance(60_000);
  expect(leaders()).toEqual([]);
  expect(clock.waitingTimers).toBe(0);
  tabs[1]?.leadership.start();
  await clock.advance(0);
  expect(leaders()).toEqual([1]);
});
