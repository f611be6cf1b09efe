import { useState } from 'preact/hooks';
import { useServices, useWords } from '../../app/index.ts';
import { readHelsinkiTime } from '../../kernel/helsinki-time.ts';
import { Button, ConfirmDialog, Dialog, Notice, Section } from '../../ui/index.ts';
import { useShellActions } from '../preferences.ts';
import { makeOutboxFile } from './outbox-file.ts';

interface Unsent {
  readonly pending: number;
  readonly parked: number;
}

const EXPORTED_AT_MOST = 100_000;

/** Signing out never takes an unsent log along silently: it is sent, saved to a file, or one stays. */
export function SignOut() {
  const words = useWords();
  const { store } = useServices();
  const { signOut } = useShellActions();
  const [unsent, setUnsent] = useState<Unsent | null>(null);
  const [isLeaving, setLeaving] = useState(false);

  const leave = () => {
    setLeaving(true);
    void signOut();
  };
  const close = () => setUnsent(null);
  const isClean = unsent !== null && unsent.pending + unsent.parked === 0;
  return (
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
  );
}

interface UnsentDialogProps {
  readonly unsent: Unsent;
  readonly isLeaving: boolean;
  onCount(unsent: Unsent): void;
  onLeave(): void;
  onClose(): void;
}

function UnsentDialog({ unsent, isLeaving, onCount, onLeave, onClose }: UnsentDialogProps) {
  const words = useWords();
  const { store, sync, membership, clock } = useServices();
  const [isSending, setSending] = useState(false);
  const [hasTried, setTried] = useState(false);
  const [fileName, setFileName] = useState<string>();

  const send = async () => {
    setSending(true);
    await sync.syncNow();
    const left = await store.countOutbox();
    setSending(false);
    setTried(true);
    onCount(left);
  };
  const saveFile = async () => {
    const rows = await store.listOutbox(EXPORTED_AT_MOST);
    const { day } = readHelsinkiTime(clock.nowMs());
    const file = makeOutboxFile(membership.member, rows, __APP_VERSION__, day);
    downloadText(file.name, file.text);
    setFileName(file.name);
  };

  return (
    <Dialog
      open
      title={words.text('me-unsent-title', { count: unsent.pending + unsent.parked })}
      closeLabel={words.text('me-cancel')}
      onClose={onClose}
      footer={
        <>
          {fileName === undefined ? (
            <>
              <Button
                kind="primary"
                icon="send"
                busyLabel={isSending ? words.text('me-unsent-sending') : undefined}
                onClick={() => void send()}
              >
                {words.text('me-unsent-send')}
              </Button>
              <Button icon="save" onClick={() => void saveFile()}>
                {words.text('me-unsent-save')}
              </Button>
            </>
          ) : (
            <Button
              kind="danger"
              icon="log-out"
              busyLabel={isLeaving ? words.text('me-sign-out-busy') : undefined}
              onClick={onLeave}
            >
              {words.text('me-sign-out')}
            </Button>
          )}
          <Button kind="quiet" onClick={onClose}>
            {words.text('me-cancel')}
          </Button>
        </>
      }
    >
      {unsent.pending > 0 && <p>{words.text('me-unsent-pending', { count: unsent.pending })}</p>}
      {unsent.parked > 0 && (
        <p>
          {words.text('me-unsent-parked', { count: unsent.parked })}{' '}
          <a href="/sync">{words.text('me-unsent-fix')}</a>
        </p>
      )}
      {hasTried && fileName === undefined && (
        <Notice tone="warning" role="alert">
          {words.text('me-unsent-failed')}
        </Notice>
      )}
      {fileName !== undefined && (
        <Notice tone="success" role="status" title={words.text('me-unsent-saved', { file: fileName })}>
          {words.text('me-unsent-saved-what')}
        </Notice>
      )}
      <p class="ui-subtle">{words.text('me-sign-out-return')}</p>
    </Dialog>
  );
}

function downloadText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
