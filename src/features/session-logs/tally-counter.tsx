import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useServices, useWords } from '../../app/index.ts';
import type { RecordData } from '../../kernel/record.ts';
import type { CommitFailure } from '../../store/index.ts';
import { Button, Icon, IconButton } from '../../ui/index.ts';
import { TOPICS, type Topic } from './choices.ts';
import { CommitFailureNotice } from './commit-failure.tsx';
import { nameTopicBriefly, TOPIC_ICONS } from './log-options.tsx';
import { sumCounts, type TopicCounts } from './own-entry.ts';
import { addVisit, removeVisit } from './tally-counts.ts';
import { createTallyKeeper } from './tally-keeper.ts';
import { usePlaces } from './use-places.tsx';
import { useWakeLock } from './use-wake-lock.tsx';

export interface TallyStart {
  readonly record: string;
  readonly scope: string;
  /** Day, hour, place and form. */
  readonly data: RecordData;
  readonly counts: TopicCounts;
  readonly isStored: boolean;
}

const TAP_FELT_MS = 15;
const NO_PLACES: readonly string[] = [];

/** The whole screen is buttons: one tap a visit, stored at once. */
export function TallyCounter({ start }: { start: TallyStart }) {
  const words = useWords();
  const { store } = useServices();
  const { route } = useLocation();
  const [counts, setCounts] = useState(start.counts);
  const [taps, setTaps] = useState<readonly Topic[]>([]);
  const [failure, setFailure] = useState<CommitFailure>();
  const isStored = useRef(start.isStored);
  const latest = useRef(start.counts);
  const places = usePlaces(start.scope, NO_PLACES);
  const keeper = useMemo(
    () =>
      createTallyKeeper(store, { record: start.record, scope: start.scope }, (outcome) =>
        setFailure('failure' in outcome ? outcome.failure : undefined),
      ),
    [store, start.record, start.scope],
  );
  useWakeLock();

  function show(next: TopicCounts): void {
    latest.current = next;
    setCounts(next);
    keeper.write(isStored.current ? { counts: next } : { ...start.data, counts: next });
    isStored.current = true;
  }

  function count(topic: Topic): void {
    show(addVisit(latest.current, topic));
    setTaps((before) => [...before, topic]);
    navigator.vibrate?.(TAP_FELT_MS);
  }

  function undo(): void {
    const topic = taps.at(-1);
    if (topic === undefined) return;
    show(removeVisit(latest.current, topic));
    setTaps(taps.slice(0, -1));
  }

  async function leave(path: string): Promise<void> {
    await keeper.settle();
    route(path);
  }

  const total = sumCounts(counts);
  const lastTopic = taps.at(-1);
  const place = typeof start.data.place === 'string' ? places.name(start.data.place) : '';
  return (
    <FullScreen label={words.text('log-tally-title')} onClose={() => void leave('/')}>
      <header class="log-tally-head">
        <IconButton icon="arrow-left" label={words.text('log-tally-back')} onClick={() => void leave('/')} />
        <div class="log-tally-where">
          <h1 tabIndex={-1} autofocus>
            {words.text('log-tally-title')}
          </h1>
          <span>{place}</span>
        </div>
        <p class="log-tally-total" role="status">
          <strong>{words.number(total)}</strong> {words.text('log-tally-total', { count: total })}
        </p>
      </header>
      {failure !== undefined && (
        <CommitFailureNotice failure={failure} onRetry={() => keeper.write({ counts: latest.current })} />
      )}
      <div class="log-tally-tiles">
        {TOPICS.map((topic) => (
          <button key={topic} type="button" class="log-tile" onClick={() => count(topic)}>
            <Icon name={TOPIC_ICONS[topic]} size="1.5rem" />
            <span class="log-tile-name">{nameTopicBriefly(words, topic)}</span>
            <strong class="log-tile-count" data-empty={counts[topic] === undefined ? '' : undefined}>
              {words.number(counts[topic] ?? 0)}
            </strong>
          </button>
        ))}
      </div>
      <footer class="log-tally-foot">
        <Button
          size="lg"
          block
          icon="undo"
          aria-disabled={lastTopic === undefined ? true : undefined}
          onClick={undo}
        >
          {words.text('log-tally-undo')}
        </Button>
        <Button
          size="lg"
          block
          kind="primary"
          icon="check"
          onClick={() => void leave(total === 0 ? '/' : `/tally?id=${start.record}`)}
        >
          {words.text('log-tally-done')}
        </Button>
      </footer>
    </FullScreen>
  );
}

interface FullScreenProps {
  readonly label: string;
  onClose(): void;
  readonly children: ComponentChildren;
}

/** Over the bars too: a quick thumb must not land beside the counter. */
function FullScreen({ label, onClose, children }: FullScreenProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  useEffect(() => {
    document.title = `${label} – Tukivihko`;
  }, [label]);
  return (
    <dialog
      ref={dialog}
      class="log-tally"
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
}
