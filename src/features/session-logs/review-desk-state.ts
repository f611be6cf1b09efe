import { useMemo, useRef, useState } from 'preact/hooks';
import { useServices } from '../../app/index.ts';
import { readHelsinkiTime } from '../../kernel/helsinki-time.ts';
import type { RecordData } from '../../kernel/record.ts';
import { type ReviewActions, useReviewActions } from './review-actions.ts';
import { pickApprovable } from './review-edits.ts';
import { type ReviewAddress, useReviewAddress } from './review-filter-state.ts';
import { type ReviewNames, useReviewNames } from './review-names.ts';
import type { ReviewRow } from './review-row.ts';
import { type ReviewRows, useReviewRows } from './review-rows.ts';
import { type ShownRows, useShownRows } from './review-shown.ts';
import { findNeighbour, findSuccessor, NEWEST_FIRST, type ReviewSort } from './review-sort.ts';

const NO_ROWS: readonly ReviewRow[] = [];
const NONE: ReadonlySet<string> = new Set();

export interface ReviewDeskState {
  readonly today: string;
  readonly names: ReviewNames;
  readonly loaded: ReviewRows;
  readonly shown: ShownRows;
  readonly address: ReviewAddress;
  readonly actions: ReviewActions;
  readonly sort: ReviewSort;
  setSort(sort: ReviewSort): void;
  /** The row that arrows and keys are on. */
  readonly activeId: string | undefined;
  activate(id: string): void;
  /** The row of the log that is open, also when the filters no longer show it. */
  readonly openRow: ReviewRow | undefined;
  open(row: ReviewRow): void;
  /** The row that a key or button acts on. */
  readonly current: ReviewRow | undefined;
  /** The row before or after the current one. */
  neighbour(step: 1 | -1): ReviewRow | undefined;
  walk(step: 1 | -1): void;
  approve(row: ReviewRow): void;
  readonly picked: ReadonlySet<string>;
  pick(ids: ReadonlySet<string>): void;
  /** Of the rows that are shown: what the filters hide isn't acted on. */
  readonly pickedCount: number;
  /** Logs among the picked and shown rows that can be approved. */
  readonly approvable: readonly ReviewRow[];
  approveMany(rows: readonly ReviewRow[]): void;
  /** The row that the question of what to correct is about. */
  readonly returning: ReviewRow | undefined;
  askReturn(row: ReviewRow | undefined): void;
  returnLog(row: ReviewRow, data: RecordData, comments: Readonly<Record<string, string>>): Promise<boolean>;
}

export function useReviewDesk(scopes: readonly string[]): ReviewDeskState {
  const { clock } = useServices();
  const today = readHelsinkiTime(clock.nowMs()).day;
  const names = useReviewNames();
  const [loaded, showWritten] = useReviewRows(scopes, today);
  const rows = loaded.state === 'ready' ? loaded.rows : NO_ROWS;
  const address = useReviewAddress();
  const [sort, setSort] = useState<ReviewSort>(NEWEST_FIRST);
  const shown = useShownRows(rows, address.filters, sort, names, scopes, today);
  const actions = useReviewActions(showWritten);
  const [activeId, setActiveId] = useState(address.openId);
  const [picked, setPicked] = useState(NONE);
  const [returning, setReturning] = useState<ReviewRow>();

  const { openId } = address;
  const openRow = useMemo(() => rows.find(({ id }) => id === openId), [rows, openId]);
  const activeRow = useMemo(() => shown.rows.find(({ id }) => id === activeId), [shown.rows, activeId]);
  const current = openRow ?? activeRow;
  const approvable = useMemo(
    () => (picked.size === 0 ? NO_ROWS : pickApprovable(shown.rows, picked)),
    [shown.rows, picked],
  );
  const pickedCount = useMemo(
    () => (picked.size === 0 ? 0 : shown.rows.filter(({ id }) => picked.has(id)).length),
    [shown.rows, picked],
  );
  // A second press of the key before the first approval is written must not approve twice.
  const isApproving = useRef(false);
  const approve = async (rows: readonly ReviewRow[]): Promise<boolean> => {
    if (isApproving.current) return false;
    isApproving.current = true;
    await actions.approve(rows);
    isApproving.current = false;
    return true;
  };

  const goTo = (row: ReviewRow | undefined) => {
    setActiveId(row?.id);
    if (openId === undefined) return;
    if (row === undefined) address.close();
    else address.open(row.id);
  };

  return {
    today,
    names,
    loaded,
    shown,
    address,
    actions,
    sort,
    setSort,
    activeId,
    openRow,
    current,
    picked,
    pick: setPicked,
    pickedCount,
    approvable,
    returning,
    activate(id) {
      setActiveId(id);
      if (openId !== undefined) address.open(id);
    },
    open(row) {
      setActiveId(row.id);
      address.open(row.id);
    },
    neighbour: (step) => findNeighbour(shown.rows, current?.id, step),
    walk(step) {
      const row = findNeighbour(shown.rows, current?.id, step);
      if (row !== undefined) goTo(row);
    },
    approve(row) {
      if (row.kind !== 'session-log' || row.state === 'approved') return;
      const next = findSuccessor(shown.rows, row.id);
      void approve([row]).then((isDone) => isDone && goTo(next));
    },
    approveMany(many) {
      void approve(many).then((isDone) => isDone && setPicked(NONE));
    },
    askReturn(row) {
      if (row === undefined || row.kind === 'session-log') setReturning(row);
    },
    async returnLog(row, data, comments) {
      const next = findSuccessor(shown.rows, row.id);
      const isSaved = await actions.returnLog(row, data, comments);
      if (isSaved) goTo(next);
      return isSaved;
    },
  };
}
