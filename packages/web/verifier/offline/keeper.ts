/** Keeps the verify page at hand without a network: the page in both languages, and what it loads. Nothing else of the site is kept. */

/// <reference lib="webworker" />

declare const self: ServiceWorkerGlobalScope;

/** Put in by the build: the names of the parts, and what changes with any of their bytes. */
declare const BUILT: { readonly version: string; readonly parts: readonly string[] };

const KEPT = `verify-${BUILT.version}`;

const PAGES = ['/verify', '/verify?lang=en'];

/** Addresses that a page loads. */
const loadedBy = (page: string): string[] =>
  [...page.matchAll(/(?:href|src)="(\/(?:assets\/(?!double-random-)|favicon)[^"]*)"/g)].map(([, address]) => address as string);

async function keep(): Promise<void> {
  const cache = await caches.open(KEPT);
  const addresses = new Set(BUILT.parts.map((part) => `/assets/${part}`));
  for (const page of PAGES) {
    const response = await fetch(page, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${page}: ${response.status}`);
    for (const address of loadedBy(await response.clone().text())) addresses.add(address);
    await cache.put(page, response);
  }
  await cache.addAll([...addresses]);
}

async function forgetOlder(): Promise<void> {
  const older = (await caches.keys()).filter((name) => name.startsWith('verify-') && name !== KEPT);
  await Promise.all(older.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** A page as it is now, or as it was kept; about a certain draw there is nothing without a network, but the page is. */
async function page(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(searchParams.get('lang') === 'en' ? '/verify?lang=en' : '/verify', { ignoreVary: true });
    if (kept === undefined) throw error;
    return kept;
  }
}

const keptOr = async (request: Request): Promise<Response> => (await caches.match(request, { ignoreVary: true })) ?? fetch(request);

self.addEventListener('install', (event) => event.waitUntil(keep().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(forgetOlder()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname === '/verify') event.respondWith(page(request));
  else if (pathname.startsWith('/assets/') || pathname === '/favicon.svg') event.respondWith(keptOr(request));
});
