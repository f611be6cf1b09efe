import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useWords } from '../../app/index.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { useMediaQuery } from '../../ui/index.ts';
import { chooseColumns, makeColumns, measureColumns } from './review-columns.tsx';
import { describeRow } from './review-describe.ts';
import type { ReviewNames } from './review-names.ts';
import type { ReviewRow } from './review-row.ts';
import type { ColumnText, ReviewSort } from './review-sort.ts';
import { REVIEW_COLUMNS } from './review-sort.ts';

interface ReviewTableProps {
  readonly rows: readonly ReviewRow[];
  readonly names: ReviewNames;
  readonly columnText: ColumnText;
  readonly sort: ReviewSort;
  readonly onSort: (sort: ReviewSort) => void;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (ids: ReadonlySet<string>) => void;
  readonly activeId: string | undefined;
  readonly onActivate: (id: string) => void;
  /** @param isByKey the Enter key opened it: focus should follow */
  readonly onOpen: (row: ReviewRow, isByKey: boolean) => void;
  readonly hasPanel: boolean;
  readonly hasManyScopes: boolean;
  readonly empty: preact.ComponentChildren;
}

const readRowKey = (row: ReviewRow) => row.id;

export function ReviewTable(props: ReviewTableProps) {
  const { rows, names, columnText, activeId, hasPanel, hasManyScopes } = props;
  const words = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const isByKey = useRef(false);
  const isLargeScreen = useMediaQuery('(min-width: 95rem)');
  const room = !hasPanel ? 'all' : isLargeScreen ? 'some' : 'little';
  const chosen = useMemo(() => chooseColumns(room, hasManyScopes), [room, hasManyScopes]);
  const columns = useMemo(() => makeColumns(chosen, words, columnText), [chosen, words, columnText]);
  useEffect(() => {
    // The walk with J and K happens outside the table, which scrolls only for its own keys.
    frame.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  return (
    <div
      class="review-table"
      ref={frame}
      style={{ '--review-table-least': measureColumns(chosen) }}
      onKeyDownCapture={() => {
        isByKey.current = true;
      }}
      onPointerDownCapture={() => {
        isByKey.current = false;
      }}
    >
      <DataTable
        label={words.text('review-table-label')}
        columns={columns}
        rows={rows}
        rowKey={readRowKey}
        rowLabel={(row) => describeRow(row, words, names)}
        sort={props.sort}
        onSort={({ columnId, direction }) => {
          const column = REVIEW_COLUMNS.find((known) => known === columnId);
          if (column !== undefined) props.onSort({ columnId: column, direction });
        }}
        selectedKeys={props.picked}
        onSelect={props.onPick}
        selectAllLabel={words.text('review-select-all')}
        activeKey={activeId}
        onActivate={props.onActivate}
        onOpen={(row) => props.onOpen(row, isByKey.current)}
        empty={props.empty}
        height="100%"
        rowHeightPx={52}
      />
    </div>
  );
}
