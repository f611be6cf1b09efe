import { expect, test } from 'vitest';
import { countMissing, isPressing, listConcerns, sortByConcern } from './device-concerns.ts';
import type { Device } from './devices-answer.ts';

const NOW = 1_795_330_000_000;
const DAY = 86_400_000;
const healthy: Device = {
  id: 'd',
  member: 'm',
  name: 'Aino',
  joinedAtMs: NOW - 30 * DAY,
  seenAtMs: NOW - 60_000,
  app: '0.2.0',
  pending: 0,
  parked: 0,
  clockOffsetMs: 0,
  storage: 'persistent',
  state: 'active',
  isSignedIn: true,
  missing: [],
};

test('a device that has sent everything and is in touch gives no concern', () => {
  expect(listConcerns(healthy, '0.2.0', NOW)).toEqual([]);
});

test('what waits on a device that has gone silent is pressing, what waits since this morning is not', () => {
  const waiting = { ...healthy, pending: 3 };
  expect(listConcerns(waiting, '0.2.0', NOW)).toEqual(['pending']);
  expect(listConcerns({ ...waiting, seenAtMs: NOW - 3 * DAY }, '0.2.0', NOW)).toEqual(['silent-unsent']);
  expect(isPressing('pending')).toBe(false);
  expect(isPressing('silent-unsent')).toBe(true);
});

test('a device that nobody uses any more troubles nobody with its clock or version', () => {
  const old = { ...healthy, app: '0.1.0', clockOffsetMs: DAY, seenAtMs: NOW - 90 * DAY };
  expect(listConcerns(old, '0.2.0', NOW)).toEqual(['clock', 'silent', 'old-app']);
  expect(listConcerns({ ...old, isSignedIn: false }, '0.2.0', NOW)).toEqual([]);
});

test('missing numbers count for each number and stay a concern whatever became of the device', () => {
  const missing = [
    { epoch: 'e', from: 58, to: 60, noticedAtMs: NOW },
    { epoch: 'f', from: 2, to: 2, noticedAtMs: NOW },
  ];
  const gone = { ...healthy, missing, state: 'lost' as const, isSignedIn: false };
  expect(countMissing(gone)).toBe(4);
  expect(listConcerns(gone, '0.2.0', NOW)).toEqual(['missing', 'lost']);
});

test('the gravest stand first, and among equals the longest silent', () => {
  const list = (device: Device) => ({ device, concerns: listConcerns(device, '0.2.0', NOW) });
  const parked = { ...healthy, id: 'parked', parked: 1 };
  const silent = { ...healthy, id: 'silent', pending: 1, seenAtMs: NOW - 5 * DAY };
  const silentLonger = { ...silent, id: 'longer', seenAtMs: NOW - 9 * DAY };
  const sorted = sortByConcern([healthy, silent, silentLonger, parked].map(list));
  expect(sorted.map(({ device }) => device.id)).toEqual(['parked', 'longer', 'silent', 'd']);
});
