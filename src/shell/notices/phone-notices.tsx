import { useLocation } from 'preact-iso';
import { useWords } from '../../app/index.ts';
import { Button, Notice, useStore } from '../../ui/index.ts';
import { MissingNotice } from '../missing/missing-notice.tsx';
import { useShellActions } from '../preferences.ts';
import { PrivateWindowWarning } from './private-window.tsx';
import { useHasSaved } from './use-storage-watch.ts';
import { isWrittenOn } from './written-screens.ts';
import './notices.css';

/** What may not be missed stands above everything else; it is rare, so little moves under a finger. */
export default function PhoneNotices() {
  const { path } = useLocation();
  const hasSaved = useHasSaved();
  return (
    <div class="phone-notices">
      <NewerTab />
      {(path === '/' || path === '/sync') && <MissingNotice />}
      {hasSaved === false && isWrittenOn(path) && <PrivateWindowWarning />}
    </div>
  );
}

/** A newer version has taken the database over: what this page would save is refused. */
function NewerTab() {
  const words = useWords();
  const { storageBlocked } = useShellActions().parts;
  const isOld = useStore(storageBlocked, (tab) => tab === 'other-tab-newer');
  if (!isOld) return null;
  return (
    <Notice
      tone="danger"
      role="alert"
      title={words.text('start-other-tab-newer-what')}
      actions={
        <Button icon="refresh" onClick={() => location.reload()}>
          {words.text('start-reload')}
        </Button>
      }
    >
      {`${words.text('start-other-tab-newer-next')} ${words.text('start-drafts-kept')}`}
    </Notice>
  );
}
