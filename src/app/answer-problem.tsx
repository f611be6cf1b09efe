import { Button, Notice } from '../ui/index.ts';
import type { ApiFailure } from './api.ts';
import { useWords } from './services.tsx';

interface AnswerProblemProps {
  /** Nothing is shown without one. */
  readonly failure: ApiFailure | undefined;
  /** When what is shown was true, milliseconds since 1970. */
  readonly fetchedAtMs?: number | undefined;
  onRetry?: (() => void) | undefined;
}

/** Why the server's own word is missing or old, and what to do. */
export function AnswerProblem({ failure, fetchedAtMs, onRetry }: AnswerProblemProps) {
  const words = useWords();
  if (failure === undefined) return null;
  return (
    <Notice
      tone="warning"
      icon={failure.type === 'no-network' ? 'cloud-off' : undefined}
      role="alert"
      actions={
        onRetry && (
          <Button icon="refresh" onClick={onRetry}>
            {words.text('answer-retry')}
          </Button>
        )
      }
    >
      {words.text(failureToKey(failure))}
      {fetchedAtMs !== undefined && ` ${words.text('answer-kept', { when: words.moment(fetchedAtMs) })}`}
    </Notice>
  );
}

function failureToKey(failure: ApiFailure): string {
  if (failure.type !== 'refused') return `answer-${failure.type}`;
  const { code } = failure.failure;
  if (code === 'signed-out' || code === 'forbidden' || code === 'not-found') return `answer-${code}`;
  return code === 'busy' && failure.status === 429 ? 'answer-busy' : 'answer-server-error';
}
