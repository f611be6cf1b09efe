import { useCallback, useEffect, useState } from 'preact/hooks';
import { type ApiFailure, useServices, useWords } from '../../app/index.ts';
import type { HistoryEntry } from '../../kernel/wire.ts';
import { Button, Notice } from '../../ui/index.ts';
import { describeField, describeValue } from './review-describe.ts';
import type { ReviewNames } from './review-names.ts';
import { readReview } from './review-row.ts';

export type LoadedHistory =
  | { readonly state: 'not-asked' | 'reading' }
  | { readonly state: 'failed'; readonly failure: ApiFailure }
  | { readonly state: 'ready'; readonly entries: readonly HistoryEntry[] };

/**
 * The record's history from the server, asked for when wanted.
 * @param version asked again when it changes
 */
export function useHistory(id: string, version: string, isWanted: boolean): [LoadedHistory, () => void] {
  const { api } = useServices();
  const [history, setHistory] = useState<LoadedHistory>({ state: 'not-asked' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => setHistory({ state: 'not-asked' }), [id]);
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    setHistory((before) => (before.state === 'ready' ? before : { state: 'reading' }));
    void api.request('GET', `/api/history/${id}`).then((result) => {
      if (!isCurrent) return;
      if (result.ok) setHistory({ state: 'ready', entries: readEntries(result.value) });
      else setHistory({ state: 'failed', failure: result.failure });
    });
    return () => {
      isCurrent = false;
    };
  }, [api, id, version, isWanted, attempt]);
  return [history, useCallback(() => setAttempt((count) => count + 1), [])];
}

function readEntries(answer: unknown): readonly HistoryEntry[] {
  if (typeof answer !== 'object' || answer === null || !('entries' in answer)) return [];
  return Array.isArray(answer.entries) ? (answer.entries as readonly HistoryEntry[]) : [];
}

interface ReviewHistoryProps {
  readonly history: LoadedHistory;
  readonly onRetry: () => void;
  readonly names: ReviewNames;
}

/** Who wrote what and when, the latest first. */
export function ReviewHistory({ history, onRetry, names }: ReviewHistoryProps) {
  const words = useWords();
  if (history.state === 'failed') {
    const isOffline = history.failure.type !== 'refused';
    return (
      <Notice
        tone="neutral"
        icon={isOffline ? 'cloud-off' : 'info'}
        role="status"
        actions={<Button onClick={onRetry}>{words.text('review-history-retry')}</Button>}
      >
        {words.text(isOffline ? 'review-history-offline' : 'review-history-failed')}
      </Notice>
    );
  }
  if (history.state !== 'ready') return <p role="status">{words.text('review-history-reading')}</p>;
  return (
    <ol class="review-history" reversed>
      {[...history.entries].reverse().map((entry, index) => (
        <li key={history.entries.length - index}>
          <p class="ui-subtle">
            {words.moment(entry.receivedAt)} · {names.person(entry.author)}
          </p>
          <HistoryLines entry={entry} names={names} />
        </li>
      ))}
    </ol>
  );
}

function HistoryLines({ entry, names }: { entry: HistoryEntry; names: ReviewNames }) {
  const words = useWords();
  const lines = Object.entries(entry.set)
    .filter(([field]) => field !== 'review' && field !== 'tally' && field !== 'event')
    .map(([field, value]) => ({
      key: field,
      text: `${describeField(field, words)}: ${describeValue(field, value, words, names)}`,
    }));
  if (entry.delete !== undefined) {
    lines.unshift({
      key: 'delete',
      text: words.text(`review-history-${entry.delete ? 'deleted' : 'restored'}`),
    });
  }
  if (entry.applied === false) {
    lines.unshift({ key: 'not-applied', text: words.text('review-history-not-applied') });
  }
  if (entry.set.review !== undefined) {
    const review = readReview(entry.set);
    lines.unshift({ key: 'review', text: words.text(`review-history-${review?.state ?? 'undone'}`) });
    for (const [field, comment] of Object.entries(review?.comments ?? {})) {
      lines.push({ key: `comment-${field}`, text: `${describeField(field, words)}: ”${comment}”` });
    }
  }
  return (
    <ul>
      {lines.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  );
}
