import type { ComponentChildren } from 'preact';
import { toggleChoice } from './choices.ts';
import { FieldError, useFieldIds } from './field.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

export type Choice<T extends string | number> = {
  value: T;
  label: string;
  icon?: IconName | undefined;
  hint?: string | undefined;
};

type GroupProps<T extends string | number> = {
  legend: ComponentChildren;
  hint?: ComponentChildren;
  required?: boolean | undefined;
  /** A word after the legend, such as "valinnainen". */
  labelNote?: string | undefined;
  error?: string | undefined;
  options: readonly Choice<T>[];
  /** Chips beside each other; without it they flow by their own width. */
  columns?: 1 | 2 | 3 | undefined;
  /** 44 px high instead of 56 px. */
  compact?: boolean | undefined;
  /** Keeps the legend for assistive technology only. */
  hideLegend?: boolean | undefined;
  /** Unique on the page; also the fieldset's id, which an `ErrorSummary` can lead to. */
  name: string;
};

export type ChoiceGroupProps<T extends string | number> = GroupProps<T> & {
  value: T | undefined;
  onChange: (value: T | undefined) => void;
  /** Words of the button that empties the choice; with it a second tap on the chosen chip empties it too. */
  clearLabel?: string | undefined;
};

/** One of a few, as big chips over real radio inputs: arrow keys move, one tab stop. */
export function ChoiceGroup<T extends string | number>(props: ChoiceGroupProps<T>) {
  const { options, value, onChange, clearLabel, name } = props;
  const clearable = clearLabel !== undefined;
  return (
    <GroupFrame
      group={props}
      role="radiogroup"
      after={
        clearable &&
        value !== undefined && (
          <button type="button" class="ui-clear" onClick={() => onChange(undefined)}>
            {clearLabel}
          </button>
        )
      }
    >
      {options.map((option) => (
        <Chip key={option.value} option={option} id={`${name}-${option.value}`}>
          <input
            id={`${name}-${option.value}`}
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            onClick={() => clearable && option.value === value && onChange(undefined)}
          />
        </Chip>
      ))}
    </GroupFrame>
  );
}

export type MultiChoiceGroupProps<T extends string | number> = GroupProps<T> & {
  values: readonly T[];
  onChange: (values: readonly T[]) => void;
  max?: number | undefined;
  /** Shown when `max` are chosen: says that one must be taken off first. */
  maxReachedText?: string | undefined;
};

export function MultiChoiceGroup<T extends string | number>(props: MultiChoiceGroupProps<T>) {
  const { options, values, onChange, max, maxReachedText, name } = props;
  const full = max !== undefined && values.length >= max;
  return (
    <GroupFrame
      group={props}
      after={
        maxReachedText !== undefined && (
          <p class="ui-hint" role="status">
            {full ? maxReachedText : ''}
          </p>
        )
      }
    >
      {options.map((option) => {
        const checked = values.includes(option.value);
        return (
          <Chip key={option.value} option={option} id={`${name}-${option.value}`}>
            <input
              id={`${name}-${option.value}`}
              type="checkbox"
              name={name}
              value={option.value}
              checked={checked}
              disabled={full && !checked}
              onChange={() => onChange(toggleChoice(values, option.value, max))}
            />
          </Chip>
        );
      })}
    </GroupFrame>
  );
}

type ChipProps<T extends string | number> = { option: Choice<T>; id: string; children: ComponentChildren };

function Chip<T extends string | number>({ option, id, children }: ChipProps<T>) {
  return (
    <label class="ui-chip" for={id}>
      {children}
      {option.icon && <Icon name={option.icon} size="1.5rem" />}
      <span class="ui-chip-text">
        {option.label}
        {option.hint && <span class="ui-chip-hint">{option.hint}</span>}
      </span>
      <span class="ui-chip-check">
        <Icon name="check" />
      </span>
    </label>
  );
}

type GroupFrameProps<T extends string | number> = {
  group: GroupProps<T>;
  role?: 'radiogroup' | undefined;
  after?: ComponentChildren;
  children: ComponentChildren;
};

function GroupFrame<T extends string | number>({ group, role, after, children }: GroupFrameProps<T>) {
  const ids = useFieldIds({ ...group, label: group.legend, id: group.name });
  return (
    <fieldset
      class="ui-field ui-fieldset"
      id={ids.inputId}
      tabIndex={-1}
      {...(role && { role, 'aria-required': group.required, 'aria-invalid': Boolean(group.error) })}
      aria-describedby={ids.describedBy}
      data-invalid={group.error ? '' : undefined}
    >
      <legend class={group.hideLegend ? 'ui-hidden' : 'ui-label'}>
        {group.legend}
        {group.labelNote && <span class="ui-label-note"> ({group.labelNote})</span>}
      </legend>
      {group.hint && (
        <p class="ui-hint" id={ids.hintId}>
          {group.hint}
        </p>
      )}
      <div class="ui-chips" data-columns={group.columns} data-compact={group.compact ? '' : undefined}>
        {children}
      </div>
      {after}
      <FieldError id={ids.errorId} error={group.error} />
    </fieldset>
  );
}
