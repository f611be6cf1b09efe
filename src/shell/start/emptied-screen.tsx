import { useWords } from '../../app/index.ts';
import { Button, Notice } from '../../ui/index.ts';
import { StartPage } from './start-page.tsx';

/** The browser has emptied its storage: what happened, what comes back and what may not. */
export default function EmptiedScreen({ onGoOn }: { onGoOn(): void }) {
  const words = useWords();
  return (
    <StartPage title={words.text('emptied-title')}>
      <Notice tone="warning" role="alert" title={words.text('emptied-what')}>
        {words.text('emptied-why')}
      </Notice>
      <ul>
        <li>{words.text('emptied-returns')}</li>
        <li>{words.text('emptied-missing')}</li>
        <li>{words.text('emptied-told')}</li>
      </ul>
      <Button kind="primary" size="lg" block icon="arrow-right" onClick={onGoOn}>
        {words.text('emptied-go-on')}
      </Button>
      <p class="ui-subtle">{words.text('emptied-avoid')}</p>
    </StartPage>
  );
}
