import { useMemo, useState } from 'preact/hooks';
import { AnswerProblem, useKeptAnswer, useServices, useWords } from '../../app/index.ts';
import {
  Button,
  ChoiceGroup,
  EmptyState,
  LinkRow,
  List,
  Page,
  SearchField,
  StatusTag,
} from '../../ui/index.ts';
import { isPressing, type ListedDevice, listConcerns, sortByConcern } from './device-concerns.ts';
import { readDevicesAnswer } from './devices-answer.ts';
import { useConcernWords } from './use-concern-words.tsx';

const SHOWN_AT_FIRST = 100;
const FILTERS = ['pressing', 'all'] as const;

/** Which phones have sent what they hold, and which need somebody. */
export default function FleetScreen() {
  const words = useWords();
  const { clock } = useServices();
  const { answer, fetchedAtMs, isReading, failure, refresh } = useKeptAnswer(
    '/api/devices',
    readDevicesAnswer,
    'device-list',
  );
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>();
  const [shownCount, setShownCount] = useState(SHOWN_AT_FIRST);
  const listed = useMemo(() => {
    const { devices = [], newestApp = '' } = answer ?? {};
    const nowMs = clock.nowMs();
    return sortByConcern(
      devices.map((device) => ({ device, concerns: listConcerns(device, newestApp, nowMs) })),
    );
  }, [answer, clock]);

  const needy = listed.filter(({ concerns }) => concerns.some(isPressing));
  const chosen = filter ?? (needy.length > 0 ? 'pressing' : 'all');
  const wanted = search.trim().toLocaleLowerCase();
  const found = (chosen === 'pressing' ? needy : listed).filter(({ device }) =>
    device.name.toLocaleLowerCase().includes(wanted),
  );
  return (
    <Page
      title={words.text('devices-title')}
      subtitle={words.text('devices-what')}
      actions={
        <Button icon="inbox" href="/desk/devices/import">
          {words.text('devices-import')}
        </Button>
      }
    >
      <AnswerProblem
        failure={failure}
        fetchedAtMs={answer === undefined ? undefined : fetchedAtMs}
        onRetry={refresh}
      />
      {answer === undefined && isReading && <p role="status">{words.text('devices-reading')}</p>}
      {answer !== undefined && listed.length === 0 && (
        <EmptyState icon="phone" title={words.text('devices-none')}>
          {words.text('devices-none-next')}
        </EmptyState>
      )}
      {listed.length > 0 && (
        <>
          <p>{summarize(listed, needy.length, words.text)}</p>
          <ChoiceGroup
            name="devices-filter"
            legend={words.text('devices-filter')}
            compact
            required
            options={FILTERS.map((value) => ({
              value,
              label: words.text(`devices-filter-${value}`, {
                count: value === 'all' ? listed.length : needy.length,
              }),
            }))}
            value={chosen}
            onChange={setFilter}
          />
          <SearchField
            label={words.text('devices-search')}
            value={search}
            onInput={setSearch}
            clearLabel={words.text('devices-search-clear')}
          />
        </>
      )}
      {listed.length > 0 && found.length === 0 && (
        <EmptyState
          icon={wanted === '' ? 'check-circle' : 'search'}
          title={words.text(wanted === '' ? 'devices-all-well' : 'devices-not-found')}
        >
          {words.text(wanted === '' ? 'devices-all-well-next' : 'devices-not-found-next')}
        </EmptyState>
      )}
      {found.length > 0 && (
        <List label={words.text('devices-title')}>
          {found.slice(0, shownCount).map((one) => (
            <DeviceRow key={one.device.id} {...one} />
          ))}
        </List>
      )}
      {found.length > shownCount && (
        <Button onClick={() => setShownCount(shownCount + SHOWN_AT_FIRST)}>
          {words.text('devices-more', { count: found.length - shownCount })}
        </Button>
      )}
    </Page>
  );
}

function DeviceRow({ device, concerns }: ListedDevice) {
  const words = useWords();
  const { tag } = useConcernWords();
  return (
    <LinkRow
      href={`/desk/devices/${device.id}`}
      icon="phone"
      title={device.name}
      detail={words.text('devices-seen', { when: words.moment(device.seenAtMs) })}
      trailing={
        concerns.length === 0 ? (
          <StatusTag tone="success">{words.text('devices-all-sent')}</StatusTag>
        ) : (
          concerns.slice(0, 3).map((concern) => {
            const { tone, text } = tag(concern, device);
            return (
              <StatusTag key={concern} tone={tone}>
                {text}
              </StatusTag>
            );
          })
        )
      }
    />
  );
}

/** "14 laitetta. 11 on lähettänyt kaiken, 2 vaatii huomiota." */
function summarize(
  listed: readonly ListedDevice[],
  needyCount: number,
  say: ReturnType<typeof useWords>['text'],
): string {
  const sent = listed.filter(
    ({ device }) => device.pending + device.parked === 0 && device.missing.length === 0,
  );
  return say('devices-summary', { count: listed.length, sent: sent.length, needy: needyCount });
}
