import { Icon } from './icon.tsx';
import type { SelectedShare } from './table-selection.ts';

export type SortDirection = 'ascending' | 'descending';

type HeadColumn = {
  id: string;
  header: string;
  sortable?: boolean | undefined;
  align?: 'start' | 'end' | undefined;
};
type Sort = { columnId: string; direction: SortDirection };

type TableHeadProps = {
  columns: readonly HeadColumn[];
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
  /** Left out when rows can't be selected. */
  share: SelectedShare | undefined;
  selectAllLabel: string;
  onToggleAll: () => void;
};

export function TableHead(props: TableHeadProps) {
  const { columns, sort, onSort, share } = props;
  return (
    <thead class="ui-table-head">
      <tr class="ui-table-row" aria-rowindex={1}>
        {share !== undefined && (
          <th class="ui-table-check" scope="col">
            <input
              class="ui-check"
              type="checkbox"
              aria-label={props.selectAllLabel}
              checked={share === 'all'}
              indeterminate={share === 'some'}
              onChange={props.onToggleAll}
            />
          </th>
        )}
        {columns.map((column) => {
          const direction = sort?.columnId === column.id ? sort.direction : undefined;
          return (
            <th
              key={column.id}
              scope="col"
              class="ui-table-cell"
              data-align={column.align}
              aria-sort={column.sortable ? (direction ?? 'none') : undefined}
            >
              {column.sortable && onSort ? (
                <button
                  type="button"
                  onClick={() => onSort({ columnId: column.id, direction: turnDirection(direction) })}
                >
                  {column.header}
                  <SortIcon direction={direction} />
                </button>
              ) : (
                column.header
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function turnDirection(direction: SortDirection | undefined): SortDirection {
  return direction === 'ascending' ? 'descending' : 'ascending';
}

function SortIcon({ direction }: { direction: SortDirection | undefined }) {
  if (direction === undefined) return null;
  return <Icon name={direction === 'ascending' ? 'arrow-up' : 'arrow-down'} />;
}
