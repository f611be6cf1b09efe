import { useEffect, useRef, useState } from 'preact/hooks';
import { useServices, useWords } from '../../app/index.ts';
import type { CommitFailure } from '../../store/index.ts';
import { Button, Notice } from '../../ui/index.ts';

interface CommitFailureNoticeProps {
  readonly failure: CommitFailure;
  /** Left out where the control that failed stands beside the notice. */
  readonly onRetry?: (() => void) | undefined;
}

/** Why nothing was saved and what to do; what was filled in stays where it is. */
export function CommitFailureNotice({ failure, onRetry }: CommitFailureNoticeProps) {
  const words = useWords();
  const { saveUnsentFile } = useServices();
  const { type } = failure;
  const [file, setFile] = useState<string | null>();
  const frame = useRef<HTMLDivElement>(null);
  // The button that failed may be far from here on a long form.
  useEffect(() => frame.current?.scrollIntoView({ block: 'center' }), [failure]);
  return (
    <div ref={frame}>
      <Notice
        tone="danger"
        role="alert"
        title={words.text('log-not-saved')}
        actions={type !== 'record-invalid' && listActions()}
      >
        <p>{words.text(`log-failure-${type}`)}</p>
        {file !== undefined && (
          <p>{words.text(`log-failure-file-${file === null ? 'failed' : 'saved'}`, { file: file ?? '' })}</p>
        )}
      </Notice>
    </div>
  );

  function listActions() {
    // An emptied database stays empty for this page: a new start begins a new one.
    if (type === 'storage-lost') {
      return (
        <Button icon="refresh" onClick={() => location.reload()}>
          {words.text('log-failure-reload')}
        </Button>
      );
    }
    return (
      <>
        {onRetry !== undefined && (
          <Button icon="refresh" onClick={onRetry}>
            {words.text('log-failure-retry')}
          </Button>
        )}
        <Button icon="save" onClick={() => void saveUnsentFile().then(setFile)}>
          {words.text('log-failure-file')}
        </Button>
      </>
    );
  }
}
