import { useState } from 'preact/hooks';
import { lazy } from 'preact-iso';
import { useServices, useWords } from '../app/index.ts';
import type { Me } from '../kernel/wire.ts';
import { Button, Notice, useStore } from '../ui/index.ts';
import { withAllWords } from './load-words.ts';

const JoinForm = lazy(async () => (await withAllWords(() => import('./join/join-form.tsx'))).JoinForm);

/** The session has ended on the server: logs stay on the phone and go on being written until one signs in again. */
export function SignInAgain({ onJoined }: { onJoined(me: Me, device: string): void }) {
  const words = useWords();
  const { sync, api, membership } = useServices();
  const isSignedOut = useStore(sync.status, ({ problem }) => problem === 'signed-out');
  const [isJoining, setJoining] = useState(false);
  if (!isSignedOut) return null;
  if (isJoining) {
    return <JoinForm api={api} deviceId={membership.deviceId} onJoined={onJoined} />;
  }
  return (
    <Notice
      tone="warning"
      role="status"
      icon="lock"
      title={words.text('signed-out-title')}
      actions={<Button onClick={() => setJoining(true)}>{words.text('signed-out-action')}</Button>}
    >
      {words.text('signed-out-what')}
    </Notice>
  );
}
