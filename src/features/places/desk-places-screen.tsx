import { useMemo, useState } from 'preact/hooks';
import { useReader, useScopeName, useServices, useWords } from '../../app/index.ts';
import { Button, ChoiceGroup, EmptyState, List, Notice, Page, SearchField, Section } from '../../ui/index.ts';
import { DeletedPlaces } from './deleted-places.tsx';
import { MunicipalitySelect } from './own-municipality.tsx';
import { PlaceDialog } from './place-dialog.tsx';
import { filterPlaces, isPlaceKeeper, PLACE_STATES, type PlaceState, sortByName } from './place-list.ts';
import { PlaceRow } from './place-row.tsx';
import { findSimilarNames } from './similar-names.ts';
import { type ShownPlace, usePlaceActions, usePlaces } from './use-places.tsx';

const SHOWN_AT_FIRST = 100;

/** What tutors have proposed, and every place of the coordinator's municipalities. */
export default function DeskPlacesScreen() {
  const words = useWords();
  const reader = useReader();
  const nameScope = useScopeName();
  const { membership } = useServices();
  const actions = usePlaceActions();
  const { places: everywhere, isReading, hasFailed } = usePlaces(undefined);
  const [scope, setScope] = useState<string>();
  const [state, setState] = useState<PlaceState>();
  const [search, setSearch] = useState('');
  const [openId, setOpenId] = useState<string>();
  const [shownCount, setShownCount] = useState(SHOWN_AT_FIRST);

  const scopes = membership.scopes.map(({ code }) => code).filter((code) => isPlaceKeeper(reader, code));
  const own = useMemo(
    () => sortByName(everywhere.filter((place) => isPlaceKeeper(reader, place.scope))),
    [everywhere, reader.grants],
  );
  const found = filterPlaces(own, { scope, state: undefined, search });
  const proposed = found.filter((place) => place.state === 'proposed');
  const settled = found.filter(
    (place) => place.state !== 'proposed' && (state ?? place.state) === place.state,
  );
  const opened = own.find(({ id }) => id === openId);
  const listOthers = (place: ShownPlace) =>
    own.filter((other) => other.scope === place.scope && other.id !== place.id);
  const scopeNameOf = (place: ShownPlace) => (scopes.length > 1 ? nameScope(place.scope) : undefined);
  const countOf = (wanted: PlaceState | undefined) =>
    filterPlaces(own, { scope, state: wanted, search }).length;

  return (
    <Page
      title={words.text('places-title')}
      subtitle={words.text('places-desk-what')}
      actions={
        <Button kind="primary" icon="plus" href={`/places/new?scope=${scope ?? scopes[0] ?? ''}`}>
          {words.text('place-add')}
        </Button>
      }
    >
      <MunicipalitySelect
        scopes={scopes}
        value={scope}
        onChange={setScope}
        allLabel={words.text('places-all-municipalities')}
      />
      <SearchField
        label={words.text('places-search')}
        value={search}
        onInput={setSearch}
        clearLabel={words.text('places-search-clear')}
      />
      <ChoiceGroup
        name="places-state"
        legend={words.text('places-state')}
        compact
        clearLabel={words.text('places-state-all')}
        options={PLACE_STATES.map((value) => ({
          value,
          label: words.text('places-state-count', {
            state: words.text(`place-state-${value}`),
            count: countOf(value),
          }),
        }))}
        value={state}
        onChange={setState}
      />
      {hasFailed && <Notice tone="danger">{words.text('place-failure-storage-blocked')}</Notice>}
      {isReading && <p role="status">{words.text('places-reading')}</p>}
      {!isReading && own.length === 0 && (
        <EmptyState icon="map-pin" title={words.text('places-none')}>
          {words.text('places-desk-none-next')}
        </EmptyState>
      )}
      {own.length > 0 && countOf(state) === 0 && (
        <EmptyState icon="search" title={words.text('places-not-found')}>
          {words.text('places-desk-not-found-next')}
        </EmptyState>
      )}
      {proposed.length > 0 && (state ?? 'proposed') === 'proposed' && (
        <Section title={words.text('places-proposed')} hint={words.text('places-proposed-hint')}>
          <List>
            {proposed.map((place) => (
              <PlaceRow
                key={place.id}
                place={place}
                scopeName={scopeNameOf(place)}
                similar={findSimilarNames(place.name, listOthers(place)).map(({ name }) => name)}
                actions={
                  <>
                    <Button icon="check" onClick={() => void actions.setState(place, 'confirmed')}>
                      {words.text('place-confirm')}
                    </Button>
                    <Button kind="quiet" icon="edit" onClick={() => setOpenId(place.id)}>
                      {words.text('place-change')}
                    </Button>
                  </>
                }
              />
            ))}
          </List>
        </Section>
      )}
      {settled.length > 0 && (
        <Section title={words.text('places-settled')}>
          <List>
            {settled.slice(0, shownCount).map((place) => (
              <PlaceRow
                key={place.id}
                place={place}
                scopeName={scopeNameOf(place)}
                onOpen={() => setOpenId(place.id)}
              />
            ))}
          </List>
          {settled.length > shownCount && (
            <Button onClick={() => setShownCount(shownCount + SHOWN_AT_FIRST)}>
              {words.text('places-more', { count: settled.length - shownCount })}
            </Button>
          )}
        </Section>
      )}
      <DeletedPlaces
        mayRestore={(code) => isPlaceKeeper(reader, code)}
        nameScope={(code) => (scopes.length > 1 ? nameScope(code) : undefined)}
      />
      {opened !== undefined && (
        <PlaceDialog place={opened} others={listOthers(opened)} onClose={() => setOpenId(undefined)} />
      )}
    </Page>
  );
}
