import { useEffect } from 'preact/hooks';
import { useServices, useWords } from '../../app/index.ts';
import { Button, ButtonRow, EmptyState, Page } from '../../ui/index.ts';

/** An invite link opened where somebody has joined already: the invite is left unused and leaves the address bar. */
export default function AlreadyJoinedScreen() {
  const words = useWords();
  const { membership } = useServices();
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
            <Button href="/me">{words.text('join-already-me')}</Button>
          </ButtonRow>
        }
      >
        {words.text('join-already-what')}
      </EmptyState>
    </Page>
  );
}
