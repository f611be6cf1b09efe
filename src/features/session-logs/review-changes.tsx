import { useWords } from '../../app/index.ts';
import { Difference } from '../../ui/index.ts';
import { describeField, describeValue } from './review-describe.ts';
import type { ChangesSinceReview } from './review-difference.ts';
import type { ReviewNames } from './review-names.ts';

interface ReviewChangesProps {
  readonly changes: ChangesSinceReview;
  readonly names: ReviewNames;
}

/** What the tutor has changed since the review, each value beside what it was. */
export function ReviewChanges({ changes: { differences, unseen }, names }: ReviewChangesProps) {
  const words = useWords();
  return (
    <section class="review-changes">
      <h3>{words.text('review-changes-title')}</h3>
      {differences.map(({ field, before, after }) => (
        <div key={field}>
          <h4>{describeField(field, words)}</h4>
          <Difference
            beforeLabel={words.text('review-before')}
            afterLabel={words.text('review-after')}
            before={describeValue(field, before, words, names)}
            after={describeValue(field, after, words, names)}
          />
        </div>
      ))}
      {unseen.length > 0 && (
        <p>
          {words.text('review-changes-unseen', {
            fields: unseen.map((field) => describeField(field, words)).join(', '),
          })}
        </p>
      )}
      {differences.length + unseen.length === 0 && <p>{words.text('review-changes-none')}</p>}
    </section>
  );
}
