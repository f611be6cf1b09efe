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

/** The state in a word; a clock while this phone's review of it hasn't reached the server. */
export function ReviewStateTag({ row }: { row: Pick<ReviewRow, 'state' | 'isWaiting'> }) {
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
          <Icon name="clock" />
          <VisuallyHidden>{waiting}</VisuallyHidden>
        </span>
      )}
    </span>
  );
}
