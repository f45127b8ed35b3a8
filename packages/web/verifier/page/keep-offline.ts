/** Keeps the served page at hand without a network. */

/** Served at the top of the site, so that it may keep the page itself. */
const KEEPER = '/verify-offline.js';

export function keepOffline(): void {
  // A page from a file is at hand anyway; elsewhere browsers allow it only where nobody can have changed it on the way.
  if (location.protocol === 'file:' || !isSecureContext || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register(KEEPER, { scope: '/verify' }).catch(() => {
    // The browser forbids it, as in private windows: the page works all the same while there is a network.
  });
}
