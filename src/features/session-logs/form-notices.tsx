import { useState } from 'preact/hooks';
import { useServices, useWords } from '../../app/index.ts';
import type { ShownRecord } from '../../store/index.ts';
import { Button, ConfirmDialog, Icon, Notice } from '../../ui/index.ts';
import { fieldId } from './form-field.tsx';
import { fieldKey } from './labels.ts';

/** Says that the form goes on where it was left. */
export function RestoredNotice({ onClear }: { onClear: () => void }) {
  const words = useWords();
  return (
    <div class="log-restored">
      <Icon name="history" />
      <p>{words.text('log-draft-restored')}</p>
      <Button kind="quiet" onClick={onClear}>
        {words.text('log-draft-clear')}
      </Button>
    </div>
  );
}

interface ReturnedNoticeProps {
  readonly comments: Readonly<Record<string, string>>;
  onOpenField(field: string): void;
}

/** What the coordinator asks for, with a way to each commented field. */
export function ReturnedNotice({ comments, onOpenField }: ReturnedNoticeProps) {
  const words = useWords();
  const fields = Object.entries(comments);
  return (
    <Notice tone="warning" icon="return" title={words.text('log-returned-title')}>
      {fields.length > 0 && (
        <ul class="log-returned-fields">
          {fields.map(([field, comment]) => (
            <li key={field}>
              <button type="button" class="ui-link" onClick={() => onOpenField(field)}>
                {words.has(fieldKey(field)) ? words.text(fieldKey(field)) : words.text('log-returned-whole')}
              </button>
              <span>{comment}</span>
            </li>
          ))}
        </ul>
      )}
      <p>{words.text('log-returned-next')}</p>
    </Notice>
  );
}

/** A refusal that no correction of the fields can mend: the author may only let it go. */
const LETS_GO: readonly string[] = ['gone', 'forbidden'];

interface AttentionNoticeProps {
  readonly log: ShownRecord;
  onLetGo(): void;
  /** For what is sent again without being saved first. */
  onResend?: (() => void) | undefined;
}

/** Why the server didn't take the change, in plain words, and what to do. */
export function AttentionNotice({ log, onLetGo, onResend }: AttentionNoticeProps) {
  const words = useWords();
  const { store, toasts } = useServices();
  const [isAsking, setAsking] = useState(false);
  const { attention } = log;
  if (attention === undefined) return null;
  const { code, n } = attention;

  async function letGo(): Promise<void> {
    setAsking(false);
    const discarded = await store.discardParked(n);
    if (discarded.ok) onLetGo();
    else toasts.show({ text: words.text(`log-failure-${discarded.failure.type}`), tone: 'danger' });
  }

  return (
    <Notice
      tone="danger"
      title={words.text('log-state-attention')}
      actions={
        LETS_GO.includes(code) ? (
          <Button icon="trash" onClick={() => setAsking(true)}>
            {words.text('log-attention-let-go')}
          </Button>
        ) : (
          onResend !== undefined && (
            <Button icon="send" onClick={onResend}>
              {words.text('log-attention-resend')}
            </Button>
          )
        )
      }
    >
      <p>{words.text(`log-attention-${code}`)}</p>
      <ConfirmDialog
        open={isAsking}
        kind="danger"
        title={words.text('log-let-go-title')}
        onClose={() => setAsking(false)}
        cancelLabel={words.text('log-cancel')}
        confirmLabel={words.text('log-attention-let-go')}
        onConfirm={() => void letGo()}
      >
        <p>{words.text('log-let-go-what')}</p>
      </ConfirmDialog>
    </Notice>
  );
}

/** Opens what hides the field, then goes to it: a closed part can't take focus. */
export function goToField(field: string): void {
  requestAnimationFrame(() => {
    const target = document.getElementById(fieldId(field));
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  });
}
