import { useState } from 'preact/hooks';
import { useWords } from '../../app/index.ts';
import { Button, Notice, ProgressBar } from '../../ui/index.ts';
import { ApproveAll, BulkBar, BulkProgress } from './review-bulk.tsx';
import type { ReviewDeskState } from './review-desk-state.ts';
import { pickApprovable } from './review-edits.ts';
import { ReviewEmpty } from './review-empty.tsx';
import { listActiveFilters, NO_FILTERS } from './review-filter.ts';
import { describeFilter, ReviewFilterBar } from './review-filters.tsx';
import { ReviewList } from './review-list.tsx';
import { ReviewLog } from './review-log.tsx';
import { ReviewPrint } from './review-print.tsx';
import { ReviewTable } from './review-table.tsx';
import { ReviewFigures } from './review-top.tsx';

interface DeskProps {
  readonly desk: ReviewDeskState;
  readonly hasManyScopes: boolean;
}

interface DeskBodyProps extends DeskProps {
  readonly isTable: boolean;
  readonly shownCount: number;
  readonly onShowMore: () => void;
}

/** Counts, filters, and the rows as a table or, on a phone, as a list. */
export function DeskBody(props: DeskBodyProps) {
  const { desk, hasManyScopes, isTable } = props;
  const { loaded, shown, address, names } = desk;
  const words = useWords();
  if (loaded.state === 'failed') {
    return (
      <Notice tone="danger" title={words.text('review-unread-title')} role="alert">
        {words.text('review-unread-next')}
      </Notice>
    );
  }
  if (loaded.state === 'reading') {
    return (
      <ProgressBar
        label={words.text('review-reading')}
        valueText={loaded.readCount === 0 ? undefined : words.number(loaded.readCount)}
      />
    );
  }
  if (loaded.rows.length === 0) return <DeskEmpty desk={desk} />;
  const filtersText = [
    words.text(`review-show-${address.filters.show}`, { count: shown.rows.length }),
    ...listActiveFilters(address.filters).map((name) =>
      describeFilter(name, address.filters, words.text, words.day, names),
    ),
  ].join(' · ');
  return (
    <>
      <div class="review-top">
        <ReviewFilterBar
          filters={address.filters}
          onChange={address.changeFilters}
          choices={shown.choices}
          names={names}
          counts={shown.counts}
          isNarrow={!isTable}
        />
        {address.openId !== undefined && desk.openRow === undefined && (
          <Notice
            tone="neutral"
            actions={<Button onClick={address.close}>{words.text('review-close')}</Button>}
          >
            {words.text('review-log-gone')}
          </Notice>
        )}
      </div>
      <ReviewFigures figures={shown.figures} />
      <BulkProgress progress={desk.actions.progress} />
      {isTable ? (
        <TableWork desk={desk} hasManyScopes={hasManyScopes} />
      ) : (
        <ListWork desk={desk} shownCount={props.shownCount} onShowMore={props.onShowMore} />
      )}
      <ReviewPrint
        rows={shown.rows}
        columnText={shown.columnText}
        hasManyScopes={hasManyScopes}
        filtersText={filtersText}
      />
    </>
  );
}

function TableWork({ desk, hasManyScopes }: DeskProps) {
  const { shown, openRow, address } = desk;
  const [focusRequest, setFocusRequest] = useState(0);
  return (
    <>
      <BulkBar
        selectedCount={desk.pickedCount}
        approvableCount={desk.approvable.length}
        isBusy={desk.actions.progress !== undefined}
        onApprove={() => desk.approveMany(desk.approvable)}
        onClear={() => desk.pick(new Set())}
      />
      <div class="review-work" data-panel={openRow ? '' : undefined}>
        <ReviewTable
          rows={shown.rows}
          names={desk.names}
          columnText={shown.columnText}
          sort={desk.sort}
          onSort={desk.setSort}
          picked={desk.picked}
          onPick={desk.pick}
          activeId={desk.activeId}
          onActivate={desk.activate}
          onOpen={(row, isByKey) => {
            desk.open(row);
            if (isByKey) setFocusRequest(focusRequest + 1);
          }}
          hasPanel={openRow !== undefined}
          hasManyScopes={hasManyScopes}
          empty={<DeskEmpty desk={desk} />}
        />
        {openRow && (
          <OpenLog
            desk={desk}
            hasManyScopes={hasManyScopes}
            onClose={address.close}
            focusRequest={focusRequest}
          />
        )}
      </div>
    </>
  );
}

function ListWork({ desk, shownCount, onShowMore }: Omit<DeskBodyProps, 'hasManyScopes' | 'isTable'>) {
  const { rows } = desk.shown;
  if (rows.length === 0) return <DeskEmpty desk={desk} />;
  const approvable = pickApprovable(rows, new Set(rows.map(({ id }) => id)));
  return (
    <>
      <ApproveAll
        count={approvable.length}
        isBusy={desk.actions.progress !== undefined}
        onApprove={() => desk.approveMany(approvable)}
      />
      <ReviewList
        rows={rows}
        shownCount={shownCount}
        onShowMore={onShowMore}
        names={desk.names}
        onOpen={desk.open}
      />
    </>
  );
}

function DeskEmpty({ desk: { address, loaded } }: Pick<DeskProps, 'desk'>) {
  return (
    <ReviewEmpty
      filters={address.filters}
      hasRows={loaded.state === 'ready' && loaded.rows.length > 0}
      onShowAll={() => address.changeFilters({ ...NO_FILTERS, show: 'all' })}
    />
  );
}

interface OpenLogProps extends DeskProps {
  readonly onClose: (() => void) | undefined;
  readonly focusRequest: number;
}

export function OpenLog({ desk, hasManyScopes, onClose, focusRequest }: OpenLogProps) {
  const { openRow } = desk;
  if (openRow === undefined) return null;
  return (
    <ReviewLog
      row={openRow}
      names={desk.names}
      today={desk.today}
      hasManyScopes={hasManyScopes}
      onApprove={() => desk.approve(openRow)}
      onReturn={() => desk.askReturn(openRow)}
      onPrevious={desk.neighbour(-1) && (() => desk.walk(-1))}
      onNext={desk.neighbour(1) && (() => desk.walk(1))}
      onClose={onClose}
      focusRequest={focusRequest}
    />
  );
}
