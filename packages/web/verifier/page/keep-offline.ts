/** Keeps the served page at hand without a network. */

/** Served at the top of the site, so that it may keep the page itself. */
const KEEPER = '/verify-offline.js';

/** The page, and the script of its worker: browsers ask the keeper of that script's own address for it, not the page's. */
const SCOPES = ['/verify', '/assets/parts/verify-'];

export function keepOffline(): void {
  // A page from a file is at hand anyway; elsewhere browsers allow it only where nobody can have changed it on the way.
  if (location.protocol === 'file:' || !isSecureContext || !('serviceWorker' in navigator)) return;
  for (const scope of SCOPES) {
    navigator.serviceWorker.register(KEEPER, { scope }).catch(() => {
      // The browser forbids it, as in private windows: the page works all the same while there is a network.
    });
  }
}
