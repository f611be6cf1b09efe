import { useState } from 'preact/hooks';
import { useServices, useWords } from '../../app/index.ts';
import { Button, ConfirmDialog, useStore } from '../../ui/index.ts';
import { useShellActions } from '../preferences.ts';

interface HandOverProps {
  /** Where the next one joins; an invite's link keeps its secret in it. */
  readonly path?: string;
  readonly kind?: 'primary' | 'secondary';
}

/** Somebody else takes the phone: the notebook is locked, what waits is still sent, and the other one joins. */
export function HandOver({ path = '/join', kind = 'secondary' }: HandOverProps) {
  const words = useWords();
  const { sync, membership } = useServices();
  const { signOut } = useShellActions();
  const waiting = useStore(sync.status, ({ pending }) => pending);
  const parked = useStore(sync.status, (status) => status.parked);
  const [isAsking, setAsking] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const handOver = () => {
    setLeaving(true);
    void signOut('keep-queue', path);
  };
  return (
    <>
      <Button icon="users" kind={kind} onClick={() => setAsking(true)}>
        {words.text('me-hand-over-action')}
      </Button>
      <ConfirmDialog
        open={isAsking}
        title={words.text('me-hand-over-title')}
        confirmLabel={words.text('me-hand-over-confirm')}
        cancelLabel={words.text('me-cancel')}
        busyLabel={isLeaving ? words.text('me-hand-over-busy') : undefined}
        onConfirm={handOver}
        onClose={() => setAsking(false)}
      >
        <p>{words.text('me-hand-over-locked', { name: membership.member.name })}</p>
        {waiting > 0 && <p>{words.text('me-hand-over-waiting', { count: waiting })}</p>}
        {parked > 0 && (
          <p>
            {words.text('me-hand-over-parked', { count: parked })}{' '}
            <a href="/sync">{words.text('me-unsent-fix')}</a>
          </p>
        )}
        <p>{words.text('me-hand-over-return')}</p>
      </ConfirmDialog>
    </>
  );
}
