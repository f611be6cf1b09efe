import { useState } from 'preact/hooks';
import { useLiveValue, useServices, useWords } from '../../app/index.ts';
import { Button, Notice, useStore } from '../../ui/index.ts';
import { storageFacts } from '../browser-storage.ts';

const UNDERSTOOD_KEY = 'tukivihko-private-understood';
const ORDINARY_KEY = 'window-is-ordinary';

/** Before the first save: a private window loses everything when it is closed. */
export function PrivateWindowWarning() {
  const words = useWords();
  const guess = useStore(storageFacts, (facts) => facts?.privateWindow);
  const [isUnderstood, setUnderstood] = useState(() => sessionStorage.getItem(UNDERSTOOD_KEY) !== null);
  if (isUnderstood || guess !== 'likely') return null;
  const understand = () => {
    sessionStorage.setItem(UNDERSTOOD_KEY, '1');
    setUnderstood(true);
  };
  return (
    <Notice
      tone="danger"
      role="alert"
      icon="eye-off"
      title={words.text('private-likely')}
      actions={<Button onClick={understand}>{words.text('private-understood')}</Button>}
    >
      {words.text('private-likely-next')}
    </Notice>
  );
}

/**
 * Where the browser hides whether the window is private, the person is asked before the first save; the answer is
 * kept in the database, so a private window is asked again each time.
 */
export function OrdinaryWindowQuestion() {
  const words = useWords();
  const { store } = useServices();
  const guess = useStore(storageFacts, (facts) => facts?.privateWindow);
  const isOrdinary = useLiveValue(async (reader) => (await reader.recall(ORDINARY_KEY)) === true, [], true);
  if (isOrdinary || guess !== 'unknown') return null;
  return (
    <Notice
      tone="info"
      role="status"
      icon="eye-off"
      title={words.text('private-unknown')}
      actions={
        <Button onClick={() => void store.remember(ORDINARY_KEY, true)}>
          {words.text('private-ordinary')}
        </Button>
      }
    >
      {words.text('private-unknown-next')}
    </Notice>
  );
}
