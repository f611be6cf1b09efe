import { useState } from 'preact/hooks';
import { useWords } from '../app/index.ts';
import { Button, Notice, useStore } from '../ui/index.ts';
import type { WorkerBridge } from './worker-bridge.ts';

/** Offers a newer version, never while a form is open; the person decides when. */
export function UpdateOffer({ worker }: { worker: WorkerBridge }) {
  const words = useWords();
  const isOffered = useStore(worker.updates, ({ isReady, openForms }) => isReady && openForms === 0);
  const [isPutOff, setPutOff] = useState(false);
  if (!isOffered || isPutOff) return null;
  return (
    <Notice
      tone="info"
      role="status"
      icon="download"
      title={words.text('update-ready-title')}
      actions={
        <>
          <Button icon="refresh" onClick={() => worker.applyUpdate()}>
            {words.text('update-apply')}
          </Button>
          <Button kind="quiet" onClick={() => setPutOff(true)}>
            {words.text('update-later')}
          </Button>
        </>
      }
    >
      {words.text('update-ready-what')}
    </Notice>
  );
}
