import { useWords } from '../../app/index.ts';
import { Button, Notice } from '../../ui/index.ts';
import { StartPage } from './start-page.tsx';

/** What has happened to this phone, once nothing is left on it. */
export default function FarewellScreen({ reason, onJoin }: { reason: 'removed' | 'lost'; onJoin(): void }) {
  const words = useWords();
  return (
    <StartPage title={words.text(`farewell-${reason}-title`)}>
      <Notice tone="info" icon="lock" role="status" title={words.text(`farewell-${reason}-what`)}>
        <p>{words.text(`farewell-${reason}-why`)}</p>
        <p>{words.text(`farewell-${reason}-next`)}</p>
      </Notice>
      <Button icon="key" onClick={onJoin}>
        {words.text('farewell-join')}
      </Button>
    </StartPage>
  );
}
