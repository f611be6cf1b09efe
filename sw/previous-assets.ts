/** Parts of the version before this one: a tab of it that is still open may ask for them, also without a network. */

const CACHE = 'tukivihko-previous-assets';

/** Must be asked while the version before still has its files, that is while this one is being installed. */
export async function keepPreviousAssets(ownAddresses: readonly string[]): Promise<void> {
  const own = new Set(ownAddresses.map((address) => new URL(address, location.href).pathname));
  const kept = await caches.open(CACHE);
  const outdated = new Map((await kept.keys()).map((request) => [request.url, request]));
  for (const name of await caches.keys()) {
    if (!name.includes('-precache-')) continue;
    const precache = await caches.open(name);
    for (const request of await precache.keys()) {
      const { pathname, origin } = new URL(request.url);
      if (!pathname.startsWith('/assets/') || own.has(pathname)) continue;
      const response = await precache.match(request);
      if (response === undefined) continue;
      await kept.put(origin + pathname, response);
      outdated.delete(origin + pathname);
    }
  }
  for (const request of outdated.values()) await kept.delete(request);
}

export async function findPreviousAsset(request: Request): Promise<Response> {
  const kept = await caches.match(request.url, { cacheName: CACHE, ignoreVary: true });
  return kept ?? fetch(request);
}
