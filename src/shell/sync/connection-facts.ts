import type { SyncStatus } from '../../sync/index.ts';
import type { KeyValue } from '../../ui/index.ts';
import type { Words } from '../../words/index.ts';
import { CLOCK_TOLERANCE_MS } from '../health/clock-offset.ts';

interface ConnectionState {
  readonly words: Words;
  readonly status: SyncStatus;
  readonly clockOffsetMs: number | null;
  readonly nowMs: number;
}

/** When the server was last met, when it is tried next, whether sending goes on behind a closed app, and the clock. */
export function listConnectionFacts({ words, status, clockOffsetMs, nowMs }: ConnectionState): KeyValue[] {
  const { lastReceivedAtMs, nextTryAtMs } = status;
  const facts = [
    {
      key: 'contact',
      value: lastReceivedAtMs === null ? words.text('sync-no-contact') : words.moment(lastReceivedAtMs),
    },
  ];
  if (nextTryAtMs !== null) {
    const seconds = Math.max(0, Math.round((nextTryAtMs - nowMs) / 1_000));
    facts.push({
      key: 'next-try',
      value: seconds < 60 ? words.text('sync-next-try-soon') : words.moment(nextTryAtMs),
    });
  }
  facts.push({
    key: 'background',
    value: words.text('SyncManager' in globalThis ? 'sync-background-yes' : 'sync-background-no'),
  });
  if (clockOffsetMs !== null) facts.push({ key: 'clock', value: describeClock(words, clockOffsetMs) });
  return facts.map(({ key, value }) => ({ key, value, label: words.text(`sync-fact-${key}`) }));
}

function describeClock(words: Words, offsetMs: number): string {
  if (Math.abs(offsetMs) <= CLOCK_TOLERANCE_MS) return words.text('sync-clock-right');
  const count = Math.round(Math.abs(offsetMs) / 60_000);
  return words.text(offsetMs > 0 ? 'sync-clock-ahead' : 'sync-clock-behind', { count });
}
