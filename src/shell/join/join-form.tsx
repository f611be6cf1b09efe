import { useEffect, useState } from 'preact/hooks';
import { type Api, useWords } from '../../app/index.ts';
import type { Me } from '../../kernel/wire.ts';
import { Button, Notice, Stack, TextField, useEventListener } from '../../ui/index.ts';
import { groupWhileTyping, readInviteInput, readLinkSecret } from './invite-input.ts';
import { failureToJoinProblem, type JoinProblem, problemOf } from './join-problem.ts';
import { answerToMe } from './me-answer.ts';
import './join.css';

export interface JoinFormProps {
  readonly api: Api;
  readonly deviceId: string;
  onJoined(me: Me, deviceId: string): void;
}

const NAME_CHARACTERS_AT_MOST = 80;
const CODE_FIELD = 'join-code';
const NAME_FIELD = 'join-name';

/** Signs in with an invite, from the link's fragment or typed. The secret lives in memory only. */
export function JoinForm({ api, deviceId, onJoined }: JoinFormProps) {
  const words = useWords();
  const [opened] = useState(readAddress);
  const [secret, setSecret] = useState(opened.secret);
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<JoinProblem | undefined>(opened.problem);
  const [isJoining, setJoining] = useState(false);

  useEventListener(globalThis, 'hashchange', () => {
    const next = readAddress();
    if (next.secret !== undefined) setSecret(next.secret);
    setProblem(next.problem);
  });

  const changeCode = (text: string) => {
    setProblem(undefined);
    const input = readInviteInput(text);
    if (input.form === 'link') {
      setSecret(input.secret);
      setTyped('');
    } else setTyped(groupWhileTyping(typed, text));
  };
  const showProblem = (next: JoinProblem) => {
    setProblem(next);
    if (next.isInviteSpent) {
      setSecret(undefined);
      setTyped('');
    }
  };
  // After the render: an invite that is spent brings the code field back.
  useEffect(() => {
    if (problem?.at === 'name') document.getElementById(NAME_FIELD)?.focus();
    if (problem?.at === 'invite') document.getElementById(CODE_FIELD)?.focus();
  }, [problem]);
  const join = async () => {
    const input = readInviteInput(typed);
    if (secret === undefined && input.form === 'none') {
      return showProblem(problemOf(`join-code-${input.reason}`, 'invite'));
    }
    setProblem(undefined);
    setJoining(true);
    const code = secret ?? (input.form === 'code' ? input.code : '');
    const answer = await api.request('POST', '/api/join', { code, name: name.trim(), device: deviceId });
    setJoining(false);
    if (!answer.ok)
      return showProblem(failureToJoinProblem(answer.failure, secret === undefined ? 'code' : 'link'));
    const me = answerToMe(answer.value);
    if (me === undefined) showProblem(problemOf('join-problem-server'));
    else onJoined(me, deviceId);
  };

  const problemText = problem && words.text(problem.key, { minutes: problem.minutes });
  const codeError = problem?.at === 'invite' && secret === undefined ? problemText : undefined;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isJoining) void join();
      }}
    >
      <Stack>
        {problemText !== undefined && codeError === undefined && problem?.at !== 'name' && (
          <Notice tone={problem?.key === 'join-problem-no-network' ? 'warning' : 'danger'} role="alert">
            {problemText}
          </Notice>
        )}
        {secret === undefined ? (
          <div class="join-code">
            <TextField
              id={CODE_FIELD}
              label={words.text('join-code-label')}
              hint={words.text('join-code-hint')}
              value={typed}
              onInput={changeCode}
              error={codeError}
              required
              autoCapitalize="characters"
              spellcheck={false}
              enterKeyHint="next"
            />
          </div>
        ) : (
          <Notice
            tone="success"
            role="status"
            icon="link"
            title={words.text('join-link-ready')}
            actions={
              <Button kind="quiet" onClick={() => setSecret(undefined)}>
                {words.text('join-link-other')}
              </Button>
            }
          >
            {words.text('join-link-once')}
          </Notice>
        )}
        <TextField
          id={NAME_FIELD}
          label={words.text('join-name-label')}
          hint={words.text('join-name-hint')}
          value={name}
          onInput={(text) => {
            setName(text);
            if (problem?.at === 'name') setProblem(undefined);
          }}
          error={problem?.at === 'name' ? problemText : undefined}
          maxLength={NAME_CHARACTERS_AT_MOST}
          autoComplete="name"
          autoCapitalize="words"
          spellcheck={false}
          enterKeyHint="go"
        />
        <Button
          type="submit"
          kind="primary"
          size="lg"
          block
          busyLabel={isJoining ? words.text('join-busy') : undefined}
        >
          {words.text('join-action')}
        </Button>
      </Stack>
    </form>
  );
}

interface OpenedAddress {
  readonly secret: string | undefined;
  readonly problem: JoinProblem | undefined;
}

/** Takes the secret out of the address bar and the history as soon as it has been read. */
function readAddress(): OpenedAddress {
  const { hash, pathname } = location;
  if (pathname !== '/join' || hash.length < 2) return { secret: undefined, problem: undefined };
  history.replaceState(history.state, '', pathname);
  const secret = readLinkSecret(hash);
  return { secret, problem: secret === undefined ? problemOf('join-problem-link-cut') : undefined };
}
