import { useEffect, useState } from 'preact/hooks';
import { useServices, useWords } from '../../app/index.ts';
import { Button, Dialog, IconButton, List, ListRow, TextField } from '../../ui/index.ts';
import { answerToMe } from '../join/me-answer.ts';
import { useShellActions } from '../preferences.ts';
import { failureToMeProblem } from './me-problem.ts';

const NAME_CHARACTERS_AT_MOST = 80;

/** The name that coordinators see, changed on the server because every device of the member shows the same one. */
export function OwnName() {
  const words = useWords();
  const { membership, api, sync, toasts } = useServices();
  const { renewMe } = useShellActions();
  const [draft, setDraft] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const { name } = membership.member;

  // It may have been changed on another device.
  useEffect(() => {
    void api.request('GET', '/api/me').then((answer) => {
      const me = answer.ok ? answerToMe(answer.value) : undefined;
      if (me !== undefined) void renewMe(me);
    });
  }, [api, renewMe]);

  const save = async () => {
    const wanted = (draft ?? '').trim();
    if (wanted === '') return setProblem('me-problem-name-missing');
    setSaving(true);
    const answer = await api.request('PUT', '/api/me', { name: wanted });
    setSaving(false);
    if (!answer.ok) return setProblem(failureToMeProblem(answer.failure));
    const me = answerToMe(answer.value);
    if (me !== undefined) await renewMe(me);
    setDraft(undefined);
    toasts.show({ text: words.text('me-name-saved') });
    void sync.syncNow();
  };
  const close = () => {
    setDraft(undefined);
    setProblem(undefined);
  };

  return (
    <>
      <List label={words.text('me-name')}>
        <ListRow
          icon="user"
          title={name}
          detail={words.text('me-name-detail')}
          actions={
            <IconButton icon="edit" label={words.text('me-name-title')} onClick={() => setDraft(name)} />
          }
        />
      </List>
      <Dialog
        open={draft !== undefined}
        title={words.text('me-name-title')}
        closeLabel={words.text('me-cancel')}
        onClose={close}
        footer={
          <>
            <Button
              kind="primary"
              busyLabel={isSaving ? words.text('me-name-saving') : undefined}
              onClick={() => void save()}
            >
              {words.text('me-name-save')}
            </Button>
            <Button onClick={close}>{words.text('me-cancel')}</Button>
          </>
        }
      >
        <TextField
          label={words.text('me-name')}
          hint={words.text('me-name-hint')}
          value={draft ?? ''}
          onInput={(text) => {
            setDraft(text);
            setProblem(undefined);
          }}
          error={problem && words.text(problem)}
          maxLength={NAME_CHARACTERS_AT_MOST}
          autoComplete="name"
          autoCapitalize="words"
          spellcheck={false}
        />
      </Dialog>
    </>
  );
}
