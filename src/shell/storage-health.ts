/** How safely this browser keeps what is written: what it tells of itself, and what it gives away. */
import type { StorageState } from '../kernel/wire.ts';

export interface StorageFacts {
  /** Whether the browser has promised to keep the data; null where it can't be asked. */
  readonly isPersistent: boolean | null;
  readonly usedBytes: number | null;
  readonly freeBytes: number | null;
  /** `unknown`: the browser hides it, as Chromium does on purpose. */
  readonly privateWindow: 'likely' | 'unlikely' | 'unknown';
}

/** What is asked of the browser; each part is left out where the browser lacks it. */
export interface BrowserStorage {
  persisted?(): Promise<boolean>;
  estimate?(): Promise<StorageEstimate>;
  /** The private file system: Firefox and Safari refuse it in private windows [seen in Firefox 153]. */
  openFiles?(): Promise<unknown>;
  /** Chromium's limit of the script's memory: private windows of older versions had less storage than twice that. */
  readonly heapLimitBytes?: number;
  readonly isChromium: boolean;
  readonly isInstalled: boolean;
}

const SCARCE_BYTES = 50_000_000;
const FULL_SHARE = 0.8;

export async function readStorageFacts(browser: BrowserStorage): Promise<StorageFacts> {
  const [isPersistent = null, estimate, hasFiles] = await Promise.all([
    browser.persisted?.().catch(() => null),
    browser.estimate?.().catch(() => undefined),
    browser.openFiles?.().then(
      () => true,
      () => false,
    ),
  ]);
  const { usage, quota } = estimate ?? {};
  return {
    isPersistent,
    usedBytes: usage ?? null,
    freeBytes: usage === undefined || quota === undefined ? null : Math.max(0, quota - usage),
    privateWindow:
      isPersistent === true || browser.isInstalled ? 'unlikely' : guessPrivate(browser, hasFiles, quota),
  };
}

function guessPrivate(
  { isChromium, heapLimitBytes }: BrowserStorage,
  hasFiles: boolean | undefined,
  quotaBytes: number | undefined,
): StorageFacts['privateWindow'] {
  if (hasFiles === false) return 'likely';
  if (!isChromium) return hasFiles === true ? 'unlikely' : 'unknown';
  if (quotaBytes !== undefined && heapLimitBytes !== undefined && quotaBytes < 2 * heapLimitBytes)
    return 'likely';
  return 'unknown';
}

/** Less than 50 MB left, or more than four fifths in use. */
export function isScarce({ usedBytes, freeBytes }: StorageFacts): boolean {
  if (usedBytes === null || freeBytes === null) return false;
  return freeBytes < SCARCE_BYTES || usedBytes > FULL_SHARE * (usedBytes + freeBytes);
}

/** For the server's picture of the fleet, the gravest first. */
export function factsToStorageState(facts: StorageFacts): StorageState {
  if (facts.privateWindow === 'likely') return 'private';
  if (isScarce(facts)) return 'scarce';
  return facts.isPersistent === true ? 'persistent' : 'loose';
}
