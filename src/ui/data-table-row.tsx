import { Component, type ComponentChildren, type RefObject } from 'preact';

type RowHandlers<Row> = {
  turn: (key: string, isRange: boolean) => void;
  activate: (key: string) => void;
  onOpen: ((row: Row) => void) | undefined;
};

type RowColumn<Row> = {
  id: string;
  cell: (row: Row) => ComponentChildren;
  align?: 'start' | 'end' | undefined;
};

export type TableRowProps<Row> = {
  id: string;
  row: Row;
  rowId: string;
  index: number;
  offsetPx: number;
  columns: readonly RowColumn<Row>[];
  /** Names the checkbox; left out when rows can't be selected. */
  label: string | undefined;
  isSelected: boolean;
  isActive: boolean;
  handlers: RefObject<RowHandlers<Row>>;
};

/** Drawn again only when one of its own props has changed: scrolling moves the others untouched. */
export class TableRow<Row> extends Component<TableRowProps<Row>> {
  override shouldComponentUpdate(next: TableRowProps<Row>) {
    const now = this.props;
    return (
      next.row !== now.row ||
      next.index !== now.index ||
      next.offsetPx !== now.offsetPx ||
      next.columns !== now.columns ||
      next.label !== now.label ||
      next.isSelected !== now.isSelected ||
      next.isActive !== now.isActive
    );
  }

  override render(props: TableRowProps<Row>) {
    const { row, rowId, handlers, label } = props;
    const canOpen = handlers.current?.onOpen !== undefined;
    return (
      // Keys are the grid's: it holds the focus and names its active row.
      <tr
        class="ui-table-row"
        id={props.id}
        aria-rowindex={props.index + 2}
        aria-selected={label === undefined ? undefined : props.isSelected}
        data-active={props.isActive ? '' : undefined}
        data-opens={canOpen ? '' : undefined}
        style={{ transform: `translateY(${props.offsetPx}px)` }}
        onClick={() => {
          handlers.current?.activate(rowId);
          handlers.current?.onOpen?.(row);
        }}
      >
        {label !== undefined && (
          <td class="ui-table-check">
            <input
              class="ui-check"
              type="checkbox"
              tabIndex={-1}
              aria-label={label}
              checked={props.isSelected}
              onClick={(event) => {
                event.stopPropagation();
                handlers.current?.turn(rowId, event.shiftKey);
              }}
            />
          </td>
        )}
        {props.columns.map((column) => (
          <td class="ui-table-cell" key={column.id} data-align={column.align}>
            {column.cell(row)}
          </td>
        ))}
      </tr>
    );
  }
}
