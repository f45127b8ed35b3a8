/** Asks the browser to keep the console at hand without a network. */

export function keepConsole(): void {
  if (!isSecureContext || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('/console/service-worker.js').catch(() => {
    // The browser forbids it, as in private windows: the console works all the same while there is a network.
  });
}
