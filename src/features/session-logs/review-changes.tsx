import { useWords } from '../../app/index.ts';
import { Difference } from '../../ui/index.ts';
import { describeField, describeValue } from './review-describe.ts';
import { findNoteDifference, type ListedHistoryEntry, listDifferences } from './review-difference.ts';
import type { ReviewNames } from './review-names.ts';
import { listFieldsEditedSinceReview, type ReviewedRecord, readReview } from './review-row.ts';

interface ReviewChangesProps {
  readonly record: ReviewedRecord;
  readonly today: string;
  readonly names: ReviewNames;
  /** Oldest first; `undefined` while they aren't here: only they know an earlier note. */
  readonly history: readonly ListedHistoryEntry[] | undefined;
}

/** What the tutor has changed since the review, each value beside what it was. */
export function ReviewChanges({ record, today, names, history }: ReviewChangesProps) {
  const words = useWords();
  const edited = listFieldsEditedSinceReview(record, today);
  if (edited.length === 0) return null;
  const noteDifference = history && findNoteDifference(history, record.data.note);
  const differences = [...listDifferences(record, today), ...(noteDifference ? [noteDifference] : [])];
  const shown = new Set(differences.map(({ field }) => field));
  const unseen = edited.filter((field) => !shown.has(field) && !isKnownSame(record, field, history));
  if (differences.length === 0 && unseen.length === 0) return null;
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
    </section>
  );
}

/** Written again, but to the same value. */
function isKnownSame(
  record: ReviewedRecord,
  field: string,
  history: readonly ListedHistoryEntry[] | undefined,
): boolean {
  if (field === 'note') return history !== undefined;
  return Object.hasOwn(readReview(record.data)?.was ?? {}, field);
}
