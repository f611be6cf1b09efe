import { useWords } from '../../app/index.ts';
import { valueKey } from './labels.ts';
import type { DeskCounts, Figures } from './review-figures.ts';

interface ReviewCountsProps {
  readonly counts: DeskCounts;
  /** Named where there is only one. */
  readonly scopeName: string | undefined;
}

/** Three figures over everything, whatever is filtered, in one line. */
export function ReviewCounts({ counts, scopeName }: ReviewCountsProps) {
  const words = useWords();
  const parts = [
    { label: 'review-count-to-review', value: counts.toReview },
    { label: 'review-count-returned', value: counts.returned },
    { label: 'review-count-approved', value: counts.approvedThisMonth },
  ];
  return (
    <span class="review-counts">
      {scopeName !== undefined && <span>{scopeName}</span>}
      {parts.map(({ label, value }) => (
        <span key={label}>
          {words.text(label)} <strong>{words.number(value)}</strong>
        </span>
      ))}
    </span>
  );
}

/** The figures of what is filtered, in one line. */
export function ReviewFigures({ figures }: { figures: Figures }) {
  const words = useWords();
  const topics = figures.topTopics
    .map(({ topic, visits }) => `${words.text(valueKey('topics', topic))} ${words.number(visits)}`)
    .join(', ');
  return (
    <p class="review-figures">
      <strong>{words.text('review-figures-title')}</strong>{' '}
      {words.text('review-figures-counts', { visits: figures.visits, people: figures.people })}
      {topics !== '' && ` ${words.text('review-figures-topics', { topics })}`}
    </p>
  );
}
