import { useWords } from '../../app/index.ts';
import { Icon, type IconName, StatusTag, type Tone, VisuallyHidden } from '../../ui/index.ts';
import type { ReviewRow } from './review-row.ts';

const LOOKS: Readonly<Record<ReviewRow['state'], { tone: Tone; icon: IconName }>> = {
  new: { tone: 'info', icon: 'inbox' },
  corrected: { tone: 'info', icon: 'edit' },
  returned: { tone: 'warning', icon: 'return' },
  approved: { tone: 'success', icon: 'check-circle' },
  tally: { tone: 'neutral', icon: 'tally' },
};

interface ReviewStateTagProps {
  readonly row: Pick<ReviewRow, 'state' | 'isWaiting'>;
  /** Says in words, not only with a clock, that this device's review waits. */
  readonly hasRoom?: boolean;
}

/** The state in a word; a clock while this device's review of it hasn't reached the server. */
export function ReviewStateTag({ row, hasRoom = false }: ReviewStateTagProps) {
  const words = useWords();
  const { tone, icon } = LOOKS[row.state];
  const waiting = words.text('review-waiting');
  return (
    <span class="review-state">
      <StatusTag tone={tone} icon={icon}>
        {words.text(`review-state-${row.state}`)}
      </StatusTag>
      {row.isWaiting && (
        <span title={waiting}>
          <Icon name="clock" /> {hasRoom ? waiting : <VisuallyHidden>{waiting}</VisuallyHidden>}
        </span>
      )}
    </span>
  );
}
