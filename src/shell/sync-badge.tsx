import { useServices, useWords } from '../app/index.ts';
import { StatusTag, useStore } from '../ui/index.ts';
import { summarizeSync } from './sync-words.ts';

/** Says in words where things stand, on every screen, and opens the detail. */
export function SyncBadge() {
  const words = useWords();
  const { sync } = useServices();
  const status = useStore(sync.status, (state) => state);
  const { key, count, tone, icon } = summarizeSync(status);
  return (
    <StatusTag tone={tone} icon={icon} href="/sync">
      {words.text(key, { count })}
    </StatusTag>
  );
}
