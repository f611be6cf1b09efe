import { OtherValues, useWords } from '../../app/index.ts';
import type { ShownRecord } from '../../store/index.ts';
import { fieldKey } from './labels.ts';
import { dataToValues, type LogValues } from './log-values.ts';
import { describeValue } from './review-describe.ts';
import type { PlaceChoice } from './use-places.tsx';

interface KeptValuesProps {
  readonly log: ShownRecord;
  readonly places: PlaceChoice;
  change(patch: LogValues): void;
}

/** Values that the same log got on another phone meanwhile: each can be taken back into the form. */
export function KeptValues({ log, places, change }: KeptValuesProps) {
  const words = useWords();
  const usable = Object.entries(log.kept ?? {}).filter(
    ([field, { value }]) => field !== 'review' && Object.keys(dataToValues({ [field]: value })).length > 0,
  );
  return (
    <OtherValues
      values={usable.map(([field, { value }]) => ({
        field,
        text: `${words.text(fieldKey(field))}: ${describeValue(field, value, words, { place: places.name })}`,
        use: () => change(dataToValues({ [field]: value })),
      }))}
    />
  );
}
