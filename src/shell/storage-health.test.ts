import { expect, test } from 'vitest';
import { type BrowserStorage, factsToStorageState, isScarce, readStorageFacts } from './storage-health.ts';

const MEGABYTE = 1_000_000;

function browserOf(parts: Partial<BrowserStorage>): BrowserStorage {
  return {
    isChromium: false,
    isInstalled: false,
    persisted: async () => false,
    estimate: async () => ({ usage: 5 * MEGABYTE, quota: 1_000 * MEGABYTE }),
    openFiles: async () => ({}),
    ...parts,
  };
}

const refuse = () => Promise.reject(new DOMException('Security error', 'SecurityError'));

test('a browser that refuses its private file system looks like a private window', async () => {
  const facts = await readStorageFacts(browserOf({ openFiles: refuse }));
  expect(facts.privateWindow).toBe('likely');
  expect(factsToStorageState(facts)).toBe('private');
});

test('a browser that gives its private file system does not, but Chromium gives it everywhere', async () => {
  expect((await readStorageFacts(browserOf({}))).privateWindow).toBe('unlikely');
  expect((await readStorageFacts(browserOf({ isChromium: true }))).privateWindow).toBe('unknown');
});

test('an older Chromium with less storage than memory looks like a private window', async () => {
  const facts = await readStorageFacts(browserOf({ isChromium: true, heapLimitBytes: 4_000 * MEGABYTE }));
  expect(facts.privateWindow).toBe('likely');
});

test('an installed app and a storage that is kept are no private window', async () => {
  const installed = await readStorageFacts(browserOf({ isInstalled: true, openFiles: refuse }));
  const kept = await readStorageFacts(browserOf({ isChromium: true, persisted: async () => true }));
  expect([installed.privateWindow, kept.privateWindow]).toEqual(['unlikely', 'unlikely']);
  expect([factsToStorageState(installed), factsToStorageState(kept)]).toEqual(['loose', 'persistent']);
});

test('storage is scarce under 50 MB of room and over four fifths in use', async () => {
  const factsOf = (usage: number, quota: number) =>
    readStorageFacts(
      browserOf({ estimate: async () => ({ usage: usage * MEGABYTE, quota: quota * MEGABYTE }) }),
    );
  expect(isScarce(await factsOf(1, 50))).toBe(true);
  expect(isScarce(await factsOf(100, 200))).toBe(false);
  expect(isScarce(await factsOf(161, 200))).toBe(true);
  expect(isScarce(await factsOf(801, 1_000))).toBe(true);
  expect(factsToStorageState(await factsOf(801, 1_000))).toBe('scarce');
});

test('a browser that tells nothing is neither kept nor scarce', async () => {
  const facts = await readStorageFacts({ isChromium: false, isInstalled: false });
  expect(facts).toEqual({ isPersistent: null, usedBytes: null, freeBytes: null, privateWindow: 'unknown' });
  expect(factsToStorageState(facts)).toBe('loose');
});
