import { useMemo } from 'preact/hooks';
import { useWords } from '../../app/index.ts';
import { removeFinding } from '../../guard/index.ts';
import { Button, IconButton, MarkedTextArea } from '../../ui/index.ts';
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
  /** Shown besides what the guard finds. */
  readonly error: string | undefined;
}

/** What should be corrected in one field. Personal data is found as it is typed and goes with a tap. */
export function CommentField({ id, label, current, text, onInput, onRemove, error }: CommentFieldProps) {
  const words = useWords();
  const findings = useMemo(() => findInNote(text), [text]);
  const marks = useMemo(() => findingsToMarks(findings), [findings]);
  const kinds = [...new Set(findings.map(({ kind }) => words.text(`log-finding-${kind}`)))].join(', ');
  const isStopped = findings.some(({ severity }) => severity === 'stop');
  return (
    <div class="review-comment-field">
      <MarkedTextArea
        id={id}
        label={label}
        hint={words.text('review-comment-now', { value: current })}
        value={text}
        marks={marks}
        marksText={kinds === '' ? undefined : words.text('review-comment-found', { kinds })}
        maxLength={COMMENT_CHARACTERS_AT_MOST}
        counterText={(length, maxLength) =>
          words.text('review-comment-left', { count: Math.max(0, maxLength - length) })
        }
        error={isStopped ? words.text('review-comment-stopped', { kinds }) : error}
        onInput={onInput}
      />
      <div class="review-comment-findings">
        {findings.map((finding) => (
          <Button
            key={`${finding.start}-${finding.kind}`}
            icon="close"
            onClick={() => onInput(removeFinding(text, finding))}
          >
            {words.text('review-comment-remove-finding', {
              text: text.slice(finding.start, finding.end),
            })}
          </Button>
        ))}
        <IconButton
          icon="trash"
          label={words.text('review-comment-remove', { field: label })}
          onClick={onRemove}
        />
      </div>
    </div>
  );
}
