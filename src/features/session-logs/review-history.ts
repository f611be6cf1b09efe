import type { DescribeEntry } from '../../app/index.ts';
import type { Words } from '../../words/index.ts';
import { describeField, describeValue } from './review-describe.ts';
import type { ReviewNames } from './review-names.ts';
import { readReview } from './review-row.ts';

const NOT_SHOWN: ReadonlySet<string> = new Set(['review', 'tally', 'event']);

/** What a change of a log or a tally wrote, a review in its own words. */
export function describeLogEntry(words: Words, names: Pick<ReviewNames, 'place'>): DescribeEntry {
  return ({ set }) => {
    const lines = Object.entries(set)
      .filter(([field]) => !NOT_SHOWN.has(field))
      .map(([field, value]) => ({
        key: field,
        text: `${describeField(field, words)}: ${describeValue(field, value, words, names)}`,
      }));
    if (set.review === undefined) return lines;
    const review = readReview(set);
    const comments = Object.entries(review?.comments ?? {}).map(([field, comment]) => ({
      key: `comment-${field}`,
      text: `${describeField(field, words)}: ”${comment}”`,
    }));
    const verdict = { key: 'review', text: words.text(`review-history-${review?.state ?? 'undone'}`) };
    return [verdict, ...lines, ...comments];
  };
}
