import { useLayoutEffect, useRef } from 'preact/hooks';
import { FieldFrame, inputAttributes, useFieldIds } from './field.tsx';
import { splitByMarks, type TextMark } from './marked-ranges.ts';
import { Counter, type TextAreaProps } from './text-fields.tsx';

export type MarkedTextAreaProps = TextAreaProps & {
  marks: readonly TextMark[];
  /** The marks in words, tied to the field: colour and underline alone are seen, not heard. */
  marksText?: string | undefined;
};

/** A text area that grows with its text and underlines the marked stretches. */
export function MarkedTextArea(props: MarkedTextAreaProps) {
  const ids = useFieldIds(props, Boolean(props.marksText));
  const overlay = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const followScroll = () => {
    if (overlay.current && area.current) overlay.current.scrollTop = area.current.scrollTop;
  };
  useLayoutEffect(followScroll, [props.value, props.marks]);
  return (
    <FieldFrame field={props} ids={ids}>
      <div class="ui-marked">
        <div class="ui-input ui-marked-overlay" ref={overlay} aria-hidden="true">
          {splitByMarks(props.value, props.marks).map((piece, index) =>
            piece.tone === 'plain' ? (
              piece.text
            ) : (
              <mark key={index} data-tone={piece.tone}>
                {piece.text}
              </mark>
            ),
          )}
          {/* A closing line break has no height of its own. */}
          {'\u200b'}
        </div>
        <textarea
          class="ui-input"
          {...inputAttributes(props, ids)}
          ref={area}
          rows={props.rows ?? 3}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onBlur={props.onBlur}
          onScroll={followScroll}
          maxLength={props.maxLength}
          autoComplete="off"
          placeholder={props.placeholder}
          spellcheck={props.spellcheck}
        />
      </div>
      {props.marksText && (
        <p class="ui-hidden" id={ids.noteId} role="status">
          {props.marksText}
        </p>
      )}
      <Counter {...props} />
    </FieldFrame>
  );
}
