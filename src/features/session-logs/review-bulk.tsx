import { useState } from 'preact/hooks';
import { useWords } from '../../app/index.ts';
import { Button, ConfirmDialog, ProgressBar } from '../../ui/index.ts';
import type { ReviewProgress } from './review-actions.ts';

/** How far a long approval is; nothing for what takes a moment. */
export function BulkProgress({ progress }: { progress: ReviewProgress | undefined }) {
  const words = useWords();
  if (progress === undefined || progress.total < 2) return null;
  return (
    <ProgressBar
      label={words.text('review-saving')}
      value={progress.written}
      max={progress.total}
      valueText={`${words.number(progress.written)} / ${words.number(progress.total)}`}
    />
  );
}

interface BulkBarProps {
  readonly selectedCount: number;
  readonly approvableCount: number;
  readonly onApprove: () => void;
  readonly onClear: () => void;
  readonly isBusy: boolean;
}

/** What can be done to the rows that are picked. */
export function BulkBar({ selectedCount, approvableCount, onApprove, onClear, isBusy }: BulkBarProps) {
  const words = useWords();
  if (selectedCount === 0) return null;
  return (
    <section class="review-bulk" aria-label={words.text('review-selected', { count: selectedCount })}>
      <span aria-live="polite">{words.text('review-selected', { count: selectedCount })}</span>
      {approvableCount > 0 ? (
        <Button
          kind="primary"
          icon="check"
          busyLabel={isBusy ? words.text('review-saving') : undefined}
          onClick={onApprove}
        >
          {words.text('review-approve-selected', { count: approvableCount })}
        </Button>
      ) : (
        <span>{words.text('review-approve-none')}</span>
      )}
      <Button kind="quiet" onClick={onClear}>
        {words.text('review-select-none')}
      </Button>
    </section>
  );
}

/** On a phone, where rows aren't picked one by one: approves all that is filtered, after asking. */
export function ApproveAll({
  count,
  isBusy,
  onApprove,
}: {
  count: number;
  isBusy: boolean;
  onApprove: () => void;
}) {
  const words = useWords();
  const [isAsking, setAsking] = useState(false);
  if (count < 2) return null;
  return (
    <>
      <Button
        block
        icon="check"
        busyLabel={isBusy ? words.text('review-saving') : undefined}
        onClick={() => setAsking(true)}
      >
        {words.text('review-approve-all', { count })}
      </Button>
      <ConfirmDialog
        open={isAsking}
        title={words.text('review-approve-all-title', { count })}
        confirmLabel={words.text('review-approve-selected', { count })}
        cancelLabel={words.text('review-cancel')}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          onApprove();
        }}
      >
        <p>{words.text('review-approve-all-what')}</p>
      </ConfirmDialog>
    </>
  );
}
