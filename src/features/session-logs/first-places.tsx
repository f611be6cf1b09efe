import { useWords } from '../../app/index.ts';
import { ChoiceGroup } from '../../ui/index.ts';
import type { FieldExtras } from './form-field.tsx';
import { PROPOSED_PLACE_TYPES, type ProposedPlaceType } from './place-options.ts';

const QUICK_TYPES = PROPOSED_PLACE_TYPES.filter((type) => type !== 'other');

interface FirstPlacesProps extends FieldExtras {
  onPropose(name: string, type: ProposedPlaceType): void;
}

/** A municipality without a list yet: one tap makes the usual kind of place. */
export function FirstPlaces({ name, error, onPropose }: FirstPlacesProps) {
  const words = useWords();
  return (
    <ChoiceGroup
      name={name}
      error={error}
      legend={words.text('log-place-first')}
      hint={words.text('log-place-first-hint')}
      required
      compact
      options={QUICK_TYPES.map((type) => ({ value: type, label: words.text(`log-place-type-${type}`) }))}
      value={undefined}
      onChange={(type) => type !== undefined && onPropose(words.text(`log-place-type-${type}`), type)}
    />
  );
}
