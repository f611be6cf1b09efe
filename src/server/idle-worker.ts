/**
 * Stands in for a worker that was found broken. It takes its place at once, throws away the files that the broken
 * one kept and answers nothing, so that the app comes over the network again; what people wrote stays in the
 * phone's database. The next release's worker replaces it as any other.
 */
export const IDLE_WORKER = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(empty()));

async function empty() {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.clients.claim();
}
`;
