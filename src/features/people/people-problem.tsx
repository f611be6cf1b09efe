import { useWords } from '../../app/index.ts';
import { Button, Notice } from '../../ui/index.ts';

interface PeopleProblemProps {
  /** Key of the words; nothing is shown without one. */
  readonly problem: string | undefined;
  /** When what is shown was true, milliseconds since 1970. */
  readonly fetchedAtMs?: number | undefined;
  onRetry?: (() => void) | undefined;
}

export function PeopleProblem({ problem, fetchedAtMs, onRetry }: PeopleProblemProps) {
  const words = useWords();
  if (problem === undefined) return null;
  const isOffline = problem === 'people-problem-no-network';
  return (
    <Notice
      tone="warning"
      icon={isOffline ? 'cloud-off' : undefined}
      role="alert"
      actions={
        onRetry && (
          <Button icon="refresh" onClick={onRetry}>
            {words.text('people-retry')}
          </Button>
        )
      }
    >
      {words.text(problem)}
      {fetchedAtMs !== undefined && ` ${words.text('people-kept', { when: words.moment(fetchedAtMs) })}`}
    </Notice>
  );
}
