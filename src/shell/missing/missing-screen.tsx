import { useLiveValue, useServices, useWords } from '../../app/index.ts';
import { readHelsinkiTime } from '../../kernel/helsinki-time.ts';
import type { MissingNumbers } from '../../store/index.ts';
import { Button, EmptyState, List, ListRow, Notice, Page, Section } from '../../ui/index.ts';
import { countMissing, listNumbers, withoutKnown } from './missing-numbers.ts';
import { describeDay, findName, useMissing, useMissingSummary, useSettleMissing } from './use-missing.ts';

const ROWS_AT_MOST = 100;

/** What was written on this phone and never reached the server, and what to do about it. */
export default function MissingScreen() {
  const words = useWords();
  const missing = useMissing();
  const summary = useMissingSummary(missing);
  const settle = useSettleMissing();
  const count = countMissing(missing.ranges);
  const back = { href: '/sync', label: words.text('sync-title') };
  if (count === 0) {
    return (
      <Page title={words.text('missing-title')} back={back}>
        <EmptyState icon="cloud-check" title={words.text('missing-none')}>
          {words.text('missing-none-next')}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title={words.text('missing-title')} back={back}>
      <Notice
        tone={missing.isConfirmed ? 'danger' : 'warning'}
        title={words.text(missing.isConfirmed ? 'missing-notice' : 'missing-notice-unsure', { count })}
      >
        <p>{summary}</p>
        <p>{words.text(missing.isConfirmed ? 'missing-confirmed' : 'missing-unconfirmed')}</p>
        <p>{words.text('missing-why')}</p>
      </Notice>
      <Section title={words.text('missing-what')} hint={words.text('missing-what-hint')}>
        <List>
          {missing.known.slice(0, ROWS_AT_MOST).map((known) => (
            <KnownRow key={`${known.epoch} ${known.n}`} known={known} />
          ))}
          {withoutKnown(missing).map((range) => (
            <ListRow
              key={`${range.epoch} ${range.from}`}
              icon="question"
              title={words.text('missing-numbers', {
                numbers: listNumbers([range]),
                count: countMissing([range]),
              })}
              detail={words.text('missing-unknown')}
            />
          ))}
        </List>
      </Section>
      <Section title={words.text('missing-do')}>
        <ol>
          <li>{words.text('missing-do-write')}</li>
          <li>{words.text('missing-do-ask')}</li>
          <li>{words.text('missing-do-file')}</li>
        </ol>
        <div class="ui-button-row">
          <Button kind="primary" icon="log" href="/logs/new">
            {words.text('missing-write')}
          </Button>
          <Button icon="check" onClick={settle}>
            {words.text('missing-settle')}
          </Button>
        </div>
        <p class="ui-subtle">{words.text('missing-settle-what')}</p>
      </Section>
    </Page>
  );
}

function KnownRow({ known: { n, kind, atMs, where } }: { known: MissingNumbers['known'][number] }) {
  const words = useWords();
  const { clock } = useServices();
  const place = useLiveValue((store) => findName(store, where), [where], undefined);
  const { day, hour } = readHelsinkiTime(atMs);
  const when = describeDay(day, readHelsinkiTime(clock.nowMs()).day, words);
  return (
    <ListRow
      icon="log"
      title={words.text(`kind-${kind}`)}
      detail={[
        words.text('missing-number', { number: String(n) }),
        words.text('missing-day-hour', { day: when, hour: String(hour) }),
        place,
      ]
        .filter((part) => part !== undefined)
        .join(' · ')}
    />
  );
}
