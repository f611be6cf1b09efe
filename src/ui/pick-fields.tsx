import type { ComponentChildren } from 'preact';
import { FieldError, FieldFrame, type FieldProps, inputAttributes, useFieldIds } from './field.tsx';
import { Icon } from './icon.tsx';

export type SelectOption<T extends string> = { value: T; label: string; disabled?: boolean | undefined };

export type SelectFieldProps<T extends string> = FieldProps & {
  options: readonly SelectOption<T>[];
  value: T | undefined;
  onChange: (value: T | undefined) => void;
  /** The words of the empty choice; without it there is none once something is chosen. */
  emptyLabel?: string | undefined;
  autoComplete?: string | undefined;
};

export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const ids = useFieldIds(props);
  const showEmpty = props.emptyLabel !== undefined || props.value === undefined;
  return (
    <FieldFrame field={props} ids={ids}>
      <div class="ui-select">
        <select
          class="ui-input"
          {...inputAttributes(props, ids)}
          value={props.value ?? ''}
          autoComplete={props.autoComplete ?? 'off'}
          onChange={(event) => {
            const chosen = props.options.find((option) => option.value === event.currentTarget.value);
            props.onChange(chosen?.value);
          }}
        >
          {showEmpty && <option value="">{props.emptyLabel ?? ''}</option>}
          {props.options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </div>
    </FieldFrame>
  );
}

export type DateFieldProps = FieldProps & {
  /** `YYYY-MM-DD`, or `''` when empty or half typed; the same for `min` and `max`. */
  value: string;
  onInput: (value: string) => void;
  min?: string | undefined;
  max?: string | undefined;
};

export function DateField(props: DateFieldProps) {
  const ids = useFieldIds(props);
  return (
    <FieldFrame field={props} ids={ids}>
      <input
        class="ui-input ui-input-short"
        {...inputAttributes(props, ids)}
        type="date"
        value={props.value}
        min={props.min}
        max={props.max}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </FieldFrame>
  );
}

export type CheckboxProps = Omit<FieldProps, 'labelNote'> & {
  checked: boolean;
  /** Some but not all of what it stands for. */
  indeterminate?: boolean | undefined;
  onChange: (checked: boolean) => void;
};

export function Checkbox(props: CheckboxProps) {
  const ids = useFieldIds(props);
  return (
    <CheckFrame field={props} ids={ids}>
      <input
        class="ui-check"
        type="checkbox"
        {...inputAttributes(props, ids)}
        checked={props.checked}
        indeterminate={props.indeterminate ?? false}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
    </CheckFrame>
  );
}

/** For what takes effect at once; a `Checkbox` for what is saved with the form. */
export function Switch(props: CheckboxProps) {
  const ids = useFieldIds(props);
  return (
    <CheckFrame field={props} ids={ids}>
      <input
        class="ui-switch"
        type="checkbox"
        role="switch"
        aria-checked={props.checked}
        {...inputAttributes(props, ids)}
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
    </CheckFrame>
  );
}

type CheckFrameProps = {
  field: FieldProps;
  ids: ReturnType<typeof useFieldIds>;
  children: ComponentChildren;
};

function CheckFrame({ field, ids, children }: CheckFrameProps) {
  return (
    <div class="ui-check-field">
      <label class="ui-check-label" for={ids.inputId}>
        {children}
        <span>
          {field.label}
          {field.hint && (
            <span class="ui-hint" id={ids.hintId}>
              {field.hint}
            </span>
          )}
        </span>
      </label>
      <FieldError id={ids.errorId} error={field.error} />
    </div>
  );
}

export type NumberStepperProps = FieldProps & {
  /** A whole number. */
  value: number;
  min?: number | undefined;
  max?: number | undefined;
  onChange: (value: number) => void;
  decreaseLabel: string;
  increaseLabel: string;
  /** The value in words where the digits alone don't say it: "15 min". */
  valueText?: string | undefined;
  step?: number | undefined;
};

export function NumberStepper(props: NumberStepperProps) {
  const { value, min = 0, max = Number.MAX_SAFE_INTEGER, step = 1, onChange } = props;
  const ids = useFieldIds(props);
  const labelId = `${ids.inputId}-label`;
  const change = (next: number) => onChange(Math.min(max, Math.max(min, next)));
  return (
    <fieldset class="ui-field ui-fieldset" aria-describedby={ids.describedBy} id={ids.inputId} tabIndex={-1}>
      <legend class="ui-label" id={labelId}>
        {props.label}
      </legend>
      {props.hint && (
        <p class="ui-hint" id={ids.hintId}>
          {props.hint}
        </p>
      )}
      <div class="ui-stepper">
        <StepButton
          label={props.decreaseLabel}
          icon="minus"
          off={value <= min}
          step={() => change(value - step)}
        />
        <output aria-labelledby={labelId}>{props.valueText ?? value}</output>
        <StepButton
          label={props.increaseLabel}
          icon="plus"
          off={value >= max}
          step={() => change(value + step)}
        />
      </div>
      <FieldError id={ids.errorId} error={props.error} />
    </fieldset>
  );
}

type StepButtonProps = { label: string; icon: 'minus' | 'plus'; off: boolean; step: () => void };

/** At its end it stays focusable: focus must not fall off the page under a finger. */
function StepButton({ label, icon, off, step }: StepButtonProps) {
  return (
    <button
      type="button"
      class="ds-button ui-button"
      data-variant="secondary"
      data-icon=""
      aria-label={label}
      aria-disabled={off ? true : undefined}
      onClick={() => off || step()}
    >
      <Icon name={icon} />
    </button>
  );
}
