import './logs.css';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { listLoggingScopes, useServices, useWords } from '../../app/index.ts';
import { readHelsinkiTime } from '../../kernel/helsinki-time.ts';
import { EmptyState, Page } from '../../ui/index.ts';
import { findDraftKeeper } from './draft-keeper.ts';
import { LogForm } from './form.tsx';
import type { LastLog } from './log-defaults.ts';
import { draftToStored, NEW_LOG_DRAFT } from './log-draft.ts';
import { type Habits, keepHabits, readHabits } from './log-habits.ts';
import { type LogStart, startFresh, startNewLog } from './log-start.ts';
import { valuesToRaw } from './log-values.ts';
import { SavedLog } from './saved-log.tsx';
import type { SavedForm } from './use-log-form.tsx';

type Stage =
  | { readonly at: 'opening' }
  | { readonly at: 'failed' }
  | { readonly at: 'form'; readonly start: LogStart; readonly habits: Habits; readonly isCopied: boolean }
  | { readonly at: 'saved'; readonly saved: SavedForm };

const NO_WISHES = { copiesLast: false, topic: undefined };

/** `/logs/new`, with `?copy=last` for the last log again and `?topic=` for a topic chosen beforehand. */
export default function NewLogScreen() {
  const words = useWords();
  const { store, clock, ids, membership, toasts } = useServices();
  const { query } = useLocation();
  const [stage, setStage] = useState<Stage>({ at: 'opening' });
  const scopes = listLoggingScopes(membership.grants, membership.scopes);
  const readParts = (habits: Habits) => ({
    habits,
    scopes,
    now: readHelsinkiTime(clock.nowMs()),
    nextId: ids.next,
  });

  async function open(wishes: { copiesLast: boolean; topic: string | undefined }): Promise<void> {
    try {
      const habits = await readHabits(store);
      const start = await startNewLog(store, wishes, readParts(habits));
      setStage({ at: 'form', start, habits, isCopied: wishes.copiesLast && !start.isRestored });
      window.scrollTo(0, 0);
    } catch {
      setStage({ at: 'failed' });
    }
  }
  useEffect(() => void open({ copiesLast: query.copy === 'last', topic: query.topic }), []);

  async function show(saved: SavedForm): Promise<void> {
    const { scope, values } = saved;
    setStage({ at: 'saved', saved });
    window.scrollTo(0, 0);
    await keepHabits(store, { scope, day: readHelsinkiTime(clock.nowMs()).day, values });
  }

  /** The saved log goes, and all of it comes back as a draft under a new id. */
  async function undo({ record, scope, values }: SavedForm): Promise<void> {
    const undone = await store.commit([{ kind: 'session-log', record, scope, set: {}, delete: true }]);
    if (!undone.ok) {
      toasts.show({ text: words.text(`log-failure-${undone.failure.type}`), tone: 'danger' });
      return;
    }
    const draft = { record: ids.next(), scope, set: valuesToRaw(values) };
    findDraftKeeper(store, NEW_LOG_DRAFT).save(draftToStored(draft));
    await open(NO_WISHES);
  }

  if (stage.at === 'saved') {
    const { saved } = stage;
    return (
      <SavedLog
        record={saved.record}
        values={saved.values}
        onNext={() => void open(NO_WISHES)}
        onUndo={() => void undo(saved)}
      />
    );
  }
  return (
    <Page title={words.text('log-new-title')}>
      {stage.at === 'opening' && <p>{words.text('log-opening')}</p>}
      {stage.at === 'failed' && (
        <EmptyState icon="alert" title={words.text('log-open-failed')}>
          <p>{words.text('log-failure-storage-blocked')}</p>
        </EmptyState>
      )}
      {stage.at === 'form' && scopes.length === 0 && (
        <EmptyState icon="map-pin" title={words.text('log-no-scope')}>
          <p>{words.text('log-no-scope-next')}</p>
        </EmptyState>
      )}
      {stage.at === 'form' && scopes.length > 0 && (
        <LogForm
          key={stage.start.record}
          start={stage.start}
          target={{ type: 'new' }}
          recentPlaces={stage.habits.recentPlaces}
          last={stage.isCopied ? undefined : findLast(stage.habits, scopes)}
          makeFresh={() => startFresh(store, NO_WISHES, readParts(stage.habits))}
          onSaved={(saved) => void show(saved)}
          onLetGo={() => undefined}
        />
      )}
    </Page>
  );
}

/** The last log, unless it was in a municipality that one no longer has. */
function findLast({ last }: Habits, scopes: readonly string[]): LastLog | undefined {
  return last !== undefined && scopes.includes(last.scope) ? last : undefined;
}
