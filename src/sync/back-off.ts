import type { SyncProblem } from './request.ts';

const FIRST_MS = 2_000;
const SHORTEST_MS = 500;
/** A tutor who walks back into coverage should not wait long, whether the browser notices it or not. */
const LONGEST_OFFLINE_MS = 60_000;
const LONGEST_SERVER_MS = 5 * 60_000;
/** Only a person can change it; what they do starts a try of its own. */
const PERSON_MS = 15 * 60_000;
/** How much longer than asked: devices that were sent away together must not come back together. */
const RETRY_AFTER_SPREAD = 0.5;

/**
 * How long to wait after the n-th failure in a row: doubling, with full jitter.
 * @param failures 1 after the first one
 * @param random from 0 up to, not including, 1
 */
export function planRetryMs(
  problem: SyncProblem,
  failures: number,
  retryAfterMs: number | null,
  random: number,
): number {
  if (retryAfterMs !== null) {
    return Math.max(SHORTEST_MS, retryAfterMs * (1 + RETRY_AFTER_SPREAD * random) + FIRST_MS * random);
  }
  if (problem === 'signed-out' || problem === 'device-lost' || problem === 'too-old')
    return PERSON_MS * (0.5 + random / 2);
  const isOffline = problem === 'offline' || problem === 'portal';
  const longest = isOffline ? LONGEST_OFFLINE_MS : LONGEST_SERVER_MS;
  return SHORTEST_MS + Math.min(longest, FIRST_MS * 2 ** Math.min(failures - 1, 20)) * random;
}
