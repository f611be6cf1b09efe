import type { ComponentChildren } from 'preact';
import { useWords } from '../../app/index.ts';
import { Icon } from '../../ui/index.ts';
import type { LogIssue } from './log-issues.ts';
import type { LogField, LogValues } from './log-values.ts';

/** What every part of the form is given. */
export interface FormPartProps {
  readonly values: LogValues;
  change(patch: LogValues): void;
  /** What a field shows besides its own question. */
  field(name: LogField, hint?: string): FieldExtras;
}

export interface FieldExtras {
  /** Also the id that an error summary leads to. */
  readonly name: string;
  readonly error: string | undefined;
  readonly hint: ComponentChildren;
}

/** What stands in the way of a field: an empty answer, or the server's refusal of what was written. */
export interface FieldTrouble {
  readonly issues: readonly LogIssue[];
  readonly comments: Readonly<Record<string, string>>;
  /** Fields of a change that the server has refused. */
  readonly refused: readonly string[];
}

export function fieldId(field: string): string {
  return `log-${field}`;
}

/** Ties the coordinator's comments, the missing answers and the refusals to their fields. */
export function useFieldExtras({ issues, comments, refused }: FieldTrouble): FormPartProps['field'] {
  const words = useWords();
  return (name, hint) => {
    const issue = issues.find(({ field }) => field === name);
    const isRefused = refused.includes(name);
    const error =
      issue !== undefined
        ? words.text(`log-issue-${issue.reason}-${name}`)
        : isRefused
          ? words.text('log-refused-field')
          : undefined;
    const comment = comments[name];
    return {
      name: fieldId(name),
      error,
      hint: comment === undefined ? hint : <CommentedHint comment={comment} hint={hint} />,
    };
  };
}

function CommentedHint({ comment, hint }: { comment: string; hint: string | undefined }) {
  const words = useWords();
  return (
    <>
      {hint}
      <span class="log-comment">
        <Icon name="return" />
        <span>
          <strong>{words.text('log-comment-by')}</strong> {comment}
        </span>
      </span>
    </>
  );
}
