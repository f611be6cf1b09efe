/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { sendOutboxes } from './outbox.ts';
import { findPreviousAsset, keepPreviousAssets } from './previous-assets.ts';

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: (string | { url: string; revision: string | null })[];
};

/** Paths that the server renders or answers itself; the shell must never stand in for them. */
const SERVER_PATHS = [
  /^\/api\//,
  /^\/(healthz|readyz|metrics)$/,
  /^\/(tapahtumat|evenemang|en\/events|events\.ics|v1)(\/|$)/,
];

const files = self.__WB_MANIFEST;

/** Where there is no room for the old parts beside the new ones, the new version comes all the same. */
self.addEventListener('install', (event) => {
  const addresses = files.map((file) => (typeof file === 'string' ? file : file.url));
  event.waitUntil(keepPreviousAssets(addresses).catch(() => undefined));
});

precacheAndRoute(files);
cleanupOutdatedCaches();
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  ({ request }) => findPreviousAsset(request),
);
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: SERVER_PATHS }));

/** The page asks for the change of versions when the person has said yes and no form is open. */
self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting();
});

/** The very first visit is served by the worker too, so that the app opens offline from then on. */
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

/** Browsers without Background Sync never say this; the page sends by itself in all of them. */
self.addEventListener('sync', (event) => {
  const { tag } = event as SyncEvent;
  if (tag === 'outbox') (event as SyncEvent).waitUntil(sendOutboxes());
});
