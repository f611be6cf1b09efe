import { useState } from 'preact/hooks';
import { useLiveValue, useServices, useWords } from '../../app/index.ts';
import { Button, ButtonRow, ChoiceGroup, Dialog, SelectField } from '../../ui/index.ts';
import { MunicipalitySelect, useOwnMunicipality } from './own-municipality.tsx';
import { type PlaceDraft, PlaceFields, readPlaceDraft } from './place-fields.tsx';
import { type PlaceType, sortByName } from './place-list.ts';
import { type PlaceFields as SavedFields, usePlaceActions, usePlaces } from './use-places.tsx';

const CHIPS_AT_MOST = 6;
/** What most municipalities have, for the first tutor of one with an empty list. */
const USUAL_TYPES: readonly PlaceType[] = ['library', 'service-point', 'mall', 'village-hall'];

/** Municipality and place that a new session log starts with, kept on this phone. */
export function DefaultPlace() {
  const words = useWords();
  const { store } = useServices();
  const { scopes, scope } = useOwnMunicipality();
  const { places, isReading } = usePlaces(scope);
  const actions = usePlaceActions();
  const chosen = useLiveValue((reader) => reader.recall('default-place'), [], undefined);
  const [isProposing, setProposing] = useState(false);

  const open = sortByName(places.filter(({ state }) => state !== 'closed'));
  const value = open.find(({ id }) => id === chosen)?.id;
  const choosePlace = (id: string | undefined) => {
    void store.remember('default-place', id ?? null);
    if (id !== undefined && scope !== undefined) void store.remember('default-scope', scope);
  };
  const chooseScope = (next: string | undefined) => {
    if (next === undefined || next === scope) return;
    void store.remember('default-scope', next);
    choosePlace(undefined);
  };
  const propose = async (fields: SavedFields) => {
    if (scope === undefined) return false;
    const id = await actions.create(scope, fields);
    if (id !== undefined) choosePlace(id);
    return id !== undefined;
  };

  return (
    <>
      <MunicipalitySelect
        scopes={scopes}
        value={scope}
        onChange={chooseScope}
        label={words.text('place-default-municipality')}
      />
      {open.length > CHIPS_AT_MOST && (
        <SelectField
          label={words.text('place-default')}
          hint={words.text('place-default-hint')}
          options={open.map(({ id, name }) => ({ value: id, label: name }))}
          value={value}
          onChange={choosePlace}
          emptyLabel={words.text('place-default-none')}
        />
      )}
      {open.length > 0 && open.length <= CHIPS_AT_MOST && (
        <ChoiceGroup
          name="default-place"
          legend={words.text('place-default')}
          hint={words.text('place-default-hint')}
          options={open.map(({ id, name }) => ({ value: id, label: name }))}
          value={value}
          onChange={choosePlace}
          clearLabel={words.text('place-default-none')}
        />
      )}
      {!isReading && open.length === 0 && (
        <>
          <p>{words.text('place-default-empty')}</p>
          <ButtonRow>
            {USUAL_TYPES.map((type) => {
              const name = words.text(`place-type-${type}`);
              return (
                <Button key={type} icon="plus" onClick={() => void propose({ name, type })}>
                  {name}
                </Button>
              );
            })}
          </ButtonRow>
        </>
      )}
      <ButtonRow>
        <Button icon="plus" onClick={() => setProposing(true)}>
          {words.text('place-default-other')}
        </Button>
      </ButtonRow>
      {isProposing && (
        <ProposalDialog places={open} onPropose={propose} onClose={() => setProposing(false)} />
      )}
    </>
  );
}

interface ProposalDialogProps {
  readonly places: Parameters<typeof PlaceFields>[0]['others'];
  onPropose(fields: SavedFields): Promise<boolean>;
  onClose(): void;
}

function ProposalDialog({ places, onPropose, onClose }: ProposalDialogProps) {
  const words = useWords();
  const [draft, setDraft] = useState<PlaceDraft>({ name: '', type: undefined });
  const [isChecked, setChecked] = useState(false);
  const save = () => {
    setChecked(true);
    const fields = readPlaceDraft(draft);
    if (fields !== undefined) void onPropose(fields).then((isSaved) => isSaved && onClose());
  };
  return (
    <Dialog
      open
      variant="sheet"
      title={words.text('place-propose-title')}
      closeLabel={words.text('place-cancel')}
      onClose={onClose}
      footer={
        <>
          <Button kind="primary" onClick={save}>
            {words.text('place-propose')}
          </Button>
          <Button onClick={onClose}>{words.text('place-cancel')}</Button>
        </>
      }
    >
      <PlaceFields draft={draft} onChange={setDraft} others={places} isChecked={isChecked} typeAs="list" />
    </Dialog>
  );
}
