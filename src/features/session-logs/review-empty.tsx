import { useWords } from '../../app/index.ts';
import { Button, EmptyState } from '../../ui/index.ts';
import { listActiveFilters, type ReviewFilters } from './review-filter.ts';

interface ReviewEmptyProps {
  readonly filters: ReviewFilters;
  /** Whether there is anything at all, whatever is filtered. */
  readonly hasRows: boolean;
  readonly onShowAll: () => void;
}

/** Why the list is empty, and what fills it. */
export function ReviewEmpty({ filters, hasRows, onShowAll }: ReviewEmptyProps) {
  const words = useWords();
  if (!hasRows) {
    return (
      <EmptyState
        icon="inbox"
        title={words.text('review-empty-title')}
        action={<Button href="/desk/people">{words.text('review-empty-invite')}</Button>}
      >
        {words.text('review-empty-next')}
      </EmptyState>
    );
  }
  const showAll = <Button onClick={onShowAll}>{words.text('review-empty-show-all')}</Button>;
  if (listActiveFilters(filters).length > 0) {
    return (
      <EmptyState icon="filter" title={words.text('review-nothing-title')} action={showAll}>
        {words.text('review-nothing-next')}
      </EmptyState>
    );
  }
  if (filters.show === 'to-review' || filters.show === 'new') {
    return (
      <EmptyState icon="check-circle" title={words.text('review-done-title')} action={showAll}>
        {words.text('review-done-next')}
      </EmptyState>
    );
  }
  return <EmptyState icon="inbox" title={words.text('review-none-title')} action={showAll} />;
}
