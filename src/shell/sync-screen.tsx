import { useLiveValue, useServices, useWords } from '../app/index.ts';
import { readHelsinkiTime } from '../kernel/helsinki-time.ts';
import type { OutboxRow } from '../store/index.ts';
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
  StatusTag,
  useStore,
} from '../ui/index.ts';
import { findRecordPath } from './feature-screens.ts';
import { summarizeSync } from './sync-words.ts';

const ROWS_AT_MOST = 50;

/** Where each thing stands: what waits on this phone, what the server has, what needs a person. */
export default function SyncScreen() {
  const words = useWords();
  const { sync, clock } = useServices();
  const status = useStore(sync.status, (state) => state);
  const { key, count, tone, icon } = summarizeSync(status);
  const today = readHelsinkiTime(clock.nowMs()).day;
  const counts = useLiveValue((store) => store.readDayCounts(today), [today], { written: 0, received: 0 });
  const rows = useLiveValue((store) => store.listOutbox(ROWS_AT_MOST), [], [] as readonly OutboxRow[]);
  const parked = rows.filter(({ state }) => state === 'parked');
  const waiting = rows.filter(({ state }) => state !== 'parked');
  const isBusy = status.phase === 'sending' || status.phase === 'receiving';

  return (
    <Page
      title={words.text('sync-title')}
      actions={
        <Button
          kind="primary"
          icon="refresh"
          busyLabel={
            isBusy
              ? words.text(status.phase === 'sending' ? 'sync-now-sending' : 'sync-now-receiving')
              : undefined
          }
          onClick={() => void sync.syncNow()}
        >
          {words.text('sync-now')}
        </Button>
      }
    >
      <Notice tone={tone} icon={icon} role="status" title={words.text(key, { count })}>
        {words.text(`${key}-next`, { count })}
      </Notice>
      {status.progress !== null && (
        <ProgressBar
          label={words.text(status.phase === 'sending' ? 'sync-now-sending' : 'sync-now-receiving')}
          value={status.progress.done}
          max={status.progress.total ?? undefined}
          valueText={words.number(status.progress.done)}
        />
      )}
      <KeyValueList
        items={[
          { key: 'written', label: words.text('sync-written-today'), value: words.number(counts.written) },
          { key: 'received', label: words.text('sync-received-today'), value: words.number(counts.received) },
          {
            key: 'contact',
            label: words.text('sync-last-contact'),
            value:
              status.lastReceivedAtMs === null
                ? words.text('sync-no-contact')
                : words.moment(status.lastReceivedAtMs),
          },
        ]}
      />
      {parked.length > 0 && (
        <Section title={words.text('sync-parked-title')} hint={words.text('sync-parked-hint')}>
          <List>
            {parked.map((row) => (
              <ParkedRow key={row.n} row={row} />
            ))}
          </List>
        </Section>
      )}
      <Section title={words.text('sync-waiting-title')}>
        {waiting.length === 0 ? (
          <EmptyState icon="cloud-check" title={words.text('sync-waiting-none')}>
            {words.text('sync-waiting-none-next')}
          </EmptyState>
        ) : (
          <List>
            {waiting.map(({ n, change }) => (
              <ListRow
                key={n}
                icon="clock"
                title={words.text(`kind-${change.kind}`)}
                detail={words.text('sync-row-written', { when: words.moment(change.at) })}
                href={findRecordPath(change.kind, change.record)}
              />
            ))}
          </List>
        )}
      </Section>
    </Page>
  );
}

function ParkedRow({ row }: { row: OutboxRow }) {
  const words = useWords();
  const { store, sync } = useServices();
  const path = findRecordPath(row.change.kind, row.change.record);
  const resend = () => void Promise.resolve(store.resend(row.n)).then(() => sync.syncNow());
  return (
    <ListRow
      icon="alert"
      iconTone="danger"
      title={words.text(`kind-${row.change.kind}`)}
      detail={
        <>
          {words.text(`rejection-${row.code ?? 'invalid'}`)}
          <br />
          {words.text('sync-row-written', { when: words.moment(row.change.at) })}
        </>
      }
      trailing={<StatusTag tone="danger">{words.text('sync-row-attention')}</StatusTag>}
      actions={
        <>
          {path !== undefined && (
            <Button icon="edit" href={path}>
              {words.text('sync-row-edit')}
            </Button>
          )}
          <Button kind="quiet" icon="send" onClick={resend}>
            {words.text('sync-row-resend')}
          </Button>
        </>
      }
    />
  );
}
