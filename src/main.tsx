/** Composition root of the browser: builds storage, sync and app; nothing else does. */
import { render } from 'preact';
import { createApi } from './app/index.ts';
import { kinds } from './features/registry.ts';
import type { Clock, RandomBytes } from './kernel/clock.ts';
import { makeIds } from './kernel/ids.ts';
import type { Me } from './kernel/wire.ts';
import { type OpenNotebook, Shell } from './shell/shell.tsx';
import { connectWorker } from './shell/worker-bridge.ts';
import { createMemberships, type OpenStore, openStore } from './store/index.ts';
import { createLateEngine } from './sync/late-engine.ts';

const clock: Clock = { nowMs: () => Date.now() };
const randomBytes: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));
const ids = makeIds(clock, randomBytes);
const memberships = createMemberships(localStorage);

async function openMemberStore(memberId: string, deviceId: string): Promise<OpenStore> {
  const opened = await openStore({ memberId, deviceId, kinds, clock, ids, keyValue: localStorage });
  if (!opened.ok) throw new Error(`the notebook did not open: ${opened.failure.type}`);
  return opened.value;
}

const openStores = new Map<OpenNotebook, OpenStore>();

function startNotebook(memberId: string, open: OpenStore): OpenNotebook {
  const sync = createLateEngine(async () => {
    const { createBrowserSync } = await import('./sync/index.ts');
    return createBrowserSync({ memberId, store: open.sync, clock, app: __APP_VERSION__ });
  });
  const notebook: OpenNotebook = { store: open.store, sync };
  openStores.set(notebook, open);
  return notebook;
}

async function openNotebook(memberId: string): Promise<OpenNotebook> {
  const membership = memberships.list().find(({ id }) => id === memberId);
  if (membership === undefined) throw new Error('the member has no notebook on this phone');
  return startNotebook(memberId, await openMemberStore(memberId, membership.deviceId));
}

async function beginNotebook(me: Me, deviceId: string): Promise<OpenNotebook> {
  const { id, name } = me.member;
  const open = await openMemberStore(id, deviceId);
  await open.sync.writeMe(me);
  memberships.add({ id, name, deviceId });
  memberships.setCurrent(id);
  return startNotebook(id, open);
}

async function closeNotebook(notebook: OpenNotebook): Promise<void> {
  await notebook.sync.stop();
  memberships.setCurrent(null);
  openStores.get(notebook)?.close();
  openStores.delete(notebook);
}

async function renewMe(notebook: OpenNotebook, me: Me): Promise<void> {
  const { id, name } = me.member;
  await openStores.get(notebook)?.sync.writeMe(me);
  const known = memberships.list().find((membership) => membership.id === id);
  if (known !== undefined) memberships.add({ ...known, name });
}

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element #app');
root.replaceChildren();
render(
  <Shell
    parts={{
      api: createApi((input, init) => fetch(input, init)),
      clock,
      ids,
      worker: connectWorker(),
      storage: localStorage,
      currentMember: () => memberships.current(),
      openNotebook,
      beginNotebook,
      closeNotebook,
      renewMe,
    }}
  />,
  root,
);
