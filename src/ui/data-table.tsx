import './data-table.css';
import type { ComponentChildren } from 'preact';
import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { type SortDirection, TableHead } from './data-table-head.tsx';
import { TableRow } from './data-table-row.tsx';
import { readTableKey } from './table-keys.ts';
import {
  measureSelection,
  type Selection,
  toggleAllShown,
  toggleRange,
  toggleRow,
} from './table-selection.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

export type TableColumn<Row> = {
  id: string;
  header: string;
  /** A CSS grid track: `"8rem"`, `"minmax(12rem, 2fr)"`. */
  width: string;
  cell: (row: Row) => ComponentChildren;
  sortable?: boolean | undefined;
  /** Numbers stand at the end of the line with digits of one width. */
  align?: 'start' | 'end' | undefined;
};

export type TableSort = { columnId: string; direction: SortDirection };

export type DataTableProps<Row> = {
  /** What the table holds, for assistive technology. */
  label: string;
  /** Give the same array while nothing changed: rows are drawn again only when theirs is another object. */
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The row's name for its checkbox. */
  rowLabel: (row: Row) => string;
  sort?: TableSort | undefined;
  /** The owner sorts `rows`. */
  onSort?: ((sort: TableSort) => void) | undefined;
  /** With `onSelect` each row has a checkbox. */
  selectedKeys?: ReadonlySet<string> | undefined;
  onSelect?: ((keys: ReadonlySet<string>) => void) | undefined;
  selectAllLabel?: string | undefined;
  /** The row shown beside the table or under the cursor. */
  activeKey?: string | undefined;
  onActivate?: ((key: string) => void) | undefined;
  /** Enter or a click on the row. */
  onOpen?: ((row: Row) => void) | undefined;
  /** Shown instead of rows, such as "Haetaan kirjauksia…". */
  loadingText?: string | undefined;
  empty: ComponentChildren;
  /** Any CSS length; rows of one table share it. */
  height?: string | undefined;
  rowHeightPx?: number | undefined;
};

const NO_KEYS: ReadonlySet<string> = new Set();
const HEADER_HEIGHT_PX = 48;

/**
 * A grid of any length which keeps some forty rows in the document. One tab stop: arrows, Home, End and the page
 * keys move, Enter opens, Space selects, Shift with a click or Space selects a range, Ctrl A all that is shown.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, onSelect, onOpen, selectedKeys = NO_KEYS, rowHeightPx = 56 } = props;
  const scroller = useRef<HTMLTableElement>(null);
  const anchor = useRef<string | undefined>(undefined);
  const [ownActiveKey, setOwnActiveKey] = useState<string>();
  const gridId = useId();
  const keys = useMemo(() => rows.map(rowKey), [rows, rowKey]);
  const indexes = useMemo(() => new Map(keys.map((key, index) => [key, index])), [keys]);
  const share = useMemo(() => measureSelection(selectedKeys, keys), [selectedKeys, keys]);
  const activeKey = props.activeKey ?? ownActiveKey;
  const activeIndex = activeKey === undefined ? -1 : (indexes.get(activeKey) ?? -1);
  const virtual = useVirtualRows({
    scroller,
    count: rows.length,
    rowHeightPx,
    keptIndex: activeIndex,
    headerHeightPx: HEADER_HEIGHT_PX,
  });

  const activate = (key: string) => {
    setOwnActiveKey(key);
    props.onActivate?.(key);
  };
  const turn = (key: string, isRange: boolean) => {
    const before: Selection = { keys: selectedKeys, anchor: anchor.current };
    const after = isRange ? toggleRange(before, key, keys) : toggleRow(before, key);
    anchor.current = after.anchor;
    onSelect?.(after.keys);
  };
  const handleKey = (event: KeyboardEvent) => {
    const press = { key: event.key, withControl: event.ctrlKey || event.metaKey };
    const move = readTableKey(press, activeIndex, rows.length, virtual.pageRows);
    if (move === undefined || event.target !== event.currentTarget) return;
    const activeRow = rows[activeIndex];
    event.preventDefault();
    if (move.type === 'move') {
      const key = keys[move.index];
      if (key !== undefined) activate(key);
      virtual.scrollTo(move.index);
    } else if (move.type === 'open') {
      if (activeRow !== undefined) onOpen?.(activeRow);
    } else if (move.type === 'select-all') {
      onSelect?.(toggleAllShown(selectedKeys, keys));
    } else if (activeKey !== undefined && onSelect) {
      turn(activeKey, event.shiftKey);
    }
  };
  // Rows compare their props: this object lets them call the latest handlers without being drawn again.
  const handlers = useRef({ turn, activate, onOpen });
  handlers.current = { turn, activate, onOpen };

  const tracks = [onSelect && '3.5rem', ...columns.map((column) => column.width)].filter(Boolean).join(' ');
  const hasRows = rows.length > 0 && props.loadingText === undefined;
  // A grid is a table that takes the keyboard: https://www.w3.org/WAI/ARIA/apg/patterns/grid/
  const grid = {
    role: 'grid',
    tabIndex: 0,
    'aria-label': props.label,
    'aria-rowcount': rows.length + 1,
    'aria-multiselectable': onSelect ? true : undefined,
    'aria-activedescendant': hasRows && activeIndex >= 0 ? `${gridId}-${activeIndex}` : undefined,
    'aria-busy': props.loadingText !== undefined,
  } as const;
  return (
    <table
      class="ui-table"
      ref={scroller}
      {...grid}
      onKeyDown={handleKey}
      style={{
        blockSize: props.height ?? '70vh',
        '--table-tracks': tracks,
        '--table-row-height': `${rowHeightPx}px`,
        '--table-header-height': `${HEADER_HEIGHT_PX}px`,
      }}
    >
      <TableHead
        columns={columns}
        sort={props.sort}
        onSort={props.onSort}
        share={onSelect ? share : undefined}
        selectAllLabel={props.selectAllLabel ?? ''}
        onToggleAll={() => onSelect?.(toggleAllShown(selectedKeys, keys))}
      />
      {hasRows ? (
        <tbody class="ui-table-body" style={{ blockSize: `${virtual.totalHeightPx}px` }}>
          {virtual.items.map((item) => {
            const row = rows[item.index];
            const key = keys[item.index];
            if (row === undefined || key === undefined) return null;
            return (
              <TableRow
                key={key}
                id={`${gridId}-${item.index}`}
                row={row}
                rowId={key}
                index={item.index}
                offsetPx={item.start}
                columns={columns}
                label={onSelect ? props.rowLabel(row) : undefined}
                isSelected={selectedKeys.has(key)}
                isActive={key === activeKey}
                handlers={handlers}
              />
            );
          })}
        </tbody>
      ) : (
        <tbody>
          <tr>
            <td class="ui-table-empty" aria-live="polite">
              {props.loadingText ?? props.empty}
            </td>
          </tr>
        </tbody>
      )}
    </table>
  );
}
