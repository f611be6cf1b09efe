import './logs.css';
import './tally.css';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { listLoggingScopes, useHeldUpdates, useServices, useWords } from '../../app/index.ts';
import { readHelsinkiTime } from '../../kernel/helsinki-time.ts';
import { EmptyState, Page } from '../../ui/index.ts';
import { type Habits, readHabits } from './log-habits.ts';
import { startFresh } from './log-start.ts';
import type { LogValues } from './log-values.ts';
import { findOpenTally, rememberOpenTally } from './open-tally.ts';
import { TallyCounter, type TallyStart } from './tally-counter.tsx';
import { TallyFinish } from './tally-finish.tsx';
import { TallySetup } from './tally-setup.tsx';

type Stage =
  | { readonly at: 'opening' | 'failed' }
  | { readonly at: 'setup'; readonly scope: string; readonly values: LogValues; readonly habits: Habits }
  | { readonly at: 'counting'; readonly start: TallyStart };

/** `/tally`: the counter of today; `/tally?id=`: one tally to be finished, corrected or deleted. */
export default function TallyScreen() {
  const { query } = useLocation();
  return query.id === undefined ? <TodaysTally /> : <TallyFinish key={query.id} id={query.id} />;
}

function TodaysTally() {
  useHeldUpdates();
  const words = useWords();
  const { store, clock, ids, membership } = useServices();
  const [stage, setStage] = useState<Stage>({ at: 'opening' });
  const scopes = listLoggingScopes(membership.grants, membership.scopes);

  /** A new tally, once it is known where it is counted. */
  async function begin(scope: string, place: string, form: LogValues['form']): Promise<void> {
    const { day, hour } = readHelsinkiTime(clock.nowMs());
    const record = (await findOpenTally(store, day))?.record ?? ids.next();
    await rememberOpenTally(store, record, day);
    const data = { day, hour, place, form: form ?? 'face-to-face' };
    setStage({ at: 'counting', start: { record, scope, data, counts: {}, isStored: false } });
  }

  async function open(): Promise<void> {
    const now = readHelsinkiTime(clock.nowMs());
    const tally = await findOpenTally(store, now.day);
    if (tally?.stored !== undefined) {
      const { scope, data, counts } = tally.stored;
      setStage({ at: 'counting', start: { record: tally.record, scope, data, counts, isStored: true } });
      return;
    }
    const habits = await readHabits(store);
    const { scope, values } = await startFresh(
      store,
      { copiesLast: false, topic: undefined },
      { habits, now, scopes },
    );
    if (values.place === undefined) setStage({ at: 'setup', scope, values, habits });
    else await begin(scope, values.place, values.form);
  }
  useEffect(() => void open().catch(() => setStage({ at: 'failed' })), []);

  if (stage.at === 'counting') return <TallyCounter start={stage.start} />;
  return (
    <Page title={words.text('log-tally-title')}>
      {stage.at === 'opening' && <p>{words.text('log-opening')}</p>}
      {stage.at === 'failed' && (
        <EmptyState icon="alert" title={words.text('log-open-failed')}>
          <p>{words.text('log-failure-storage-blocked')}</p>
        </EmptyState>
      )}
      {stage.at === 'setup' && (
        <TallySetup
          scope={stage.scope}
          scopes={scopes}
          recentPlaces={stage.habits.recentPlaces}
          onBegin={(scope, place) => void begin(scope, place, stage.values.form)}
        />
      )}
    </Page>
  );
}
