import { useState } from 'preact/hooks';
import { useServices, useWords } from '../../app/index.ts';
import { Button, ConfirmDialog, Section } from '../../ui/index.ts';
import { useShellActions } from '../preferences.ts';
import { HandOver } from './hand-over.tsx';
import { type Unsent, UnsentDialog } from './unsent-dialog.tsx';

/** Signing out clears the phone, and never takes an unsent log along silently: it is sent, saved to a file, or one stays. */
export function SignOut() {
  const words = useWords();
  const { store } = useServices();
  const { signOut } = useShellActions();
  const [unsent, setUnsent] = useState<Unsent | null>(null);
  const [isLeaving, setLeaving] = useState(false);

  const leave = () => {
    setLeaving(true);
    void signOut('destroy');
  };
  const close = () => setUnsent(null);
  const isClean = unsent !== null && unsent.pending + unsent.parked === 0;
  return (
    <>
      <Section title={words.text('me-hand-over')}>
        <p>{words.text('me-hand-over-what')}</p>
        <HandOver />
      </Section>
      <Section title={words.text('me-sign-out-section')}>
        <p>{words.text('me-sign-out-what')}</p>
        <Button icon="log-out" onClick={() => void store.countOutbox().then(setUnsent)}>
          {words.text('me-sign-out')}
        </Button>
        <ConfirmDialog
          open={isClean}
          title={words.text('me-sign-out-title')}
          confirmLabel={words.text('me-sign-out')}
          cancelLabel={words.text('me-cancel')}
          busyLabel={isLeaving ? words.text('me-sign-out-busy') : undefined}
          onConfirm={leave}
          onClose={close}
        >
          <p>{words.text('me-sign-out-all-sent')}</p>
          <p>{words.text('me-sign-out-return')}</p>
        </ConfirmDialog>
        {unsent !== null && !isClean && (
          <UnsentDialog
            unsent={unsent}
            onCount={setUnsent}
            isLeaving={isLeaving}
            onLeave={leave}
            onClose={close}
          />
        )}
      </Section>
    </>
  );
}
