/** Background Sync: what waits is sent once there is a network, also when no page of the app is open. */
import { kinds } from '../src/features/registry.ts';
import type { Clock } from '../src/kernel/clock.ts';
import { makeIds } from '../src/kernel/ids.ts';
import { type KeyValue, openStore } from '../src/store/index.ts';
import { browserParts, openSyncChannel, sendInBackground } from '../src/sync/index.ts';

/** A browser gives a worker a few minutes; what is left goes another time. */
const TIME_LIMIT_MS = 90_000;

const clock: Clock = { nowMs: () => Date.now() };
const ids = makeIds(clock, (count) => crypto.getRandomValues(new Uint8Array(count)));

/** A worker can't read the page's witnesses; it gives no numbers either. */
const noKeyValue: KeyValue = { getItem: () => null, setItem: () => {}, removeItem: () => {} };

/** @throws when trying again later may help: the browser then does */
export async function sendOutboxes(): Promise<void> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), TIME_LIMIT_MS);
  try {
    for (const memberId of await listMembers()) {
      const outcome = await sendInBackground(
        {
          ...browserParts(),
          memberId,
          app: __APP_VERSION__,
          openChannel: () => openSyncChannel(memberId),
          openStore: () =>
            openStore({
              memberId,
              deviceId: ids.next(),
              kinds,
              clock,
              ids,
              keyValue: noKeyValue,
              indexedDb: { indexedDB: existingDatabases },
            }),
        },
        limit.signal,
      );
      if (outcome === 'left') throw new Error('not everything could be sent yet');
    }
  } finally {
    clearTimeout(timer);
  }
}

const DATABASE_PREFIX = 'tukivihko-';

async function listMembers(): Promise<readonly string[]> {
  const databases = await indexedDB.databases();
  return databases.flatMap(({ name = '' }) =>
    name.startsWith(DATABASE_PREFIX) ? [name.slice(DATABASE_PREFIX.length)] : [],
  );
}

/** The page alone makes a database or changes its shape: here one that is gone, or of another version, stays as it is. */
const existingDatabases: IDBFactory = {
  open(name, version) {
    const request = indexedDB.open(name, version);
    request.addEventListener('upgradeneeded', (event) => {
      event.stopImmediatePropagation();
      request.transaction?.abort();
    });
    return request;
  },
  deleteDatabase: (name) => indexedDB.deleteDatabase(name),
  cmp: (first, second) => indexedDB.cmp(first, second),
  databases: () => indexedDB.databases(),
};
