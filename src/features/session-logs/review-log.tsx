import { useEffect, useRef, useState } from 'preact/hooks';
import { OtherValues, RecordHistory, useHistory, useLive, useServices, useWords } from '../../app/index.ts';
import type { ShownRecord } from '../../store/index.ts';
import { Button, ButtonRow, Disclosure, IconButton, Notice, StickyActions } from '../../ui/index.ts';
import { ReviewChanges } from './review-changes.tsx';
import { describeWhen } from './review-describe.ts';
import { listChangesSinceReview } from './review-difference.ts';
import { describeLogEntry } from './review-history.ts';
import { ReviewLogFields, TallyFields } from './review-log-fields.tsx';
import type { ReviewNames } from './review-names.ts';
import { type ReviewRow, readReview } from './review-row.ts';
import { ReviewStateTag } from './review-state-tag.tsx';

export interface OpenLogProps {
  readonly row: ReviewRow;
  readonly names: ReviewNames;
  readonly today: string;
  readonly hasManyScopes: boolean;
  readonly onApprove: () => void;
  readonly onReturn: () => void;
  /** `undefined` at either end of the list. */
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
  /** Left out where the page's own link leads back. */
  readonly onClose: (() => void) | undefined;
  /** Moves focus to the heading when it changes: the log was opened with a key. */
  readonly focusRequest: number;
}

/** One log in words with what can be done to it. */
export function ReviewLog(props: OpenLogProps) {
  const { row, names, onClose, focusRequest } = props;
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focusRequest > 0) heading.current?.focus({ preventScroll: true });
  }, [focusRequest]);
  useEffect(() => {
    // Whoever reads inside the panel is told that another log stands there now.
    if (panel.current?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
    panel.current?.scrollTo(0, 0);
  }, [row.id]);
  const live = useLive((store) => store.find(row.id), [row.id]);
  const record = live.state === 'ready' && live.value?.id === row.id ? live.value : undefined;
  return (
    <article
      class="review-log"
      ref={panel}
      aria-label={words.text('review-log-title')}
      onKeyDown={(event) => event.key === 'Escape' && onClose?.()}
    >
      {onClose && (
        <header class="review-log-header">
          <div>
            <h2 tabIndex={-1} ref={heading}>
              {describeWhen(row, words)}
            </h2>
            <p>{names.place(row.place)}</p>
          </div>
          <LogWalk {...props} />
          <IconButton icon="close" label={words.text('review-close-log')} onClick={onClose} />
        </header>
      )}
      <div class="review-log-state">
        <ReviewStateTag row={row} hasRoom />
        {!onClose && <LogWalk {...props} />}
      </div>
      {live.state === 'ready' && live.value === undefined && (
        <Notice tone="neutral">{words.text('review-log-gone')}</Notice>
      )}
      {record && <LogBody {...props} record={record} />}
    </article>
  );
}

function LogBody(props: OpenLogProps & { record: ShownRecord }) {
  const { row, record, names, today, hasManyScopes } = props;
  const words = useWords();
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const remembered = listChangesSinceReview(record, today, undefined);
  // What the return doesn't remember, such as the note, only the history does.
  const isHistoryWanted = isHistoryOpen || (row.state === 'corrected' && remembered.unseen.length > 0);
  const [history, retry] = useHistory(row.id, String(record.seq), isHistoryWanted);
  const changes =
    history.state === 'ready' ? listChangesSinceReview(record, today, history.entries) : remembered;
  const isLog = row.kind === 'session-log';
  const isBeside = props.onClose !== undefined;
  return (
    <>
      {isLog && isBeside && <LogActions {...props} />}
      {record.delivery === 'attention' && (
        <Notice
          tone="danger"
          title={words.text('review-refused-title')}
          actions={<Button href="/sync">{words.text('review-refused-open')}</Button>}
        >
          {words.text('review-refused-what')}
        </Notice>
      )}
      {isLog && <OtherReview record={record} />}
      {isLog && row.state === 'corrected' && <ReviewChanges changes={changes} names={names} />}
      {isLog ? (
        <ReviewLogFields row={row} data={record.data} names={names} hasManyScopes={hasManyScopes} />
      ) : (
        <TallyFields row={row} data={record.data} names={names} hasManyScopes={hasManyScopes} />
      )}
      <Disclosure summary={words.text('history-title')} open={isHistoryOpen} onToggle={setHistoryOpen}>
        {isHistoryOpen && (
          <RecordHistory history={history} describe={describeLogEntry(words, names)} onRetry={retry} />
        )}
      </Disclosure>
      {isLog && !isBeside && (
        <StickyActions>
          <LogActions {...props} />
        </StickyActions>
      )}
    </>
  );
}

/** Two coordinators decided on one log at the same time: the later word stands, the other can be taken. */
function OtherReview({ record }: { record: ShownRecord }) {
  const words = useWords();
  const { store, toasts } = useServices();
  const other = record.kept?.review?.value;
  if (other === undefined) return null;
  const review = readReview({ review: other });
  const use = async () => {
    const { kind, id, scope } = record;
    const saved = await store.commit([{ kind, record: id, scope, set: { review: other } }]);
    if (!saved.ok) toasts.show({ text: words.text(`log-failure-${saved.failure.type}`), tone: 'danger' });
  };
  const text = words.text(`review-other-${review?.state ?? 'undone'}`);
  return <OtherValues values={[{ field: 'review', text, use: () => void use() }]} />;
}

function LogActions({ row, onApprove, onReturn }: OpenLogProps) {
  const words = useWords();
  return (
    <ButtonRow>
      {row.state !== 'approved' && (
        <Button kind="primary" icon="check" onClick={onApprove}>
          {words.text('review-approve')}
        </Button>
      )}
      <Button icon="return" onClick={onReturn}>
        {words.text('review-return')}
      </Button>
    </ButtonRow>
  );
}

function LogWalk({ onPrevious, onNext }: OpenLogProps) {
  const words = useWords();
  return (
    <span class="review-log-walk">
      <IconButton
        icon="chevron-up"
        label={words.text('review-previous')}
        aria-disabled={onPrevious === undefined ? true : undefined}
        onClick={onPrevious}
      />
      <IconButton
        icon="chevron-down"
        label={words.text('review-next')}
        aria-disabled={onNext === undefined ? true : undefined}
        onClick={onNext}
      />
    </span>
  );
}
