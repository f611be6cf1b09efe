import { useState } from 'preact/hooks';
import { useServices, useWords } from '../../app/index.ts';
import { Button, Dialog, Notice } from '../../ui/index.ts';

export interface Unsent {
  readonly pending: number;
  readonly parked: number;
}

interface UnsentDialogProps {
  readonly unsent: Unsent;
  readonly isLeaving: boolean;
  onCount(unsent: Unsent): void;
  onLeave(): void;
  onClose(): void;
}

/** What is unsent goes to the server or to a file before one may sign out. */
export function UnsentDialog({ unsent, isLeaving, onCount, onLeave, onClose }: UnsentDialogProps) {
  const words = useWords();
  const { store, sync, saveUnsentFile } = useServices();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<'me-unsent-failed' | 'me-unsent-file-failed'>();
  const [fileName, setFileName] = useState<string>();

  const send = async () => {
    setSending(true);
    await sync.syncNow().catch(() => undefined);
    const left = await store.countOutbox();
    setSending(false);
    setProblem('me-unsent-failed');
    onCount(left);
  };
  const saveFile = async () => {
    const name = await saveUnsentFile();
    if (name === null) return setProblem('me-unsent-file-failed');
    setFileName(name);
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
              {words.text('me-sign-out-clear')}
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
      {problem !== undefined && fileName === undefined && (
        <Notice tone="warning" role="alert">
          {words.text(problem)}
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
