import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useHeldUpdates, useReader, useWords } from '../../app/index.ts';
import { Button, Notice, Page, Stack } from '../../ui/index.ts';
import { MunicipalitySelect, useOwnMunicipality } from './own-municipality.tsx';
import { type PlaceDraft, PlaceFields, readPlaceDraft } from './place-fields.tsx';
import { isPlaceKeeper } from './place-list.ts';
import { usePlaceActions, usePlaces } from './use-places.tsx';

/** Proposes a place; a coordinator's own is confirmed from the start. Query: `scope`, `name`. */
export default function NewPlaceScreen() {
  const words = useWords();
  const reader = useReader();
  const { query, route } = useLocation();
  const { scopes, scope, choose } = useOwnMunicipality(query.scope);
  const { places } = usePlaces(scope);
  const actions = usePlaceActions();
  useHeldUpdates();
  const [draft, setDraft] = useState<PlaceDraft>({ name: query.name ?? '', type: undefined });
  const [isChecked, setChecked] = useState(false);
  const isKeeper = scope !== undefined && isPlaceKeeper(reader, scope);
  const listPath = isKeeper ? '/desk/places' : '/places';

  const save = async () => {
    setChecked(true);
    const fields = readPlaceDraft(draft);
    if (fields === undefined || scope === undefined) return;
    const id = await actions.create(scope, fields);
    if (id !== undefined) route(listPath);
  };
  return (
    <Page
      title={words.text(isKeeper ? 'place-new-title' : 'place-propose-title')}
      back={{ href: listPath, label: words.text('places-title') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          {!isKeeper && <p>{words.text('place-propose-what')}</p>}
          <MunicipalitySelect scopes={scopes} value={scope} onChange={(next) => next && choose(next)} />
          <PlaceFields draft={draft} onChange={setDraft} others={places} isChecked={isChecked} />
          {scope === undefined && <Notice tone="warning">{words.text('place-no-municipality')}</Notice>}
          <Button type="submit" kind="primary" size="lg" block>
            {words.text(isKeeper ? 'place-add' : 'place-propose')}
          </Button>
        </Stack>
      </form>
    </Page>
  );
}
