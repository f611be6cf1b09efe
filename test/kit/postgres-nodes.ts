import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { makeIds } from '../../src/kernel/ids.ts';
import type { PushAnswer } from '../../src/kernel/wire.ts';
import { openPostgresStore } from '../../src/server/store/postgres.ts';
import type { ServerStore } from '../../src/server/store/store.ts';
import type { PushingDevice } from './pushing-device.ts';
import {
  type BrowserUnderTest,
  openBrowser,
  type ServerUnderTest,
  startServerUnderTest,
} from './server-under-test.ts';

const unlimited = { take: async () => 0, peek: async () => 0 };

export async function openNodeStore(
  url: string,
  options: { readonly silenceMs?: number; readonly onTrouble?: (error: Error) => void } = {},
): Promise<ServerStore> {
  const ids = makeIds({ nowMs: () => Date.now() }, randomBytes);
  const opened = await openPostgresStore({ url, ids, ...options });
  if (!opened.ok) throw new Error(`${opened.failure.type} ${opened.failure.code}`);
  return opened.value;
}

/** One of several servers on a database, with connections of its own. */
export async function startNode(
  url: string,
  wrap: (store: ServerStore) => ServerStore = (store) => store,
  options: Parameters<typeof openNodeStore>[1] = {},
): Promise<ServerUnderTest> {
  const store = wrap(await openNodeStore(url, options));
  return startServerUnderTest({ store, limits: unlimited });
}

/** The same browser, whose next requests a proxy leads to another node. */
export function moveTo(
  node: ServerUnderTest,
  { device, member, cookie }: BrowserUnderTest,
): BrowserUnderTest {
  return openBrowser(node.request, device, member, cookie);
}

/** A store whose transactions meet `beforeCommit` when all is written and nothing committed. */
export function pauseBeforeCommit(store: ServerStore, beforeCommit: () => Promise<void>): ServerStore {
  return new Proxy(store, {
    get(target, name) {
      if (name === 'transact') {
        return (work: Parameters<ServerStore['transact']>[0]) =>
          target.transact(async (transaction) => {
            const value = await work(transaction);
            await beforeCommit();
            return value;
          });
      }
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** As a phone does: sends the same again until the server has answered. */
export async function pushUntilAnswered(
  device: PushingDevice,
  changes: readonly unknown[],
): Promise<PushAnswer> {
  for (;;) {
    const answer = await device.request(device.body(changes));
    if (answer.status < 500) return answer.json();
    await setTimeout(20);
  }
}
