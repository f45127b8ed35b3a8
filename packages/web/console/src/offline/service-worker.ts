/** Keeps the console's page and files at hand without a network. Named by the build: another build is another set of files. */

/// <reference lib="webworker" />

import { handlingOf } from './static-files.js';

declare const self: ServiceWorkerGlobalScope;

/** Put in by the build: what changes with any byte, and the files that inspectors need without a network. */
declare const BUILT: { readonly version: string; readonly files: readonly string[] };

const PREFIX = 'console-';
const KEPT = `${PREFIX}${BUILT.version}`;
const PAGE = '/console/';

/** The same bytes go to everybody, whatever a request says of itself. */
const IGNORING = { ignoreVary: true } as const;

async function keep(): Promise<void> {
  const cache = await caches.open(KEPT);
  await cache.add(new Request(PAGE, { cache: 'no-cache' }));
  await cache.addAll(BUILT.files.map((file) => `${PAGE}${file}`));
}

async function forgetOlder(): Promise<void> {
  const older = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== KEPT);
  await Promise.all(older.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** Longer than that a network that hardly answers is none. */
const PATIENCE_MS = 4000;

const impatience = (): Promise<never> =>
  new Promise((_resolve, reject) => setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS));

/** The page as it is now; as it was kept where there is no network. */
async function page(request: Request): Promise<Response> {
  try {
    return await Promise.race([fetch(request), impatience()]);
  } catch (error) {
    const kept = await caches.match(PAGE, IGNORING);
    if (kept === undefined) throw error;
    return kept;
  }
}

/** A file's name changes with its bytes, so a kept one is always right. */
async function file(request: Request): Promise<Response> {
  const kept = await caches.match(request, IGNORING);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(KEPT)).put(request, response.clone());
  return response;
}

// It waits until no page of an older build is open: that one still needs its own files.
self.addEventListener('install', (event) => event.waitUntil(keep()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOlder()));
self.addEventListener('fetch', (event) => {
  const handling = handlingOf(event.request, self.location.origin);
  if (handling === 'page') event.respondWith(page(event.request));
  if (handling === 'file') event.respondWith(file(event.request));
});
