import './logs.css';
import { useMemo, useState } from 'preact/hooks';
import { useLive, useLiveValue, useServices, useWords } from '../../app/index.ts';
import { readHelsinkiTime } from '../../kernel/helsinki-time.ts';
import { Button, EmptyState, List, Page, Section, useDebouncedValue } from '../../ui/index.ts';
import { describeDay } from './describe-time.ts';
import { nameTopics } from './labels.ts';
import type { OwnEntry } from './own-entry.ts';
import { OwnFiltersPart } from './own-filters.tsx';
import { filterOwn, groupByDay, NO_OWN_FILTERS, pickNeedy, totalOwn } from './own-list.ts';
import { OwnRow } from './own-row.tsx';
import { type OwnReach, readOwn } from './read-own.ts';

const SHOWN_AT_FIRST = 50;
const SHOWN_MORE = 100;
const PLACES_AT_MOST = 3_000;

/** `/logs`: everything that the member has logged, what needs the member first. */
export default function MyLogsScreen() {
  const words = useWords();
  const { clock } = useServices();
  const today = readHelsinkiTime(clock.nowMs()).day;
  const own = useOwnEntries(today);
  const names = usePlaceNames();
  const [filters, setFilters] = useState(NO_OWN_FILTERS);
  const [shownCount, setShownCount] = useState(SHOWN_AT_FIRST);
  const text = useDebouncedValue(filters.text, 150);

  const needy = useMemo(() => pickNeedy(own.entries), [own.entries]);
  const found = useMemo(
    () =>
      filterOwn(own.entries, { ...filters, text }, today, (entry) =>
        `${nameTopics([...entry.topics], words.text)} ${names.get(entry.place) ?? ''} ${entry.note}`.toLowerCase(),
      ),
    [own.entries, filters, text, today, names, words],
  );
  const totals = useMemo(() => totalOwn(found), [found]);
  const groups = useMemo(() => groupByDay(found.slice(0, shownCount)), [found, shownCount]);
  const row = (entry: OwnEntry) => (
    <OwnRow key={entry.id} entry={entry} placeName={names.get(entry.place)} today={today} />
  );

  return (
    <Page
      title={words.text('log-own-title')}
      actions={
        <Button href="/logs/new" kind="primary" icon="log">
          {words.text('log-new-title')}
        </Button>
      }
    >
      {own.state === 'reading' && <p>{words.text('log-own-reading')}</p>}
      {own.state === 'failed' && (
        <EmptyState icon="alert" title={words.text('log-open-failed')}>
          <p>{words.text('log-failure-storage-blocked')}</p>
        </EmptyState>
      )}
      {own.state === 'ready' && own.entries.length === 0 && (
        <EmptyState icon="logs" title={words.text('log-own-none')}>
          <p>{words.text('log-own-none-next')}</p>
        </EmptyState>
      )}
      {needy.length > 0 && (
        <Section title={words.text('log-needy-title')} hint={words.text('log-needy-hint')}>
          <List>
            {needy.map((entry) => (
              <OwnRow key={entry.id} entry={entry} placeName={names.get(entry.place)} today={today} isDated />
            ))}
          </List>
        </Section>
      )}
      {own.entries.length > 0 && (
        <>
          <OwnFiltersPart
            filters={filters}
            onChange={(next) => {
              setFilters(next);
              setShownCount(SHOWN_AT_FIRST);
            }}
          />
          <p class="log-totals" role="status">
            {own.isAll
              ? words.text('log-own-totals', { logs: totals.logs, helped: totals.helped })
              : words.text('log-own-counting')}
            {own.isAll &&
              totals.tallied > 0 &&
              ` ${words.text('log-own-tallied', { count: totals.tallied })}`}
          </p>
          {found.length === 0 && own.isAll && (
            <EmptyState
              icon="search"
              title={words.text('log-own-not-found')}
              action={
                <Button onClick={() => setFilters({ ...NO_OWN_FILTERS, period: 'all' })}>
                  {words.text('log-own-show-all')}
                </Button>
              }
            />
          )}
          {groups.map(({ day, entries }) => (
            <Section key={day} title={<span class="log-day">{nameDay(day)}</span>}>
              <List>{entries.map(row)}</List>
            </Section>
          ))}
          {found.length > shownCount && (
            <Button block onClick={() => setShownCount(shownCount + SHOWN_MORE)}>
              {words.text('log-own-more', { count: found.length - shownCount })}
            </Button>
          )}
        </>
      )}
      {own.state === 'ready' && own.isAll && (
        <p>
          <a href="/logs/deleted">{words.text('log-deleted-title')}</a>
        </p>
      )}
    </Page>
  );

  function nameDay(day: string): string {
    const isNear = day.slice(0, 4) === today.slice(0, 4);
    const name = describeDay(day, today, words);
    return isNear && name === words.day(day) ? words.longDay(day) : name;
  }
}

/** The newest rows at once, everything as soon as it has been read. */
function useOwnEntries(today: string) {
  const { membership } = useServices();
  const member = membership.member.id;
  const first = useLive((store) => readOwn(store, member, today, NEWEST), [member, today]);
  const isFirstRead = first.state === 'ready';
  const all = useLive(
    async (store) => (isFirstRead ? readOwn(store, member, today) : undefined),
    [member, today, isFirstRead],
  );
  const read = all.state === 'ready' && all.value !== undefined ? all.value : undefined;
  const shown = read ?? (first.state === 'ready' ? first.value : undefined);
  return { state: first.state, entries: shown?.entries ?? NO_ENTRIES, isAll: shown?.isAll ?? false };
}

const NEWEST: OwnReach = { newestRows: 60 };
const NO_ENTRIES: readonly OwnEntry[] = [];
const NO_NAMES: ReadonlyMap<string, string> = new Map();

function usePlaceNames(): ReadonlyMap<string, string> {
  return useLiveValue(
    async (store) => {
      const places = await store.list('place', { limit: PLACES_AT_MOST });
      return new Map(places.map(({ id, data }) => [id, typeof data.name === 'string' ? data.name : '']));
    },
    [],
    NO_NAMES,
  );
}
