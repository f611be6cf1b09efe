import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../../app/index.ts';
import type { CommitFailure } from '../../store/index.ts';
import { Button, Notice } from '../../ui/index.ts';

interface CommitFailureNoticeProps {
  readonly failure: CommitFailure;
  /** Left out where the control that failed stands beside the notice. */
  onRetry?: (() => void) | undefined;
}

/** Why nothing was saved and what to do; what was filled in stays where it is. */
export function CommitFailureNotice({ failure, onRetry }: CommitFailureNoticeProps) {
  const words = useWords();
  const { type } = failure;
  const frame = useRef<HTMLDivElement>(null);
  // The button that failed may be far from here on a long form.
  useEffect(() => frame.current?.scrollIntoView({ block: 'center' }), [failure]);
  return (
    <div ref={frame}>
      <Notice
        tone="danger"
        role="alert"
        title={words.text('log-not-saved')}
        actions={
          type !== 'record-invalid' && (
            <>
              {onRetry !== undefined && (
                <Button icon="refresh" onClick={onRetry}>
                  {words.text('log-failure-retry')}
                </Button>
              )}
              {type === 'storage-full' && (
                <Button href="/me" icon="download">
                  {words.text('log-failure-export')}
                </Button>
              )}
            </>
          )
        }
      >
        <p>{words.text(`log-failure-${type}`)}</p>
      </Notice>
    </div>
  );
}
