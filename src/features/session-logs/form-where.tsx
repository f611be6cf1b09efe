import { useServices, useWords } from '../../app/index.ts';
import { readHelsinkiTime } from '../../kernel/helsinki-time.ts';
import {
  Button,
  ButtonRow,
  ChoiceGroup,
  DateField,
  Disclosure,
  Icon,
  NumberStepper,
  SelectField,
} from '../../ui/index.ts';
import type { Words } from '../../words/index.ts';
import { FORMS, PEOPLE_AT_MOST } from './choices.ts';
import { describeTime } from './describe-time.ts';
import type { FormPartProps } from './form-field.tsx';
import { fieldKey, valueKey } from './labels.ts';
import { makeOptions } from './log-options.tsx';
import { GROUP_STARTS_WITH, type LogField, type LogValues } from './log-values.ts';
import { PlaceField } from './place-field.tsx';
import type { PlaceChoice } from './use-places.tsx';

export const WHEN_FIELDS: readonly LogField[] = ['day', 'hour', 'form', 'people'];
/** The fields of this part: whatever is amiss in one of them opens it. */
export const WHERE_FIELDS: readonly LogField[] = ['place', ...WHEN_FIELDS];

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));
const GROUP_SIZES = [5, 10, 15, 20];

export interface FormWhereProps extends FormPartProps {
  readonly isOpen: boolean;
  onToggle(isOpen: boolean): void;
  readonly places: PlaceChoice;
  /** False where the place is asked before everything else. */
  readonly hasPlace: boolean;
  readonly scope: string;
  /** More than one when there is something to choose. */
  readonly scopes: readonly { readonly code: string; readonly name: string }[];
  onScope(scope: string): void;
  readonly scopeError: string | undefined;
  /** Said under the municipality while it isn't the saved one. */
  readonly movesFrom: string | undefined;
}

/** Where, when and in what form: mostly known, so one line that opens. */
export function FormWhere({ isOpen, onToggle, ...rest }: FormWhereProps) {
  const words = useWords();
  const { clock } = useServices();
  const { values, places, hasPlace } = rest;
  const today = readHelsinkiTime(clock.nowMs()).day;
  const namePlace = () =>
    values.place === undefined ? words.text('log-place-choose') : places.name(values.place);
  return (
    <Disclosure
      open={isOpen}
      onToggle={onToggle}
      summary={
        <span class="log-summary">
          <span class="log-summary-place">
            <Icon name={hasPlace ? 'map-pin' : 'clock'} />
            {hasPlace ? namePlace() : words.text('log-when-and-how')}
          </span>
          <span class="log-summary-detail">{summarizeWhen(values, today, words)}</span>
        </span>
      }
    >
      <WhereFields {...rest} today={today} />
    </Disclosure>
  );
}

type WhereFieldsProps = Omit<FormWhereProps, 'isOpen' | 'onToggle'> & { readonly today: string };

function WhereFields({
  values,
  change,
  field,
  places,
  hasPlace,
  scope,
  scopes,
  onScope,
  scopeError,
  movesFrom,
  today,
}: WhereFieldsProps) {
  const words = useWords();
  const day = field('day');
  const hour = field('hour');
  return (
    <div class="log-fields">
      {hasPlace && (
        <WherePlace {...{ values, change, field, places, scope, scopes, onScope, scopeError, movesFrom }} />
      )}
      <div class="log-when">
        <DateField
          id={day.name}
          label={words.text(fieldKey('day'))}
          error={day.error}
          hint={values.day !== undefined && values.day > today ? words.text('log-day-ahead') : day.hint}
          value={values.day ?? ''}
          onInput={(text) => change({ day: text === '' ? undefined : text })}
        />
        <SelectField
          id={hour.name}
          label={words.text(fieldKey('hour'))}
          error={hour.error}
          hint={hour.hint}
          emptyLabel={words.text('log-hour-none')}
          options={HOURS.map((value) => ({ value, label: words.text('log-hour', { hour: value }) }))}
          value={values.hour === undefined ? undefined : String(values.hour)}
          onChange={(chosen) => change({ hour: chosen === undefined ? undefined : Number(chosen) })}
        />
      </div>
      <ChoiceGroup
        {...field('form')}
        legend={words.text(fieldKey('form'))}
        required
        compact
        options={makeOptions(words, 'form', FORMS)}
        value={values.form}
        onChange={(form) => change({ form, people: form === 'group' ? countGroup(values) : values.people })}
      />
      {values.form === 'group' && <GroupSize values={values} change={change} field={field} />}
    </div>
  );
}

type WherePlaceProps = Omit<FormWhereProps, 'isOpen' | 'onToggle' | 'hasPlace'>;

/** The municipality, where there is more than one, and its place. */
export function WherePlace({
  values,
  change,
  field,
  places,
  scope,
  scopes,
  onScope,
  scopeError,
  movesFrom,
}: WherePlaceProps) {
  const words = useWords();
  return (
    <>
      {scopes.length > 1 && (
        <SelectField
          id="log-scope"
          label={words.text('log-field-scope')}
          hint={movesFrom === undefined ? undefined : words.text('log-scope-moves', { from: movesFrom })}
          required
          error={scopeError}
          options={scopes.map(({ code, name }) => ({ value: code, label: name }))}
          value={scope === '' ? undefined : scope}
          onChange={(chosen) => chosen !== undefined && onScope(chosen)}
        />
      )}
      {scope !== '' && (
        <PlaceField
          {...field('place')}
          scope={scope}
          places={places}
          value={values.place}
          onChange={(place) => change({ place })}
        />
      )}
    </>
  );
}

function GroupSize({ values, change, field }: FormPartProps) {
  const words = useWords();
  const { name, error, hint } = field('people');
  return (
    <div class="log-group">
      <NumberStepper
        id={name}
        label={words.text('log-ask-people')}
        hint={hint}
        error={error}
        value={countGroup(values)}
        min={1}
        max={PEOPLE_AT_MOST}
        onChange={(people) => change({ people })}
        decreaseLabel={words.text('log-people-fewer')}
        increaseLabel={words.text('log-people-more')}
      />
      <ButtonRow>
        {GROUP_SIZES.map((people) => (
          <Button
            key={people}
            kind="quiet"
            aria-label={words.text('log-people-set', { count: people })}
            onClick={() => change({ people })}
          >
            {people}
          </Button>
        ))}
      </ButtonRow>
    </div>
  );
}

function countGroup({ people = 1 }: LogValues): number {
  return people > 1 ? people : GROUP_STARTS_WITH;
}

function summarizeWhen(values: LogValues, today: string, words: Words): string {
  const form = values.form === undefined ? [] : [words.text(valueKey('form', values.form))];
  const people = values.form === 'group' ? [words.text('log-people', { count: countGroup(values) })] : [];
  return [describeTime(values.day, values.hour, today, words), ...form, ...people].join(' · ');
}
