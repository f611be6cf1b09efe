import { useLiveValue, useServices, useWords } from '../../app/index.ts';
import { Button, Notice, useStore } from '../../ui/index.ts';
import { askToPersist, isPersistSilent, storageFacts } from '../browser-storage.ts';
import { isAppleMobile } from '../install-prompt.ts';

const ANSWERED_KEY = 'keep-storage-answered';

/** Where the browser itself asks, the person is first told what about. An iPhone is told to install instead. */
export function KeepStorage() {
  const words = useWords();
  const { store, toasts } = useServices();
  const isLoose = useStore(
    storageFacts,
    (facts) => facts?.isPersistent === false && facts.privateWindow !== 'likely',
  );
  const isAnswered = useLiveValue(async (reader) => (await reader.recall(ANSWERED_KEY)) === true, [], true);
  if (!isLoose || isAnswered || isPersistSilent()) return null;
  const finish = () => void store.remember(ANSWERED_KEY, true);
  const ask = async () => {
    const isKept = await askToPersist();
    toasts.show({
      text: words.text(isKept ? 'me-storage-kept' : 'me-storage-not-kept'),
      tone: isKept ? 'success' : 'info',
    });
    finish();
  };
  const isApple = isAppleMobile();
  return (
    <Notice
      tone="info"
      icon="shield"
      role="status"
      title={words.text(isApple ? 'notice-keep-apple' : 'notice-keep')}
      actions={
        <>
          {isApple ? (
            <Button href="/me/health">{words.text('notice-health')}</Button>
          ) : (
            <Button onClick={() => void ask()}>{words.text('me-storage-keep')}</Button>
          )}
          <Button kind="quiet" onClick={finish}>
            {words.text('notice-later')}
          </Button>
        </>
      }
    >
      {words.text(isApple ? 'notice-keep-apple-next' : 'notice-keep-next')}
    </Notice>
  );
}
