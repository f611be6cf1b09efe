import { useMemo } from 'preact/hooks';
import { useWords } from '../../app/index.ts';
import { removeFinding } from '../../guard/index.ts';
import { Button, Icon, MarkedTextArea } from '../../ui/index.ts';
import { COMMENT_CHARACTERS_AT_MOST } from './choices.ts';
import { findInNote, findingsToMarks } from './note-findings.ts';

interface CommentFieldProps {
  readonly id: string;
  /** The field's name. */
  readonly label: string;
  /** The value in words, as it stands. */
  readonly current: string;
  readonly text: string;
  readonly onInput: (text: string) => void;
  readonly onRemove: () => void;
  readonly error: string | undefined;
}

/** What should be corrected in one field. Personal data is marked as it is typed and goes with a tap. */
export function CommentField({ id, label, current, text, onInput, onRemove, error }: CommentFieldProps) {
  const words = useWords();
  const findings = useMemo(() => findInNote(text), [text]);
  const marks = useMemo(() => findingsToMarks(findings), [findings]);
  return (
    <div class="review-comment-field">
      <MarkedTextArea
        id={id}
        label={label}
        hint={words.text('review-comment-now', { value: current })}
        error={error}
        rows={2}
        value={text}
        marks={marks}
        marksText={findings.map(({ kind }) => words.text(`log-finding-${kind}`)).join(' ')}
        maxLength={COMMENT_CHARACTERS_AT_MOST}
        counterText={(length, maxLength) =>
          words.text('log-note-left', { count: Math.max(0, maxLength - length) })
        }
        onInput={onInput}
      />
      {findings.map((finding) => (
        <div key={`${finding.start} ${finding.kind}`} class="review-finding" data-tone={finding.severity}>
          <Icon name={finding.severity === 'stop' ? 'alert' : 'warning'} />
          <p>{words.text(`log-finding-${finding.kind}`)}</p>
          <Button onClick={() => onInput(removeFinding(text, finding))}>
            {words.text('log-finding-remove')}
          </Button>
        </div>
      ))}
      <button type="button" class="ui-link" onClick={onRemove}>
        {words.text('review-comment-remove')}
        <span class="ui-hidden">: {label}</span>
      </button>
    </div>
  );
}
