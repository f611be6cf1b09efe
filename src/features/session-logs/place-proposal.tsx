import { useState } from 'preact/hooks';
import { useWords } from '../../app/index.ts';
import { findPersonalData } from '../../guard/index.ts';
import { Button, ButtonRow, ChoiceGroup, TextField } from '../../ui/index.ts';
import {
  findSameName,
  type PlaceOption,
  PROPOSED_PLACE_TYPES,
  type ProposedPlaceType,
} from './place-options.ts';

const NAME_CHARACTERS_AT_MOST = 80;
/** A place may be called by its street or by a person. */
const ALLOWED_IN_NAME = ['street-address', 'name'];

export interface PlaceProposalProps {
  readonly places: readonly PlaceOption[];
  readonly startsWith: string;
  onPropose(name: string, type: ProposedPlaceType): Promise<void>;
  onPick(place: string): void;
  onCancel(): void;
}

/** A name and a kind; a name that is on the list already picks that place. */
export function PlaceProposal({ places, startsWith, onPropose, onPick, onCancel }: PlaceProposalProps) {
  const words = useWords();
  const [name, setName] = useState(startsWith);
  const [type, setType] = useState<ProposedPlaceType>();
  const [isChecked, setChecked] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const isPersonal = findPersonalData(name).some(
    ({ kind, severity }) => severity === 'stop' && !ALLOWED_IN_NAME.includes(kind),
  );
  const nameError = isPersonal
    ? words.text('log-place-personal')
    : isChecked && name.trim() === ''
      ? words.text('log-place-nameless')
      : undefined;

  function propose(): void {
    setChecked(true);
    const same = findSameName(places, name);
    if (same !== undefined) onPick(same.id);
    else if (!isPersonal && name.trim() !== '' && type !== undefined && !isSaving) {
      setSaving(true);
      void onPropose(name.trim(), type).finally(() => setSaving(false));
    }
  }

  return (
    <div class="log-proposal">
      <TextField
        label={words.text('log-place-name')}
        hint={words.text('log-place-name-hint')}
        required
        error={nameError}
        maxLength={NAME_CHARACTERS_AT_MOST}
        value={name}
        onInput={setName}
      />
      <ChoiceGroup
        name="log-place-type"
        legend={words.text('log-place-type')}
        required
        compact
        error={isChecked && type === undefined ? words.text('log-place-typeless') : undefined}
        options={PROPOSED_PLACE_TYPES.map((each) => ({
          value: each,
          label: words.text(`log-place-type-${each}`),
        }))}
        value={type}
        onChange={setType}
      />
      <ButtonRow>
        <Button icon="plus" busyLabel={isSaving ? words.text('log-saving') : undefined} onClick={propose}>
          {words.text('log-place-add')}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {words.text('log-cancel')}
        </Button>
      </ButtonRow>
    </div>
  );
}
