import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../app/index.ts';
import { Button, IconButton, Page, useMediaQuery } from '../../ui/index.ts';
import { describeWhen } from './review-describe.ts';
import { useReviewDesk } from './review-desk-state.ts';
import { useKeyActions, useSingleKeys } from './review-keys.ts';
import { ReviewKeysHelp } from './review-keys-help.tsx';
import { LIST_STEP } from './review-list.tsx';
import { ReviewReturn } from './review-return.tsx';
import { ReviewCounts } from './review-top.tsx';
import { DeskBody, OpenLog } from './review-work.tsx';

export function ReviewDesk({ scopes }: { scopes: readonly string[] }) {
  const desk = useReviewDesk(scopes);
  const words = useWords();
  const isTable = useMediaQuery('(min-width: 48rem)');
  const hasRoomBeside = useMediaQuery('(min-width: 72rem)');
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [areKeysOn, turnKeys] = useSingleKeys();
  const [shownCount, setShownCount] = useState(LIST_STEP);
  const { openRow, current, returning, address } = desk;
  const isFull = openRow !== undefined && !hasRoomBeside;
  const hasManyScopes = scopes.length > 1;
  useKeptScroll(isFull ? openRow.id : undefined);
  useKeyActions(areKeysOn, {
    a: current && (() => desk.approve(current)),
    r: current && (() => desk.askReturn(current)),
    j: () => desk.walk(1),
    k: () => desk.walk(-1),
    '?': () => setHelpOpen(true),
  });
  useKeyActions(true, { escape: openRow && address.close });

  const dialogs = (
    <>
      {returning && (
        <ReviewReturn
          row={returning}
          names={desk.names}
          onClose={() => desk.askReturn(undefined)}
          onReturn={(data, comments) => desk.returnLog(returning, data, comments)}
        />
      )}
      <ReviewKeysHelp
        open={isHelpOpen}
        onClose={() => setHelpOpen(false)}
        isOn={areKeysOn}
        onTurn={turnKeys}
      />
    </>
  );
  if (isFull) {
    return (
      <>
        <Page
          key={openRow.id}
          title={describeWhen(openRow, words)}
          subtitle={desk.names.place(openRow.place)}
          back={{ href: address.listHref, label: words.text('review-back') }}
        >
          <OpenLog desk={desk} hasManyScopes={hasManyScopes} onClose={undefined} focusRequest={0} />
        </Page>
        {dialogs}
      </>
    );
  }
  return (
    <>
      <Page
        key="list"
        wide
        title={words.text('review-title')}
        subtitle={
          desk.loaded.state === 'ready' && (
            <ReviewCounts
              counts={desk.shown.desk}
              scopeName={hasManyScopes ? undefined : desk.names.scope(scopes[0] ?? '')}
            />
          )
        }
        actions={
          isTable &&
          desk.loaded.state === 'ready' &&
          desk.loaded.rows.length > 0 && (
            <>
              <Button icon="printer" onClick={() => globalThis.print()}>
                {words.text('review-print')}
              </Button>
              <IconButton
                icon="question"
                label={words.text('review-keys-title')}
                onClick={() => setHelpOpen(true)}
              />
            </>
          )
        }
      >
        <DeskBody
          desk={desk}
          hasManyScopes={hasManyScopes}
          isTable={isTable}
          shownCount={shownCount}
          onShowMore={() => setShownCount(shownCount + LIST_STEP)}
        />
      </Page>
      {dialogs}
    </>
  );
}

/**
 * A log that fills the screen begins at its top; the list is where it was when one comes back.
 * @param fullId the log that fills the screen
 */
function useKeptScroll(fullId: string | undefined): void {
  const listTop = useRef(0);
  useLayoutEffect(() => {
    if (fullId !== undefined) {
      scrollTo(0, 0);
      return undefined;
    }
    if (listTop.current > 0) scrollTo(0, listTop.current);
    const remember = () => {
      listTop.current = scrollY;
    };
    addEventListener('scroll', remember, { passive: true });
    return () => removeEventListener('scroll', remember);
  }, [fullId]);
}
