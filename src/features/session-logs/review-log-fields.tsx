import { useWords } from '../../app/index.ts';
import type { RecordData } from '../../kernel/record.ts';
import { KeyValueList } from '../../ui/index.ts';
import { TOPICS } from './choices.ts';
import { valueKey } from './labels.ts';
import { describeField, describeValue, isAsked, READ_FIELDS } from './review-describe.ts';
import type { ReviewNames } from './review-names.ts';
import { type ReviewRow, readReview } from './review-row.ts';

interface LogFieldsProps {
  readonly row: ReviewRow;
  readonly data: RecordData;
  readonly names: ReviewNames;
  /** Names the municipality: for those who have several. */
  readonly hasManyScopes: boolean;
}

/** All that a log says, in words; a comment stands at its field, and empty fields share one line at the end. */
export function ReviewLogFields({ row, data, names, hasManyScopes }: LogFieldsProps) {
  const words = useWords();
  const comments = row.state === 'approved' ? {} : (readReview(data)?.comments ?? {});
  const isGiven = (field: string) => data[field] !== undefined || comments[field] !== undefined;
  const given = READ_FIELDS.filter(isGiven);
  const missing = READ_FIELDS.filter((field) => !isGiven(field) && isAsked(field, data));
  const items = [
    { key: 'author', label: words.text('review-column-tutor'), value: names.person(row.author) },
    ...(hasManyScopes
      ? [{ key: 'scope', label: words.text('review-filter-scope'), value: names.scope(row.scope) }]
      : []),
    ...given.map((field) => ({
      key: field,
      label: describeField(field, words),
      value: (
        <>
          <span class="review-value">{describeValue(field, data[field], words, names)}</span>
          {comments[field] !== undefined && (
            <p class="review-comment">
              <strong>{words.text('review-comment')}</strong> {comments[field]}
            </p>
          )}
        </>
      ),
    })),
  ];
  return (
    <>
      <KeyValueList items={items} />
      {missing.length > 0 && (
        <p class="ui-subtle">
          {words.text('review-fields-missing', {
            fields: missing.map((field) => describeField(field, words).toLowerCase()).join(', '),
          })}
        </p>
      )}
      {data.tally !== undefined && <p class="ui-subtle">{words.text('review-from-tally')}</p>}
    </>
  );
}

/** A tally's visits under each topic. */
export function TallyFields({ row, data, names, hasManyScopes }: LogFieldsProps) {
  const words = useWords();
  const counts = (data.counts ?? {}) as Readonly<Record<string, number>>;
  const items = [
    { key: 'author', label: words.text('review-column-tutor'), value: names.person(row.author) },
    ...(hasManyScopes
      ? [{ key: 'scope', label: words.text('review-filter-scope'), value: names.scope(row.scope) }]
      : []),
    ...(['day', 'hour', 'place', 'form'] as const)
      .filter((field) => data[field] !== undefined)
      .map((field) => ({
        key: field,
        label: describeField(field, words),
        value: describeValue(field, data[field], words, names),
      })),
    ...TOPICS.filter((topic) => (counts[topic] ?? 0) > 0).map((topic) => ({
      key: topic,
      label: words.text(valueKey('topics', topic)),
      value: words.text('review-visits', { count: counts[topic] ?? 0 }),
    })),
  ];
  return (
    <>
      <KeyValueList items={items} />
      <p class="ui-subtle">
        {words.text(data.turnedIntoLogs === true ? 'review-tally-turned' : 'review-tally-counted')}
      </p>
    </>
  );
}
