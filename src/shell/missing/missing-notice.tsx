import { useWords } from '../../app/index.ts';
import { Button, Notice } from '../../ui/index.ts';
import { countMissing } from './missing-numbers.ts';
import { useMissing, useMissingSummary } from './use-missing.ts';

/** Says that something written on this phone never reached the server; nothing while nothing is missing. */
export function MissingNotice() {
  const words = useWords();
  const missing = useMissing();
  const summary = useMissingSummary(missing);
  const count = countMissing(missing.ranges);
  if (count === 0) return null;
  return (
    <Notice
      tone="danger"
      role="status"
      title={words.text(missing.isConfirmed ? 'missing-notice' : 'missing-notice-unsure', { count })}
      actions={
        <Button icon="arrow-right" href="/missing">
          {words.text('missing-open')}
        </Button>
      }
    >
      {summary}
    </Notice>
  );
}
