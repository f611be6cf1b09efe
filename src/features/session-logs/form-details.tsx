import { useWords } from '../../app/index.ts';
import { Checkbox, ChoiceGroup, Disclosure } from '../../ui/index.ts';
import type { Words } from '../../words/index.ts';
import { AGE_BANDS, DEVICE_OWNERS, DEVICES, LANGUAGES, RESIDENCIES } from './choices.ts';
import type { FormPartProps } from './form-field.tsx';
import { fieldKey, valueKey } from './labels.ts';
import { DEVICE_ICONS, makeOptions } from './log-options.tsx';
import { asksDeviceOwner, type LogField, type LogValues } from './log-values.ts';
import { loadNoteGuard } from './note-guard.ts';
import { useLoaded } from './use-loaded.ts';

/** The fields of this part: a comment or a refusal on one of them opens it. */
export const DETAIL_FIELDS: readonly LogField[] = [
  'ageBand',
  'residency',
  'language',
  'plainLanguage',
  'device',
  'deviceOwner',
  'scamSuspected',
  'note',
];

interface FormDetailsProps extends FormPartProps {
  readonly isOpen: boolean;
  onToggle(isOpen: boolean): void;
}

/** All that may be told and need not be. */
export function FormDetails({ isOpen, onToggle, ...part }: FormDetailsProps) {
  const words = useWords();
  const given = summarizeDetails(part.values, words);
  return (
    <Disclosure
      open={isOpen}
      onToggle={onToggle}
      summary={
        <span class="log-summary">
          {words.text('log-details')}
          <span class="log-summary-detail">{given === '' ? words.text('log-details-none') : given}</span>
        </span>
      }
    >
      <Details {...part} />
    </Disclosure>
  );
}

function Details(part: FormPartProps) {
  const { values, change, field } = part;
  const words = useWords();
  const clearLabel = words.text('log-clear-choice');
  return (
    <div class="log-fields">
      <ChoiceGroup
        {...field('ageBand', words.text('log-hint-ageBand'))}
        legend={words.text(fieldKey('ageBand'))}
        compact
        clearLabel={clearLabel}
        options={makeOptions(words, 'ageBand', AGE_BANDS)}
        value={values.ageBand}
        onChange={(ageBand) => change({ ageBand })}
      />
      <ChoiceGroup
        {...field('residency')}
        legend={words.text(fieldKey('residency'))}
        compact
        clearLabel={clearLabel}
        options={makeOptions(words, 'residency', RESIDENCIES)}
        value={values.residency}
        onChange={(residency) => change({ residency })}
      />
      <ChoiceGroup
        {...field('language')}
        legend={words.text(fieldKey('language'))}
        compact
        clearLabel={clearLabel}
        options={makeOptions(words, 'language', LANGUAGES)}
        value={values.language}
        onChange={(language) => change({ language })}
      />
      <ToggleField part={part} name="plainLanguage" label={words.text('log-ask-plainLanguage')} />
      <ChoiceGroup
        {...field('device')}
        legend={words.text(fieldKey('device'))}
        compact
        clearLabel={clearLabel}
        options={makeOptions(words, 'device', DEVICES, DEVICE_ICONS)}
        value={values.device}
        onChange={(device) => change({ device })}
      />
      {asksDeviceOwner(values) && (
        <ChoiceGroup
          {...field('deviceOwner')}
          legend={words.text(fieldKey('deviceOwner'))}
          compact
          clearLabel={clearLabel}
          options={makeOptions(words, 'deviceOwner', DEVICE_OWNERS)}
          value={values.deviceOwner}
          onChange={(deviceOwner) => change({ deviceOwner })}
        />
      )}
      <ToggleField part={part} name="scamSuspected" label={words.text('log-ask-scamSuspected')} />
      <Note {...part} />
    </div>
  );
}

function Note(part: FormPartProps) {
  const words = useWords();
  const loaded = useLoaded(async () => {
    const [{ FormNote }] = await Promise.all([import('./form-note.tsx'), loadNoteGuard()]);
    return FormNote;
  });
  if (loaded === undefined) return <p>{words.text('log-opening')}</p>;
  if (loaded === 'failed') return <p>{words.text('log-part-failed')}</p>;
  return <loaded.part {...part} />;
}

interface ToggleFieldProps {
  readonly part: FormPartProps;
  readonly name: 'plainLanguage' | 'scamSuspected';
  readonly label: string;
}

function ToggleField({ part, name, label }: ToggleFieldProps) {
  const { name: id, error, hint } = part.field(name);
  return (
    <Checkbox
      id={id}
      label={label}
      hint={hint}
      error={error}
      checked={part.values[name] ?? false}
      onChange={(isChecked) => part.change({ [name]: isChecked || undefined })}
    />
  );
}

/** "Suomi · Puhelin, oma": what is filled in without the part being opened. */
function summarizeDetails(values: LogValues, words: Words): string {
  const picked = (['ageBand', 'residency', 'language', 'device'] as const).flatMap((field) => {
    const value = values[field];
    return value === undefined || value === 'unknown' ? [] : [words.text(valueKey(field, value))];
  });
  const flags = (['plainLanguage', 'scamSuspected', 'note'] as const)
    .filter((field) => values[field])
    .map((field) => words.text(fieldKey(field)));
  return [...picked, ...flags].join(' · ');
}
