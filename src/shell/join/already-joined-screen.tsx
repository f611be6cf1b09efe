import { useEffect, useState } from 'preact/hooks';
import { useServices, useWords } from '../../app/index.ts';
import { Button, ButtonRow, EmptyState, Page } from '../../ui/index.ts';
import { HandOver } from '../me/hand-over.tsx';
import { readLinkSecret } from './invite-input.ts';

/** An invite link opened where somebody has joined already: it leaves the address bar, and is kept for whoever takes the phone over. */
export default function AlreadyJoinedScreen() {
  const words = useWords();
  const { membership } = useServices();
  const [secret] = useState(() => readLinkSecret(location.hash));
  useEffect(() => history.replaceState(history.state, '', '/join'), []);
  return (
    <Page title={words.text('join-already-title')}>
      <EmptyState
        icon="check-circle"
        title={words.text('join-already-who', { name: membership.member.name })}
        action={
          <ButtonRow>
            <Button kind="primary" icon="home" href="/">
              {words.text('join-already-home')}
            </Button>
            <HandOver path={secret === undefined ? '/join' : `/join#${secret}`} />
          </ButtonRow>
        }
      >
        {words.text('join-already-what')}
      </EmptyState>
    </Page>
  );
}
