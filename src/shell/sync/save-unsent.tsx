import { useState } from 'preact/hooks';
import { useServices, useWords } from '../../app/index.ts';
import { Button, Notice } from '../../ui/index.ts';

/** Everything unsent as a file, for a coordinator to hand in. It stays in the queue too. */
export function SaveUnsent() {
  const words = useWords();
  const { saveUnsentFile } = useServices();
  const [file, setFile] = useState<string | null>();
  return (
    <>
      <div>
        <Button icon="save" onClick={() => void saveUnsentFile().then(setFile)}>
          {words.text('sync-save-file')}
        </Button>
      </div>
      {typeof file === 'string' && (
        <Notice tone="success" role="status" title={words.text('sync-file-saved', { file })}>
          {words.text('sync-file-saved-what')}
        </Notice>
      )}
      {file === null && (
        <Notice tone="danger" role="alert">
          {words.text('sync-file-failed')}
        </Notice>
      )}
    </>
  );
}
