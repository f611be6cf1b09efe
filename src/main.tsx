/** Composition root of the browser: builds storage, sync and app; nothing else does. */
import { render } from 'preact';
import { createStore } from 'zustand/vanilla';
import { createApi } from './app/index.ts';
import { kinds } from './features/registry.ts';
import type { Clock, RandomBytes } from './kernel/clock.ts';
import { makeIds } from './kernel/ids.ts';
import { fail, type Result, succeed } from './kernel/result.ts';
import type { Me } from './kernel/wire.ts';
import { fetchFirstScreen } from './shell/feature-screens.ts';
import type { BlockingTab, SignOutWay } from './shell/parts.ts';
import { type OpenNotebook, Shell } from './shell/shell.tsx';
import { askBackgroundSync, connectWorker } from './shell/worker-bridge.ts';
import {
  createMemberships,
  type OpenFailure,
  type OpenStore,
  openStore,
  StorageFault,
} from './store/index.ts';
import { createLateCourier } from './sync/late-courier.ts';
import { createLateEngine } from './sync/late-engine.ts';

const clock: Clock = { nowMs: () => Date.now() };
const randomBytes: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));
const ids = makeIds(clock, randomBytes);
const api = createApi((input, init) => fetch(input, init));
const memberships = createMemberships(localStorage);
const storageBlocked = createStore<BlockingTab | null>(() => null);
const app = __APP_VERSION__;

/** Whose notebook this page shows; another tab may change who uses the phone. */
let shownMember = memberships.current();
const openStores = new Map<OpenNotebook, { readonly memberId: string; readonly open: OpenStore }>();

const loadSync = () => import('./sync/index.ts');
const listOthers = () => memberships.list().filter(({ id }) => id !== memberships.current());
const courier = createLateCourier(
  () => listOthers().length > 0 || memberships.owedLeaves().length > 0,
  async (queues) =>
    (await loadSync()).createBrowserCourier({
      ...memberships,
      app,
      queues,
      listOthers,
      openQueue: openMemberStore,
      forget: memberships.remove,
    }),
);

/** Other queues can wait until the first screen stands. */
function wakeCourierLater(): void {
  setTimeout(courier.wake, 3_000);
}
wakeCourierLater();

async function openMemberStore(memberId: string): Promise<Result<OpenStore, OpenFailure>> {
  const deviceId = memberships.list().find(({ id }) => id === memberId)?.deviceId;
  if (deviceId === undefined) throw new Error('the member has no notebook on this phone');
  return openStore({
    memberId,
    deviceId,
    kinds,
    clock,
    ids,
    keyValue: localStorage,
    onBlocked: (tab) => storageBlocked.setState(tab),
    later: (run) => void setTimeout(run),
  });
}

async function openNotebook(memberId: string, me?: Me): Promise<Result<OpenNotebook, OpenFailure>> {
  const opened = await openMemberStore(memberId);
  storageBlocked.setState(null);
  if (!opened.ok) return opened;
  const open = opened.value;
  try {
    if (me !== undefined) await open.sync.writeMe(me);
  } catch (error) {
    open.close();
    if (error instanceof StorageFault) return fail({ type: error.type });
    throw error;
  }
  const sync = createLateEngine(async () =>
    (await loadSync()).createBrowserSync({ memberId, store: open.sync, clock, app, askBackgroundSync }),
  );
  const { store, losses } = open;
  const notebook: OpenNotebook = { store, sync, losses, noteStorage: open.sync.noteStorage };
  openStores.set(notebook, { memberId, open });
  return succeed(notebook);
}

/** Who uses the phone changes before the store is opened: a courier must not be emptying it meanwhile. */
async function beginNotebook(me: Me, deviceId: string): Promise<Result<OpenNotebook, OpenFailure>> {
  const { id, name } = me.member;
  memberships.settleLeave(id);
  memberships.add({ id, name, deviceId });
  setCurrentMember(id);
  memberships.noteLastMember(id);
  await Promise.all([...openStores.keys()].map(closeNotebook));
  wakeCourierLater();
  return openNotebook(id, me);
}

async function closeNotebook(notebook: OpenNotebook): Promise<OpenStore | undefined> {
  await notebook.sync.stop();
  const open = openStores.get(notebook)?.open;
  openStores.delete(notebook);
  open?.close();
  return open;
}

/** What a destroying that fails leaves behind, the courier destroys later. */
async function signOut(notebook: OpenNotebook, { how }: { readonly how: SignOutWay }): Promise<void> {
  const memberId = openStores.get(notebook)?.memberId;
  if (memberId !== undefined && how === 'destroy') memberships.oweLeave(memberId);
  setCurrentMember(null);
  const open = await closeNotebook(notebook);
  if (memberId !== undefined && how === 'destroy') {
    const isGone = await open?.destroy().then(
      () => true,
      () => false,
    );
    if (isGone) memberships.remove(memberId);
  }
  courier.wake();
}

function setCurrentMember(id: string | null): void {
  memberships.setCurrent(id);
  shownMember = id;
}

/** Somebody else's notebook, or nobody's, must not stay on the screen of another tab. */
addEventListener('storage', () => {
  if (memberships.current() !== shownMember) location.reload();
});

async function recoverMembership(): Promise<Me | null> {
  if (memberships.list().length > 0) return null;
  if (memberships.owedLeaves().length > 0) await (await loadSync()).settleLeaves(memberships);
  if (memberships.owedLeaves().length > 0) return null;
  const answer = await api.request('GET', '/api/me');
  return answer.ok ? (answer.value as Me) : null;
}

async function renewMe(notebook: OpenNotebook, me: Me): Promise<void> {
  const { id, name } = me.member;
  await openStores.get(notebook)?.open.sync.writeMe(me);
  const known = memberships.list().find((membership) => membership.id === id);
  if (known !== undefined) memberships.add({ ...known, name });
}

fetchFirstScreen(location.pathname);
const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element #app');
root.replaceChildren();
render(
  <Shell
    parts={{
      api,
      clock,
      ids,
      worker: connectWorker(),
      storage: localStorage,
      storageBlocked,
      otherQueues: courier.queues,
      currentMember: memberships.current,
      openNotebook,
      beginNotebook,
      recoverMembership,
      signOut,
      renewMe,
    }}
  />,
  root,
);
