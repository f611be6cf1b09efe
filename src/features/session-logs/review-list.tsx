import { useWords } from '../../app/index.ts';
import { Button, List, ListRow } from '../../ui/index.ts';
import { nameTopics } from './labels.ts';
import { describeWhen } from './review-describe.ts';
import type { ReviewNames } from './review-names.ts';
import type { ReviewRow } from './review-row.ts';
import { ReviewStateTag } from './review-state-tag.tsx';

/** Rows that a phone shows at first, and that each tap adds. */
export const LIST_STEP = 50;

interface ReviewListProps {
  readonly rows: readonly ReviewRow[];
  readonly shownCount: number;
  readonly onShowMore: () => void;
  readonly names: ReviewNames;
  readonly onOpen: (row: ReviewRow) => void;
}

/** The table's rows under each other, for a phone. */
export function ReviewList({ rows, shownCount, onShowMore, names, onOpen }: ReviewListProps) {
  const words = useWords();
  return (
    <>
      <List label={words.text('review-table-label')}>
        {rows.slice(0, shownCount).map((row) => (
          <ListRow
            key={row.id}
            title={describeWhen(row, words)}
            detail={
              <>
                <span>{names.place(row.place)}</span>
                <span>{nameTopics(row.topics, words.text)}</span>
                <span>{names.person(row.author)}</span>
              </>
            }
            trailing={<ReviewStateTag row={row} />}
            onClick={() => onOpen(row)}
          />
        ))}
      </List>
      {rows.length > shownCount && (
        <Button block onClick={onShowMore}>
          {words.text('review-show-more', { count: Math.min(LIST_STEP, rows.length - shownCount) })}
        </Button>
      )}
    </>
  );
}
