/** Listens for "something has changed" and says so; what has changed is pulled. */
import { readLines } from './lines.ts';
import { type RequestParts, request } from './request.ts';

export interface LiveParts extends RequestParts {
  readonly random: () => number;
  /** Called when listening begins, because something may have changed before, and at each event. */
  onChanged(): void;
}

export interface Live {
  start(): void;
  stop(): void;
  readonly isListening: boolean;
}

/** The server says something every 25 seconds. */
const SILENCE_LIMIT_MS = 70_000;
const STEADY_AFTER_MS = 30_000;
const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 5 * 60_000;

export function createLive(parts: LiveParts): Live {
  let stopped: AbortController | null = null;
  let isListening = false;

  async function listen(signal: AbortSignal): Promise<void> {
    const answer = await request(parts, '/api/live', { method: 'GET' }, SILENCE_LIMIT_MS, signal);
    // What has become of the session, a round finds out.
    if (answer.type === 'refused' && answer.status === 401) parts.onChanged();
    if (answer.type === 'refused' || answer.response.body === null) return;
    try {
      for await (const line of readLines(answer.response.body, answer.keepAlive)) {
        if (!isListening || line.trim() === 'event: changed') {
          isListening = true;
          parts.onChanged();
        }
      }
    } catch {
      // Broken off: listening begins anew below.
    } finally {
      isListening = false;
      answer.finish();
    }
  }

  async function keepListening(signal: AbortSignal): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      // A proxy that closes every connection at once would otherwise make us ask all the time.
      let isSteady = false;
      const cancel = parts.setTimer(STEADY_AFTER_MS, () => {
        isSteady = isListening;
      });
      await listen(signal);
      cancel();
      failures = isSteady ? 0 : failures + 1;
      const longestMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures, 10));
      await pause(longestMs * (0.5 + parts.random() / 2), signal);
    }
  }

  function pause(delayMs: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const cancel = parts.setTimer(delayMs, resolve);
      signal.addEventListener('abort', () => {
        cancel();
        resolve();
      });
    });
  }

  return {
    start() {
      if (stopped !== null) return;
      stopped = new AbortController();
      void keepListening(stopped.signal);
    },
    stop() {
      stopped?.abort();
      stopped = null;
      isListening = false;
    },
    get isListening() {
      return isListening;
    },
  };
}
