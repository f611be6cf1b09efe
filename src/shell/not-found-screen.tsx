import { useWords } from '../app/index.ts';
import { Button, EmptyState, Page } from '../ui/index.ts';

/** An address that leads nowhere, or a screen that failed to load: neither is a dead end. */
export function NotFoundScreen({ reason = 'missing' }: { reason?: 'missing' | 'failed' }) {
  const words = useWords();
  return (
    <Page title={words.text(`screen-${reason}-title`)}>
      <EmptyState
        icon={reason === 'missing' ? 'question' : 'alert'}
        title={words.text(`screen-${reason}-what`)}
        action={
          reason === 'missing' ? (
            <Button kind="primary" href="/" icon="home">
              {words.text('screen-home')}
            </Button>
          ) : (
            <Button kind="primary" icon="refresh" onClick={() => location.reload()}>
              {words.text('screen-reload')}
            </Button>
          )
        }
      >
        {words.text(`screen-${reason}-next`)}
      </EmptyState>
    </Page>
  );
}
