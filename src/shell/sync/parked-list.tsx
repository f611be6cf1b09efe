import { useState } from 'preact/hooks';
import { useServices, useWords } from '../../app/index.ts';
import type { OutboxRow } from '../../store/index.ts';
import { Button, ConfirmDialog, List, ListRow, StatusTag } from '../../ui/index.ts';
import { findRecordPath } from '../feature-screens.ts';

/** What the server has not taken: why, and what a person can do with it. */
export function ParkedList({ rows }: { rows: readonly OutboxRow[] }) {
  const words = useWords();
  const { store, sync, toasts } = useServices();
  const [givenUp, setGivenUp] = useState<OutboxRow>();
  const tellFailure = () => toasts.show({ text: words.text('sync-row-failed'), tone: 'danger' });

  const resend = async ({ n }: OutboxRow) => {
    const { ok } = await store.resend(n);
    if (ok) await sync.syncNow().catch(() => undefined);
    else tellFailure();
  };
  const giveUp = async ({ n }: OutboxRow) => {
    const { ok } = await store.discardParked(n);
    setGivenUp(undefined);
    if (ok) toasts.show({ text: words.text('sync-row-given-up') });
    else tellFailure();
  };
  return (
    <>
      <List>
        {rows.map((row) => (
          <ParkedRow
            key={row.n}
            row={row}
            onResend={() => void resend(row)}
            onGiveUp={() => setGivenUp(row)}
          />
        ))}
      </List>
      <ConfirmDialog
        open={givenUp !== undefined}
        kind="danger"
        title={words.text('sync-give-up-title')}
        confirmLabel={words.text('sync-give-up-confirm')}
        cancelLabel={words.text('me-cancel')}
        onConfirm={() => givenUp && void giveUp(givenUp)}
        onClose={() => setGivenUp(undefined)}
      >
        <p>{words.text('sync-give-up-what')}</p>
        <p>{words.text('sync-give-up-file')}</p>
      </ConfirmDialog>
    </>
  );
}

interface ParkedRowProps {
  readonly row: OutboxRow;
  onResend(): void;
  onGiveUp(): void;
}

function ParkedRow({ row: { n, change, code }, onResend, onGiveUp }: ParkedRowProps) {
  const words = useWords();
  const path = findRecordPath(change.kind, change.record);
  return (
    <ListRow
      icon="alert"
      iconTone="danger"
      title={words.text(`kind-${change.kind}`)}
      detail={
        <>
          {words.text(`rejection-${code ?? 'invalid'}`)}
          <br />
          {words.text('sync-row-numbered', { when: words.moment(change.at), number: String(n) })}
        </>
      }
      trailing={<StatusTag tone="danger">{words.text('sync-row-attention')}</StatusTag>}
      actions={
        <>
          {path !== undefined && (
            <Button icon="edit" href={path}>
              {words.text('sync-row-edit')}
            </Button>
          )}
          <Button kind="quiet" icon="send" onClick={onResend}>
            {words.text('sync-row-resend')}
          </Button>
          <Button kind="quiet" icon="trash" onClick={onGiveUp}>
            {words.text('sync-row-give-up')}
          </Button>
        </>
      }
    />
  );
}
