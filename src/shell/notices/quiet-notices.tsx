import { useLocation } from 'preact-iso';
import { useWords } from '../../app/index.ts';
import { Button, Notice, useStore } from '../../ui/index.ts';
import { storageFacts } from '../browser-storage.ts';
import { isScarce } from '../storage-health.ts';
import { KeepStorage } from './keep-storage.tsx';
import { OrdinaryWindowQuestion } from './private-window.tsx';
import { useHasSaved, useStorageWatch } from './use-storage-watch.ts';
import { isWrittenOn } from './written-screens.ts';
import './notices.css';

/** What is good to know of this phone, below what the screen is for: it comes late, and nothing may move under a finger. */
export default function QuietNotices() {
  const { path } = useLocation();
  const hasSaved = useHasSaved();
  useStorageWatch(hasSaved);
  const isToday = path === '/';
  return (
    <div class="phone-notices quiet-notices">
      {hasSaved === false && isWrittenOn(path) && <OrdinaryWindowQuestion />}
      {isToday && <ScarceStorage />}
      {isToday && hasSaved === true && <KeepStorage />}
    </div>
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
