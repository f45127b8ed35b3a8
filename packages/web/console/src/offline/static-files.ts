/** Which requests of the console its service worker answers without a network: the page and its files. What the API answers is never kept. */

export type Handling = 'page' | 'file' | 'network';

/** @param own origin of the console */
export function handlingOf({ method, url }: { readonly method: string; readonly url: string }, own: string): Handling {
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== own) return 'network';
  if (pathname === '/console/' || pathname === '/console/index.html') return 'page';
  return pathname.startsWith('/console/assets/') ? 'file' : 'network';
}
