import { createStore, type StoreApi } from 'zustand/vanilla';
import { whenIdle } from './when-idle.ts';

export interface UpdateState {
  /** A newer version is downloaded and waits. */
  readonly isReady: boolean;
  /** Forms that are open now: no update is offered meanwhile. */
  readonly openForms: number;
}

export interface WorkerBridge {
  readonly updates: StoreApi<UpdateState>;
  /** Changes to the waiting version and reloads the page once it is in charge. */
  applyUpdate(): void;
  /** @returns the function that lets updates through again */
  holdUpdates(): () => void;
}

const WORKER_PATH = '/sw.js';
const UPDATE_CHECK_MS = 60 * 60 * 1_000;

/** Registers the worker by hand: the page requires Trusted Types, and this is the only script address it ever makes. */
export function connectWorker(): WorkerBridge {
  const updates = createStore<UpdateState>(() => ({ isReady: false, openForms: 0 }));
  const bridge: WorkerBridge = {
    updates,
    applyUpdate: () => {},
    holdUpdates() {
      updates.setState(({ openForms }) => ({ openForms: openForms + 1 }));
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        updates.setState(({ openForms }) => ({ openForms: openForms - 1 }));
      };
    },
  };
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return bridge;

  let isAccepted = false;
  let skipWaiting = () => {};
  const register = async () => {
    // Registering can wait until the app stands: it is no part of the first load.
    const { Workbox } = await import('workbox-window');
    const workbox = new Workbox(trustWorkerPath() as string, { updateViaCache: 'none' });
    skipWaiting = () => workbox.messageSkipWaiting();
    workbox.addEventListener('waiting', () => updates.setState({ isReady: true }));
    workbox.addEventListener('controlling', () => {
      if (isAccepted) location.reload();
    });
    setInterval(() => void workbox.update().catch(() => undefined), UPDATE_CHECK_MS);
    await workbox.register({ immediate: true });
  };
  // Where the worker can't be registered (a private window, no https) the app works, only not offline.
  whenIdle(() => void register().catch(() => undefined));
  return {
    ...bridge,
    applyUpdate() {
      isAccepted = true;
      skipWaiting();
    },
  };
}

/** Where the browser can (Chromium): the worker sends what waits once there is a network, with the app closed too. */
export function askBackgroundSync(): void {
  const registered = 'serviceWorker' in navigator && navigator.serviceWorker.getRegistration();
  if (!registered) return;
  registered
    .then((registration) => (registration as SyncingRegistration | undefined)?.sync?.register('outbox'))
    .catch(() => undefined);
}

interface SyncingRegistration {
  readonly sync?: { register(tag: string): Promise<void> };
}

interface ScriptUrlPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown };
}

function trustWorkerPath(): unknown {
  const policies = (globalThis as { trustedTypes?: ScriptUrlPolicies }).trustedTypes;
  if (policies === undefined) return WORKER_PATH;
  const policy = policies.createPolicy('tukivihko', {
    createScriptURL(address) {
      if (address !== WORKER_PATH) throw new TypeError('only the app’s own worker may be registered');
      return address;
    },
  });
  return policy.createScriptURL(WORKER_PATH);
}
