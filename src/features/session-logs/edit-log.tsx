import './logs.css';
import { useEffect, useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { HistoryDisclosure, useLive, useServices, useWords } from '../../app/index.ts';
import { readHelsinkiTime } from '../../kernel/helsinki-time.ts';
import type { RecordData } from '../../kernel/record.ts';
import type { ShownRecord } from '../../store/index.ts';
import { Button, EmptyState, Page } from '../../ui/index.ts';
import { useDeletion } from './delete-own.tsx';
import { LogForm } from './form.tsx';
import { undoEdits } from './log-edits.ts';
import { readHabits } from './log-habits.ts';
import { type LogStart, startEdit } from './log-start.ts';
import { readLogState } from './log-state.ts';
import { dataToValues } from './log-values.ts';
import { describeLogEntry } from './review-history.ts';
import { useReviewNames } from './review-names.ts';
import { SavedLog } from './saved-log.tsx';
import { StateTag } from './state-tag.tsx';
import type { SavedForm } from './use-log-form.tsx';

/** `/logs/:id`: one's own log as it stands, to be looked at, corrected or deleted. */
export default function EditLogScreen() {
  const { params } = useRoute();
  const id = params.id ?? '';
  return <EditedLog key={id} id={id} />;
}

function EditedLog({ id }: { id: string }) {
  const words = useWords();
  const { membership } = useServices();
  const live = useLive((store) => store.find(id), [id]);
  const back = { href: '/logs', label: words.text('log-own-title') };
  if (live.state === 'ready' && live.value?.kind === 'session-log') {
    const log = live.value;
    if (log.author === membership.member.id) return <OwnLog log={log} />;
    return (
      <Page title={words.text('log-edit-title')} back={back}>
        <EmptyState
          icon="user"
          title={words.text('log-of-another')}
          action={<Button href={`/desk/review?log=${id}`}>{words.text('log-of-another-open')}</Button>}
        />
      </Page>
    );
  }
  return (
    <Page title={words.text('log-edit-title')} back={back}>
      {live.state === 'reading' ? (
        <p>{words.text('log-opening')}</p>
      ) : (
        <EmptyState
          icon="logs"
          title={words.text(live.state === 'failed' ? 'log-open-failed' : 'log-missing')}
          action={<Button href="/logs">{words.text('log-own-title')}</Button>}
        >
          <p>{words.text(live.state === 'failed' ? 'log-failure-storage-blocked' : 'log-missing-why')}</p>
        </EmptyState>
      )}
    </Page>
  );
}

interface Opened {
  readonly start: LogStart;
  readonly data: RecordData;
  readonly recentPlaces: readonly string[];
}

function OwnLog({ log }: { log: ShownRecord }) {
  const words = useWords();
  const { store, clock, toasts } = useServices();
  const { route } = useLocation();
  const { remove, restore } = useDeletion();
  const names = useReviewNames();
  const [opened, setOpened] = useState<Opened>();
  const [saved, setSaved] = useState<{ readonly form: SavedForm; readonly before: ShownRecord }>();
  const today = readHelsinkiTime(clock.nowMs()).day;

  useEffect(() => {
    void Promise.all([startEdit(store, log), readHabits(store)]).then(([start, { recentPlaces }]) =>
      setOpened({ start, data: log.data, recentPlaces }),
    );
  }, [store, log.id]);

  async function undo(): Promise<void> {
    if (saved === undefined) return;
    const undone = await store.commit(undoEdits(saved.form.edits, saved.before));
    if (!undone.ok) {
      toasts.show({ text: words.text(`log-failure-${undone.failure.type}`), tone: 'danger' });
      return;
    }
    toasts.show({ text: words.text('log-edit-undone') });
    route('/logs');
  }

  if (saved !== undefined) {
    const { edits, record, values } = saved.form;
    return (
      <SavedLog record={record} values={values} onUndo={edits.length > 0 ? () => void undo() : undefined} />
    );
  }
  return (
    <Page
      title={words.text('log-edit-title')}
      back={{ href: '/logs', label: words.text('log-own-title') }}
      subtitle={<StateTag state={readLogState(log, today)} />}
    >
      {log.deleted && (
        <EmptyState
          icon="trash"
          title={words.text('log-deleted')}
          action={
            <Button icon="undo" onClick={() => void restore(log)}>
              {words.text('log-restore')}
            </Button>
          }
        />
      )}
      {!log.deleted && opened === undefined && <p>{words.text('log-opening')}</p>}
      {!log.deleted && opened !== undefined && (
        <>
          <LogForm
            start={opened.start}
            target={{ type: 'saved', log, opened: opened.data }}
            recentPlaces={opened.recentPlaces}
            last={undefined}
            makeFresh={async () => ({ scope: log.scope, values: dataToValues(opened.data) })}
            onSaved={(form) => setSaved({ form, before: log })}
            onLetGo={() => route('/logs')}
          />
          <Button kind="quiet" icon="trash" onClick={() => void remove(log)}>
            {words.text('log-delete')}
          </Button>
        </>
      )}
      {log.seq > 0 && (
        <HistoryDisclosure id={log.id} version={log.seq} describe={describeLogEntry(words, names)} />
      )}
    </Page>
  );
}
