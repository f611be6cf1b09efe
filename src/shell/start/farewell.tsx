import { useEffect, useState } from 'preact/hooks';
import { useLiveValue, useServices, useWords } from '../../app/index.ts';
import { Button, ButtonRow, ConfirmDialog, Notice } from '../../ui/index.ts';
import { StartPage } from './start-page.tsx';

interface FarewellProps {
  readonly reason: 'removed' | 'lost';
  /** Destroys what the phone holds of the member. */
  onGone(): Promise<void>;
}

/** The server has taken this phone off: everything goes, but what it would not take is offered as a file first. */
export default function Farewell({ reason, onGone }: FarewellProps) {
  const parked = useLiveValue<number | undefined>(
    async (store) => (await store.countOutbox()).parked,
    [],
    undefined,
  );
  const mayGo = reason === 'lost' || parked === 0;
  useEffect(() => {
    if (mayGo) void onGone();
  }, [mayGo]);
  return mayGo || parked === undefined ? null : <ParkedLeft count={parked} onGone={onGone} />;
}

function ParkedLeft({ count, onGone }: { count: number; onGone: FarewellProps['onGone'] }) {
  const words = useWords();
  const { saveUnsentFile } = useServices();
  const [file, setFile] = useState<string | null>();
  const [isAsking, setAsking] = useState(false);
  return (
    <StartPage title={words.text('farewell-removed-title')}>
      <Notice tone="warning" role="alert" title={words.text('farewell-parked', { count })}>
        {words.text('farewell-parked-what')}
      </Notice>
      {file === null && (
        <Notice tone="danger" role="alert">
          {words.text('farewell-file-failed')}
        </Notice>
      )}
      {typeof file === 'string' && (
        <Notice tone="success" role="status" title={words.text('farewell-saved', { file })}>
          {words.text('farewell-saved-what')}
        </Notice>
      )}
      <ButtonRow>
        <Button
          kind={typeof file === 'string' ? 'secondary' : 'primary'}
          icon="save"
          onClick={() => void saveUnsentFile().then(setFile)}
        >
          {words.text('farewell-save')}
        </Button>
        <Button
          kind={typeof file === 'string' ? 'danger' : 'quiet'}
          onClick={() => (typeof file === 'string' ? void onGone() : setAsking(true))}
        >
          {words.text('farewell-clear')}
        </Button>
      </ButtonRow>
      <ConfirmDialog
        open={isAsking}
        kind="danger"
        title={words.text('farewell-clear-title')}
        confirmLabel={words.text('farewell-clear')}
        cancelLabel={words.text('farewell-back')}
        onConfirm={() => void onGone()}
        onClose={() => setAsking(false)}
      >
        <p>{words.text('farewell-clear-what')}</p>
      </ConfirmDialog>
    </StartPage>
  );
}
