/** This very browser, asked. */
import { createStore } from 'zustand/vanilla';
import { installState } from './install-prompt.ts';
import { type BrowserStorage, readStorageFacts, type StorageFacts } from './storage-health.ts';

/** The last reading; null before the first. */
export const storageFacts = createStore<StorageFacts | null>(() => null);

export async function refreshStorageFacts(): Promise<StorageFacts> {
  const facts = await readStorageFacts(thisBrowser());
  storageFacts.setState(facts, true);
  return facts;
}

/** Where `persist()` shows no question: Chromium decides by itself, Safari gives it to an installed app. */
export function isPersistSilent(): boolean {
  return isChromium() || installState.getState().isInstalled;
}

/** @returns whether the browser keeps the data from now on */
export async function askToPersist(): Promise<boolean> {
  const isKept = await (navigator.storage?.persist?.() ?? Promise.resolve(false)).catch(() => false);
  await refreshStorageFacts();
  return isKept;
}

function thisBrowser(): BrowserStorage {
  // Not there on a page without https.
  const storage: Partial<StorageManager> = navigator.storage ?? {};
  const heapLimitBytes = (performance as { memory?: { jsHeapSizeLimit?: number } }).memory?.jsHeapSizeLimit;
  return {
    isChromium: isChromium(),
    isInstalled: installState.getState().isInstalled,
    ...(storage.persisted && { persisted: () => navigator.storage.persisted() }),
    ...(storage.estimate && { estimate: () => navigator.storage.estimate() }),
    ...(storage.getDirectory && { openFiles: () => navigator.storage.getDirectory() }),
    ...(heapLimitBytes !== undefined && { heapLimitBytes }),
  };
}

function isChromium(): boolean {
  return 'userAgentData' in navigator || /Chrom(e|ium)\//.test(navigator.userAgent);
}
