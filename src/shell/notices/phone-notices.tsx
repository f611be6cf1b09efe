import { useLocation } from 'preact-iso';
import { useWords } from '../../app/index.ts';
import { Button, Notice, useStore } from '../../ui/index.ts';
import { storageFacts } from '../browser-storage.ts';
import { MissingNotice } from '../missing/missing-notice.tsx';
import { useShellActions } from '../preferences.ts';
import { isScarce } from '../storage-health.ts';
import { KeepStorage } from './keep-storage.tsx';
import { PrivateWindow } from './private-window.tsx';
import { useStorageWatch } from './use-storage-watch.ts';
import './notices.css';

/** The shell's own screens and the desk, where nobody logs a visit. */
const UNWRITTEN = ['welcome', 'join', 'me', 'sync', 'missing', 'desk'];

/** What this phone has to say, calmly and not to be missed: on Today what is lost or scarce, everywhere what stops one. */
export default function PhoneNotices() {
  const { path } = useLocation();
  const hasSaved = useStorageWatch();
  const isToday = path === '/';
  return (
    <div class="phone-notices">
      <NewerTab />
      {(isToday || path === '/sync') && <MissingNotice />}
      {hasSaved === false && isWrittenOn(path) && <PrivateWindow />}
      {isToday && <ScarceStorage />}
      {isToday && hasSaved === true && <KeepStorage />}
    </div>
  );
}

function isWrittenOn(path: string): boolean {
  return !UNWRITTEN.includes(path.split('/')[1] ?? '');
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

function ScarceStorage() {
  const words = useWords();
  const isShort = useStore(storageFacts, (facts) => facts !== null && isScarce(facts));
  if (!isShort) return null;
  return (
    <Notice
      tone="warning"
      role="status"
      title={words.text('notice-scarce')}
      actions={<Button href="/me/health">{words.text('notice-health')}</Button>}
    >
      {words.text('notice-scarce-next')}
    </Notice>
  );
}
