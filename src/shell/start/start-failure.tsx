import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../app/index.ts';
import type { OpenFailure } from '../../store/index.ts';
import { Button, Notice } from '../../ui/index.ts';
import { StartPage } from './start-page.tsx';

const TRIES_KEY = 'tukivihko-start-tries';
/** After so many tries in a row another one won't help. */
const TRIES_AT_MOST = 3;

interface StartFailureProps {
  readonly failure: OpenFailure;
  /** Of this tab: how many tries there have been in a row. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

/** The phone's storage didn't open: says so instead of pretending that anything could be saved. */
export default function StartFailure({ failure: { type }, storage }: StartFailureProps) {
  const words = useWords();
  const [tries] = useState(() => Number(storage.getItem(TRIES_KEY) ?? 0));
  // Left in place, the count would end another day's tries before they began.
  useEffect(() => {
    if (tries >= TRIES_AT_MOST) storage.removeItem(TRIES_KEY);
  }, [storage, tries]);
  const retry = () => {
    storage.setItem(TRIES_KEY, String(tries + 1));
    location.reload();
  };
  return (
    <StartPage title={words.text('start-failed-title')}>
      <Notice
        tone="danger"
        role="alert"
        title={words.text(`start-failed-${type}`)}
        actions={
          <Button kind="primary" icon="refresh" onClick={retry}>
            {words.text('start-failed-retry')}
          </Button>
        }
      >
        {type !== 'storage-lost' && <p>{words.text('start-failed-kept')}</p>}
        <p>{words.text(`start-failed-${type}-next`)}</p>
      </Notice>
      {tries >= TRIES_AT_MOST && (
        <Notice tone="warning" role="alert" title={words.text('start-failed-often')}>
          <ol>
            <li>{words.text('start-failed-often-restart')}</li>
            <li>{words.text('start-failed-often-paper')}</li>
            <li>{words.text('start-failed-often-ask')}</li>
            <li>{words.text('start-failed-often-clear')}</li>
          </ol>
        </Notice>
      )}
    </StartPage>
  );
}
