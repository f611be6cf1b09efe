/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: (string | { url: string; revision: string | null })[];
};

/** Paths that the server renders or answers itself; the shell must never stand in for them. */
const SERVER_PATHS = [
  /^\/api\//,
  /^\/(healthz|readyz|metrics)$/,
  /^\/(tapahtumat|evenemang|en\/events|events\.ics|v1)(\/|$)/,
];

precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: SERVER_PATHS }));

/** The page asks for the change of versions when the person has said yes and no form is open. */
self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting();
});

/** The very first visit is served by the worker too, so that the app opens offline from then on. */
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});
