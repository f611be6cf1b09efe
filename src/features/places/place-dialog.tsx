import { useState } from 'preact/hooks';
import { HistoryDisclosure, OtherValues, useHeldUpdates, useReader, useWords } from '../../app/index.ts';
import { Button, ButtonRow, Dialog } from '../../ui/index.ts';
import { describePlaceEntry, describePlaceValue } from './describe-place.ts';
import { type PlaceDraft, PlaceFields, readPlaceDraft } from './place-fields.tsx';
import { isPlaceKeeper, type ListedPlace } from './place-list.ts';
import { usePlaceActions } from './use-places.tsx';

interface PlaceDialogProps {
  readonly place: ListedPlace;
  readonly others: readonly ListedPlace[];
  onClose(): void;
}

/** One place opened for changing: its name and type, and what its keeper decides of it. */
export function PlaceDialog({ place, others, onClose }: PlaceDialogProps) {
  const words = useWords();
  const reader = useReader();
  const actions = usePlaceActions();
  useHeldUpdates();
  const [draft, setDraft] = useState<PlaceDraft>({ name: place.name, type: place.type });
  const [isChecked, setChecked] = useState(false);
  const isKeeper = isPlaceKeeper(reader, place.scope);

  const closeWhen = (isSaved: boolean) => isSaved && onClose();
  const save = () => {
    setChecked(true);
    const fields = readPlaceDraft(draft);
    if (fields === undefined) return;
    if (fields.name.trim() === place.name && fields.type === place.type) onClose();
    else void actions.edit(place, fields).then(closeWhen);
  };
  const setState = (state: 'confirmed' | 'closed') => void actions.setState(place, state).then(closeWhen);

  return (
    <Dialog
      open
      variant="sheet"
      title={words.text('place-dialog-title')}
      closeLabel={words.text('place-cancel')}
      onClose={onClose}
      footer={
        <>
          <Button kind="primary" onClick={save}>
            {words.text('place-save')}
          </Button>
          <Button onClick={onClose}>{words.text('place-cancel')}</Button>
        </>
      }
    >
      <OtherValues
        values={Object.entries(place.kept).map(([field, { value }]) => ({
          field,
          text: describePlaceValue(field, value, words),
          use: () => void actions.takeKept(place, field).then(closeWhen),
        }))}
      />
      <PlaceFields draft={draft} onChange={setDraft} others={others} isChecked={isChecked} typeAs="list" />
      <ButtonRow>
        {isKeeper && place.state === 'proposed' && (
          <Button icon="check" onClick={() => setState('confirmed')}>
            {words.text('place-confirm')}
          </Button>
        )}
        {isKeeper && place.state === 'closed' && (
          <Button icon="undo" onClick={() => setState('confirmed')}>
            {words.text('place-reopen')}
          </Button>
        )}
        {isKeeper && place.state === 'confirmed' && (
          <Button icon="lock" onClick={() => setState('closed')}>
            {words.text('place-close')}
          </Button>
        )}
        <Button kind="quiet" icon="trash" onClick={() => void actions.remove(place).then(closeWhen)}>
          {words.text('place-remove')}
        </Button>
      </ButtonRow>
      {isKeeper && <p class="ui-subtle">{words.text('place-close-hint')}</p>}
      {place.seq > 0 && (
        <HistoryDisclosure id={place.id} version={place.seq} describe={describePlaceEntry(words)} />
      )}
    </Dialog>
  );
}
