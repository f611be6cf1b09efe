const LATEST_MS = 1_000;
/** Safari can't tell when it is idle. */
const PAUSE_MS = 300;

/**
 * Runs once the first screen stands and the browser has nothing better to do, a second later at most.
 * @returns calls it off
 */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run, PAUSE_MS);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: LATEST_MS });
  return () => cancelIdleCallback(handle);
}
