import { FieldFrame, type FieldProps, inputAttributes, useFieldIds } from './field.tsx';
import { Icon } from './icon.tsx';

export type TextInputProps = FieldProps & {
  value: string;
  onInput: (value: string) => void;
  onBlur?: (() => void) | undefined;
  maxLength?: number | undefined;
  /** Shown under the field as it fills: given the count of UTF-16 units and the limit. */
  counterText?: ((length: number, maxLength: number) => string) | undefined;
  autoComplete?: string | undefined;
  placeholder?: string | undefined;
  spellcheck?: boolean | undefined;
};

export type TextFieldProps = TextInputProps & {
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | undefined;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search' | 'none' | undefined;
  autoCapitalize?: 'off' | 'none' | 'sentences' | 'words' | 'characters' | undefined;
  enterKeyHint?: 'enter' | 'done' | 'go' | 'next' | 'search' | 'send' | undefined;
};

export function TextField(props: TextFieldProps) {
  const ids = useFieldIds(props);
  const type: object = { type: props.type ?? 'text' };
  return (
    <FieldFrame field={props} ids={ids}>
      <input
        class="ui-input"
        {...inputAttributes(props, ids)}
        {...type}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onBlur={props.onBlur}
        maxLength={props.maxLength}
        inputMode={props.inputMode}
        autoComplete={props.autoComplete ?? 'off'}
        autoCapitalize={props.autoCapitalize}
        enterKeyHint={props.enterKeyHint}
        placeholder={props.placeholder}
        spellcheck={props.spellcheck}
      />
      <Counter {...props} />
    </FieldFrame>
  );
}

export type TextAreaProps = TextInputProps & { rows?: number | undefined };

/** How much room is left, in words; spoken only when the last tenth has begun. */
export function Counter({ value, maxLength, counterText }: TextInputProps) {
  if (maxLength === undefined || counterText === undefined) return null;
  const nearlyFull = value.length >= maxLength * 0.9;
  return (
    <p class="ui-hint ui-counter" aria-live={nearlyFull ? 'polite' : 'off'}>
      {counterText(value.length, maxLength)}
    </p>
  );
}

export type SearchFieldProps = {
  label: string;
  /** Keeps the label for assistive technology only. */
  hideLabel?: boolean | undefined;
  value: string;
  onInput: (value: string) => void;
  onSubmit?: (() => void) | undefined;
  clearLabel: string;
  placeholder?: string | undefined;
  id?: string | undefined;
};

export function SearchField(props: SearchFieldProps) {
  const ids = useFieldIds(props);
  return (
    <search class="ui-field">
      <label class={props.hideLabel ? 'ui-hidden' : 'ui-label'} for={ids.inputId}>
        {props.label}
      </label>
      <div class="ui-search">
        <Icon name="search" />
        <input
          class="ui-input"
          type="search"
          id={ids.inputId}
          value={props.value}
          placeholder={props.placeholder}
          autoComplete="off"
          enterKeyHint="search"
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && props.onSubmit?.()}
        />
        {props.value !== '' && (
          <button
            type="button"
            class="ui-search-clear"
            aria-label={props.clearLabel}
            title={props.clearLabel}
            onClick={() => {
              props.onInput('');
              document.getElementById(ids.inputId)?.focus();
            }}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
    </search>
  );
}
