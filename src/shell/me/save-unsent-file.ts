import type { Clock } from '../../kernel/clock.ts';
import { readHelsinkiTime } from '../../kernel/helsinki-time.ts';
import type { Store } from '../../store/index.ts';
import { makeOutboxFile } from './outbox-file.ts';

/** @returns the name under which the browser saves it; null when the phone's storage can't be read */
export async function saveUnsentFile(store: Store, clock: Clock): Promise<string | null> {
  const unsent = await store.exportUnsent().catch(() => null);
  if (unsent === null) return null;
  const { day } = readHelsinkiTime(clock.nowMs());
  const { name, text } = makeOutboxFile(unsent, __APP_VERSION__, day);
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return name;
}
