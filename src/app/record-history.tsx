import './records.css';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { HistoryEntry } from '../kernel/wire.ts';
import { Button, Disclosure, Notice } from '../ui/index.ts';
import type { ApiFailure } from './api.ts';
import { useServices, useWords } from './services.tsx';

export type LoadedHistory =
  | { readonly state: 'not-asked' | 'reading' }
  | { readonly state: 'failed'; readonly failure: ApiFailure }
  | { readonly state: 'ready'; readonly entries: readonly HistoryEntry[] };

export interface HistoryLine {
  readonly key: string;
  readonly text: string;
}

/** What a change wrote, field by field, in the words of the record's feature. */
export type DescribeEntry = (entry: HistoryEntry) => readonly HistoryLine[];

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

interface RecordHistoryProps {
  readonly history: LoadedHistory;
  readonly describe: DescribeEntry;
  onRetry(): void;
}

/** Who wrote what and when, the latest first. */
export function RecordHistory({ history, describe, onRetry }: RecordHistoryProps) {
  const words = useWords();
  const nameAuthor = useAuthorName();
  if (history.state === 'failed') {
    const isOffline = history.failure.type !== 'refused';
    return (
      <Notice
        tone="neutral"
        icon={isOffline ? 'cloud-off' : 'info'}
        role="status"
        actions={<Button onClick={onRetry}>{words.text('history-retry')}</Button>}
      >
        {words.text(isOffline ? 'history-offline' : 'history-failed')}
      </Notice>
    );
  }
  if (history.state !== 'ready') return <p role="status">{words.text('history-reading')}</p>;
  if (history.entries.length === 0) return <p>{words.text('history-none')}</p>;
  return (
    <ol class="record-history" reversed>
      {[...history.entries].reverse().map((entry, index) => (
        <li key={history.entries.length - index}>
          <p class="ui-subtle">
            {words.moment(entry.receivedAt)} · {nameAuthor(entry.author)}
          </p>
          <ul>
            {[...listCommonLines(entry, words.text), ...describe(entry)].map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function listCommonLines(
  entry: HistoryEntry,
  say: ReturnType<typeof useWords>['text'],
): readonly HistoryLine[] {
  const lines: HistoryLine[] = [];
  if (entry.applied === false) lines.push({ key: 'not-applied', text: say('history-not-applied') });
  if (entry.delete !== undefined) {
    lines.push({ key: 'delete', text: say(entry.delete ? 'history-deleted' : 'history-restored') });
  }
  return lines;
}

function useAuthorName(): (author: string) => string {
  const words = useWords();
  const { membership } = useServices();
  return (author) => {
    if (author === membership.member.id) return membership.member.name;
    return membership.people.find(({ id }) => id === author)?.name ?? words.text('history-somebody');
  };
}

/** The history behind a line that opens it. */
export function HistoryDisclosure({
  id,
  version,
  describe,
}: {
  id: string;
  version: number;
  describe: DescribeEntry;
}) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const [history, retry] = useHistory(id, String(version), isOpen);
  return (
    <Disclosure summary={words.text('history-title')} open={isOpen} onToggle={setOpen}>
      {isOpen && <RecordHistory history={history} describe={describe} onRetry={retry} />}
    </Disclosure>
  );
}
