import { useState } from 'preact/hooks';
import { useReader, useScopeName, useWords } from '../../app/index.ts';
import { Button, EmptyState, List, Notice, Page, SearchField, StickyActions } from '../../ui/index.ts';
import { MunicipalitySelect, useOwnMunicipality } from './own-municipality.tsx';
import { PlaceDialog } from './place-dialog.tsx';
import { canChangePlace, filterPlaces, sortByName } from './place-list.ts';
import { PlaceRow } from './place-row.tsx';
import { usePlaces } from './use-places.tsx';

const SEARCHED_FROM = 8;

/** The places of one's own municipality, as a tutor sees them. */
export default function PlacesScreen() {
  const words = useWords();
  const reader = useReader();
  const nameScope = useScopeName();
  const { scopes, scope, choose } = useOwnMunicipality();
  const { places, isReading, hasFailed } = usePlaces(scope);
  const [search, setSearch] = useState('');
  const [openId, setOpenId] = useState<string>();

  const open = sortByName(places.filter(({ state }) => state !== 'closed'));
  const shown = filterPlaces(open, { scope: undefined, state: undefined, search });
  const opened = places.find(({ id }) => id === openId);
  const propose = (
    <Button kind="primary" icon="plus" block href={`/places/new?scope=${scope ?? ''}`}>
      {words.text('places-propose')}
    </Button>
  );

  return (
    <Page
      title={words.text('places-title')}
      subtitle={scope !== undefined && scopes.length === 1 ? nameScope(scope) : words.text('places-what')}
    >
      <MunicipalitySelect scopes={scopes} value={scope} onChange={(next) => next && choose(next)} />
      {open.length >= SEARCHED_FROM && (
        <SearchField
          label={words.text('places-search')}
          value={search}
          onInput={setSearch}
          clearLabel={words.text('places-search-clear')}
        />
      )}
      {hasFailed && <Notice tone="danger">{words.text('place-failure-storage-blocked')}</Notice>}
      {isReading && <p role="status">{words.text('places-reading')}</p>}
      {!isReading && !hasFailed && open.length === 0 && (
        <EmptyState icon="map-pin" title={words.text('places-none')} action={propose}>
          {words.text('places-none-next')}
        </EmptyState>
      )}
      {open.length > 0 && shown.length === 0 && (
        <EmptyState icon="search" title={words.text('places-not-found')}>
          {words.text('places-not-found-next')}
        </EmptyState>
      )}
      {shown.length > 0 && (
        <List label={words.text('places-title')}>
          {shown.map((place) => (
            <PlaceRow
              key={place.id}
              place={place}
              onOpen={canChangePlace(reader, place) ? () => setOpenId(place.id) : undefined}
            />
          ))}
        </List>
      )}
      {open.length > 0 && <StickyActions>{propose}</StickyActions>}
      {opened !== undefined && (
        <PlaceDialog
          place={opened}
          others={places.filter(({ id }) => id !== opened.id)}
          onClose={() => setOpenId(undefined)}
        />
      )}
    </Page>
  );
}
