import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icon.tsx';

/** What every field shares. An `error` is a whole sentence which says what to do. */
export type FieldProps = {
  label: ComponentChildren;
  hint?: ComponentChildren;
  error?: string | undefined;
  /** A word after the label, such as "valinnainen". */
  labelNote?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  /** The input's id, so that an `ErrorSummary` can lead here; made up when left out. */
  id?: string | undefined;
  name?: string | undefined;
};

export type FieldIds = {
  inputId: string;
  hintId: string;
  errorId: string;
  noteId: string;
  describedBy: string | undefined;
};

/** Ids which tie label, hint, error and, where `hasNote`, one more text to the input. */
export function useFieldIds(props: FieldProps, hasNote = false): FieldIds {
  const madeUp = useId();
  const inputId = props.id ?? madeUp;
  const hintId = `${inputId}-hint`;
  const errorId = `${inputId}-error`;
  const noteId = `${inputId}-note`;
  const parts = [props.hint && hintId, props.error && errorId, hasNote && noteId].filter(Boolean);
  return { inputId, hintId, errorId, noteId, describedBy: parts.length > 0 ? parts.join(' ') : undefined };
}

/** The attributes of any field's input element. */
export function inputAttributes(props: FieldProps, ids: FieldIds) {
  return {
    id: ids.inputId,
    name: props.name,
    disabled: props.disabled,
    'aria-required': props.required ? true : undefined,
    'aria-invalid': props.error ? true : undefined,
    'aria-describedby': ids.describedBy,
  };
}

type FieldFrameProps = { field: FieldProps; ids: FieldIds; children: ComponentChildren };

/** Label, hint, control and error in reading order. */
export function FieldFrame({ field, ids, children }: FieldFrameProps) {
  return (
    <div class="ui-field" data-invalid={field.error ? '' : undefined}>
      <label class="ui-label" for={ids.inputId}>
        {field.label}
        {field.labelNote && <span class="ui-label-note"> ({field.labelNote})</span>}
      </label>
      {field.hint && (
        <p class="ui-hint" id={ids.hintId}>
          {field.hint}
        </p>
      )}
      {children}
      <FieldError id={ids.errorId} error={field.error} />
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p class="ui-field-error" id={id}>
      <Icon name="alert" />
      <span>{error}</span>
    </p>
  );
}
