import { useLiveValue, useServices, useWords } from '../../app/index.ts';
import type { OutboxRow } from '../../store/index.ts';
import {
  Button,
  EmptyState,
  KeyValueList,
  List,
  ListRow,
  Notice,
  Page,
  ProgressBar,
  Section,
  useStore,
} from '../../ui/index.ts';
import { findRecordPath, syncParts } from '../feature-screens.ts';
import { useClockOffset } from '../health/read-health.ts';
import { countMissing } from '../missing/missing-numbers.ts';
import { useMissing } from '../missing/use-missing.ts';
import { summarizeSync } from '../sync-words.ts';
import { listConnectionFacts } from './connection-facts.ts';
import { OtherQueues } from './other-queues.tsx';
import { ParkedList } from './parked-list.tsx';
import { SaveUnsent } from './save-unsent.tsx';

const ROWS_AT_MOST = 50;
/** A page that every portal answers in its own way, and that no browser insists on fetching safely [iana.org, example domains]. */
const PLAIN_PAGE = 'http://example.com/';

/** Where each thing stands: what waits on this phone, what the server has, what needs a person. */
export default function SyncScreen() {
  const words = useWords();
  const { sync, clock } = useServices();
  const status = useStore(sync.status, (state) => state);
  const clockOffsetMs = useClockOffset();
  const { key, count, tone, icon } = summarizeSync(status);
  const missing = countMissing(useMissing().ranges);
  const rows = useLiveValue((store) => store.listOutbox(ROWS_AT_MOST), [], [] as readonly OutboxRow[]);
  const parked = rows.filter(({ state }) => state === 'parked');
  const waiting = rows.filter(({ state }) => state !== 'parked');
  // What was lost must not be called received.
  const isAllHere = status.pending > 0 || status.parked > 0 || missing === 0;
  const isBusy = status.phase === 'sending' || status.phase === 'receiving';
  const busyLabel = words.text(status.phase === 'sending' ? 'sync-now-sending' : 'sync-now-receiving');

  return (
    <Page
      title={words.text('sync-title')}
      actions={
        <Button
          kind="primary"
          icon="refresh"
          busyLabel={isBusy ? busyLabel : undefined}
          onClick={() => void sync.syncNow().catch(() => undefined)}
        >
          {words.text('sync-now')}
        </Button>
      }
    >
      <Notice
        tone={tone}
        icon={icon}
        role="status"
        title={words.text(key, { count })}
        actions={
          status.problem === 'portal' && (
            <Button icon="external" href={PLAIN_PAGE} target="_blank" rel="noopener noreferrer">
              {words.text('sync-portal-open')}
            </Button>
          )
        }
      >
        {words.text(isAllHere ? `${key}-next` : 'sync-missing-next', { count })}
      </Notice>
      {status.progress !== null && (
        <ProgressBar
          label={busyLabel}
          value={status.progress.done}
          max={status.progress.total ?? undefined}
          valueText={[status.progress.done, status.progress.total]
            .flatMap((amount) => (amount === null ? [] : [words.number(amount)]))
            .join(' / ')}
        />
      )}
      {syncParts.map((Part, index) => (
        <Part key={String(index)} />
      ))}
      {parked.length > 0 && (
        <Section title={words.text('sync-parked-title')} hint={words.text('sync-parked-hint')}>
          <ParkedList rows={parked} />
          <SaveUnsent />
        </Section>
      )}
      <Section title={words.text('sync-waiting-title')}>
        {waiting.length === 0 ? (
          <EmptyState icon="cloud-check" title={words.text('sync-waiting-none')}>
            {words.text('sync-waiting-none-next')}
          </EmptyState>
        ) : (
          <>
            <List>
              {waiting.map(({ n, change, state }) => (
                <ListRow
                  key={n}
                  icon={state === 'sent' ? 'cloud-upload' : 'clock'}
                  title={words.text(`kind-${change.kind}`)}
                  detail={words.text(state === 'sent' ? 'sync-row-sent' : 'sync-row-written', {
                    when: words.moment(change.at),
                  })}
                  href={findRecordPath(change.kind, change.record)}
                />
              ))}
            </List>
            {status.pending > waiting.length && (
              <p class="ui-subtle">
                {words.text('sync-waiting-more', { count: status.pending - waiting.length })}
              </p>
            )}
            {parked.length === 0 && status.problem !== null && <SaveUnsent />}
          </>
        )}
      </Section>
      <OtherQueues />
      <Section title={words.text('sync-connection')}>
        <KeyValueList items={listConnectionFacts({ words, status, clockOffsetMs, nowMs: clock.nowMs() })} />
        <a href="/me/health">{words.text('health-title')}</a>
      </Section>
    </Page>
  );
}
