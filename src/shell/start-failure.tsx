import { useWords } from '../app/index.ts';
import { Button, Notice, Page } from '../ui/index.ts';

/** The phone's storage didn't open: says so instead of pretending that anything could be saved. */
export function StartFailure({ onRetry }: { onRetry: () => void }) {
  const words = useWords();
  return (
    <main id="main" class="ui-main">
      <Page title={words.text('start-failed-title')}>
        <Notice
          tone="danger"
          role="alert"
          title={words.text('start-failed-what')}
          actions={
            <Button kind="primary" icon="refresh" onClick={onRetry}>
              {words.text('start-failed-retry')}
            </Button>
          }
        >
          {words.text('start-failed-next')}
        </Notice>
      </Page>
    </main>
  );
}
