import { expect, test } from 'vitest';
import { type HealthFacts, judgeHealth } from './judge-health.ts';

const NOW_MS = Date.parse('2026-11-24T10:00:00Z');
const DAY_MS = 24 * 60 * 60_000;

const SAFE: HealthFacts = {
  storage: { isPersistent: true, usedBytes: 5e6, freeBytes: 9e9, privateWindow: 'unlikely' },
  sync: { problem: null, pending: 0, parked: 0, lastReceivedAtMs: NOW_MS - DAY_MS },
  isInstalled: true,
  isInstallOffered: false,
  isAppleMobile: false,
  isOfflineReady: true,
  isUpdateReady: false,
  isBrowserOld: false,
  missing: 0,
  clockOffsetMs: 1_000,
  nowMs: NOW_MS,
};

const codesOf = (facts: Partial<HealthFacts>) =>
  judgeHealth({ ...SAFE, ...facts }).reasons.map(({ code }) => code);
const verdictOf = (facts: Partial<HealthFacts>) => judgeHealth({ ...SAFE, ...facts }).verdict;

test('an installed app with kept storage, room and contact is safe, and each reason says so', () => {
  const { verdict, reasons } = judgeHealth(SAFE);
  expect(verdict).toBe('yes');
  expect(reasons.every(({ tone }) => tone === 'success')).toBe(true);
});

test('what only waits for a network leaves the phone safe', () => {
  expect(verdictOf({ sync: { ...SAFE.sync, problem: 'offline', pending: 7 } })).toBe('yes');
});

test('a private window, failing storage and an old browser speak against logging', () => {
  expect(verdictOf({ storage: { ...SAFE.storage, isPersistent: false, privateWindow: 'likely' } })).toBe(
    'no',
  );
  expect(verdictOf({ sync: { ...SAFE.sync, problem: 'storage' } })).toBe('no');
  expect(verdictOf({ isBrowserOld: true })).toBe('no');
});

test('the gravest reason stands first', () => {
  const reasons = judgeHealth({
    ...SAFE,
    missing: 3,
    storage: { ...SAFE.storage, isPersistent: false, privateWindow: 'likely' },
  }).reasons;
  expect(reasons.map(({ code }) => code).slice(0, 2)).toEqual(['private', 'missing']);
});

test('an iPhone’s browser is told to install, an installed one isn’t', () => {
  const loose = { ...SAFE.storage, isPersistent: false };
  expect(codesOf({ isAppleMobile: true, isInstalled: false, storage: loose })).toContain('loose-apple');
  expect(codesOf({ isAppleMobile: true, storage: loose })).toContain('loose');
});

test('a clock is named only when it is more than five minutes off, with its direction', () => {
  expect(codesOf({ clockOffsetMs: 5 * 60_000 })).toContain('clock');
  expect(codesOf({ clockOffsetMs: 6 * 60_000 })).toContain('clock-ahead');
  expect(codesOf({ clockOffsetMs: -DAY_MS })).toContain('clock-behind');
  expect(codesOf({ clockOffsetMs: null }).filter((code) => code.startsWith('clock'))).toEqual([]);
});

test('a phone that has not met the server for a week is told to', () => {
  expect(codesOf({ sync: { ...SAFE.sync, lastReceivedAtMs: NOW_MS - 8 * DAY_MS } })).toContain('contact-old');
  expect(codesOf({ sync: { ...SAFE.sync, lastReceivedAtMs: null } })).toContain('contact-never');
});
