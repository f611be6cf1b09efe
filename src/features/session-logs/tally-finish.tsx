import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useLive, useServices, useWords } from '../../app/index.ts';
import type { Edit } from '../../kernel/change.ts';
import { readHelsinkiTime } from '../../kernel/helsinki-time.ts';
import type { CommitFailure, ShownRecord } from '../../store/index.ts';
import { Button, ButtonRow, EmptyState, Notice, Page, Section, StickyActions } from '../../ui/index.ts';
import { CommitFailureNotice } from './commit-failure.tsx';
import { useDeletion } from './delete-own.tsx';
import { describeTime } from './describe-time.ts';
import { AttentionNotice } from './form-notices.tsx';
import { readHabits } from './log-habits.ts';
import { readLogState } from './log-state.ts';
import { findOpenTally, forgetOpenTally } from './open-tally.ts';
import { readCounts, sumCounts, type TopicCounts } from './own-entry.ts';
import { StateTag } from './state-tag.tsx';
import { TallyCommonFields, TallyCountFields } from './tally-fields.tsx';
import { createTallyKeeper } from './tally-keeper.ts';
import {
  type CommonValues,
  type CountedTally,
  canBecomeLogs,
  LOGS_FROM_TALLY_AT_MOST,
  tallyToEdits,
} from './tally-to-logs.ts';
import { TallyTurned } from './tally-turned.tsx';
import { usePlaces } from './use-places.tsx';

/** `/tally?id=`: a tally to be made into logs, left as it is, corrected or deleted. */
export function TallyFinish({ id }: { id: string }) {
  const words = useWords();
  const { membership } = useServices();
  const live = useLive((store) => store.find(id), [id]);
  const record = live.state === 'ready' ? live.value : undefined;
  const isOwn = record?.kind === 'tally' && record.author === membership.member.id;
  if (record !== undefined && isOwn && !record.deleted) return <OwnTally tally={record} />;
  return (
    <Page title={words.text('log-tally-title')} back={{ href: '/logs', label: words.text('log-own-title') }}>
      {live.state === 'reading' ? (
        <p>{words.text('log-opening')}</p>
      ) : (
        <EmptyState
          icon="tally"
          title={words.text(live.state === 'failed' ? 'log-open-failed' : 'log-tally-missing')}
          action={<Button href="/tally">{words.text('log-tally-new')}</Button>}
        />
      )}
    </Page>
  );
}

const NO_PLACES: readonly string[] = [];

function OwnTally({ tally }: { tally: ShownRecord }) {
  const words = useWords();
  const { store, clock, ids } = useServices();
  const { route } = useLocation();
  const { remove } = useDeletion();
  const places = usePlaces(tally.scope, NO_PLACES);
  const today = readHelsinkiTime(clock.nowMs()).day;
  const [counts, setCounts] = useState<TopicCounts>(() => readCounts(tally.data));
  const [common, setCommon] = useState<CommonValues>({
    duration: '5-15',
    outcome: 'solved',
    doneBy: 'together',
  });
  const [isOpen, setOpen] = useState(false);
  const [failure, setFailure] = useState<CommitFailure>();
  const [isSaving, setSaving] = useState(false);
  const [made, setMade] = useState<{ readonly edits: readonly Edit[]; readonly tally: CountedTally }>();
  const latest = useRef(counts);
  const keeper = useMemo(
    () =>
      createTallyKeeper(store, { record: tally.id, scope: tally.scope }, (outcome) =>
        setFailure('failure' in outcome ? outcome.failure : undefined),
      ),
    [store, tally.id, tally.scope],
  );

  useEffect(() => {
    void readHabits(store).then(({ last }) => {
      const { duration, doneBy } = last?.values ?? {};
      setCommon((now) => ({ ...now, duration: duration ?? now.duration, doneBy: doneBy ?? now.doneBy }));
    });
    void findOpenTally(store, today).then((open) => setOpen(open?.record === tally.id));
  }, [store, tally.id, today]);

  function correct(next: TopicCounts): void {
    latest.current = next;
    setCounts(next);
    keeper.write({ counts: next });
  }

  async function turn(): Promise<void> {
    setSaving(true);
    await keeper.settle();
    const counted = { id: tally.id, scope: tally.scope, data: tally.data, counts: latest.current };
    const edits = tallyToEdits(counted, common, ids.next);
    const committed = await store.commit(edits);
    setSaving(false);
    setFailure(committed.ok ? undefined : committed.failure);
    if (!committed.ok) return;
    setMade({ edits, tally: counted });
    if (isOpen) await forgetOpenTally(store);
  }

  async function leaveAsTally(): Promise<void> {
    await keeper.settle();
    if (isOpen) await forgetOpenTally(store);
    route('/logs');
  }

  if (made !== undefined) {
    return <TallyTurned made={made.edits} tally={made.tally} onUndone={() => setMade(undefined)} />;
  }
  const total = sumCounts(counts);
  const isTurned = tally.data.turnedIntoLogs === true;
  const hour = typeof tally.data.hour === 'number' ? tally.data.hour : undefined;
  const day = typeof tally.data.day === 'string' ? tally.data.day : undefined;
  const place = typeof tally.data.place === 'string' ? places.name(tally.data.place) : '';
  return (
    <Page
      title={words.text('log-tally-title')}
      back={{ href: '/logs', label: words.text('log-own-title') }}
      subtitle={
        <>
          {describeTime(day, hour, today, words)} · {place}
        </>
      }
    >
      <StateTag state={readLogState(tally, today)} />
      <AttentionNotice
        log={tally}
        onLetGo={() => route('/logs')}
        onResend={() => void store.resend(tally.attention?.n ?? 0)}
      />
      {isTurned ? (
        <Notice tone="success" title={words.text('log-tally-turned')}>
          <p>{words.text('log-tally-turned-why')}</p>
        </Notice>
      ) : (
        <>
          <Section
            title={words.text('log-tally-row', { count: total })}
            hint={words.text('log-tally-correct')}
          >
            <TallyCountFields counts={counts} onChange={correct} />
            {isOpen && (
              <Button icon="tally" href="/tally">
                {words.text('log-tally-go-on')}
              </Button>
            )}
          </Section>
          <Section title={words.text('log-tally-make-title')} hint={words.text('log-tally-make-hint')}>
            <TallyCommonFields values={common} onChange={(patch) => setCommon({ ...common, ...patch })} />
          </Section>
          {total > LOGS_FROM_TALLY_AT_MOST && (
            <Notice
              tone="warning"
              title={words.text('log-tally-too-many', { count: LOGS_FROM_TALLY_AT_MOST })}
            />
          )}
        </>
      )}
      {failure !== undefined && <CommitFailureNotice failure={failure} />}
      <ButtonRow>
        {!isTurned && (
          <Button icon="check" onClick={() => void leaveAsTally()}>
            {words.text('log-tally-leave')}
          </Button>
        )}
        <Button kind="quiet" icon="trash" onClick={() => void remove(tally)}>
          {words.text('log-tally-delete')}
        </Button>
      </ButtonRow>
      {!isTurned && canBecomeLogs(counts) && (
        <StickyActions>
          <Button
            kind="primary"
            size="lg"
            block
            icon="logs"
            busyLabel={isSaving ? words.text('log-saving') : undefined}
            onClick={() => void turn()}
          >
            {words.text('log-tally-make', { count: total })}
          </Button>
        </StickyActions>
      )}
    </Page>
  );
}
