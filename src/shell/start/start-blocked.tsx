import { useWords } from '../../app/index.ts';
import { Button, Notice } from '../../ui/index.ts';
import type { BlockingTab } from '../parts.ts';
import { StartPage } from './start-page.tsx';

/** Another tab keeps the notebook from opening. It opens by itself once that tab is closed. */
export default function StartBlocked({ tab }: { tab: BlockingTab }) {
  const words = useWords();
  return (
    <StartPage title={words.text(`start-${tab}-title`)}>
      <Notice
        tone="warning"
        role="alert"
        title={words.text(`start-${tab}-what`)}
        actions={
          tab === 'other-tab-newer' && (
            <Button kind="primary" icon="refresh" onClick={() => location.reload()}>
              {words.text('start-reload')}
            </Button>
          )
        }
      >
        <p>{words.text(`start-${tab}-next`)}</p>
        <p>{words.text('start-drafts-kept')}</p>
      </Notice>
    </StartPage>
  );
}
