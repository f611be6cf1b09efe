import { useState } from 'preact/hooks';
import { useWords } from '../../app/index.ts';
import { Button, Disclosure, List, ListRow } from '../../ui/index.ts';
import { sortByName } from './place-list.ts';
import { usePlaceActions, usePlaces } from './use-places.tsx';

interface DeletedPlacesProps {
  /** Whether the reader may bring back a place of the municipality. */
  mayRestore(scope: string): boolean;
  /** The municipality's name, where places of several stand in one list. */
  nameScope(scope: string): string | undefined;
}

/** Places that have been deleted: logs still name them, and each can be brought back. */
export function DeletedPlaces({ mayRestore, nameScope }: DeletedPlacesProps) {
  const words = useWords();
  const actions = usePlaceActions();
  const { places } = usePlaces(undefined, 'deleted');
  const [isOpen, setOpen] = useState(false);
  const own = sortByName(places.filter(({ scope }) => mayRestore(scope)));
  if (own.length === 0) return null;
  return (
    <Disclosure
      summary={words.text('places-deleted', { count: own.length })}
      open={isOpen}
      onToggle={setOpen}
    >
      <List label={words.text('places-deleted', { count: own.length })}>
        {own.map((place) => (
          <ListRow
            key={place.id}
            icon="trash"
            title={place.name}
            detail={[words.text(`place-type-${place.type}`), nameScope(place.scope)]
              .filter((part) => part !== undefined)
              .join(', ')}
            actions={
              <Button icon="undo" onClick={() => void actions.restore(place)}>
                {words.text('place-restore')}
              </Button>
            }
          />
        ))}
      </List>
    </Disclosure>
  );
}
