/** Asks the browser to keep the console at hand without a network. */

import { readonly, ref } from 'vue';

const kept = ref(false);

/** Whether the console itself opens without a network: false while it is being kept, and where the browser keeps nothing. */
export const isConsoleKept = readonly(kept);

export function keepConsole(): void {
  if (!isSecureContext || !('serviceWorker' in navigator)) return;
  // There is an active worker only once it has all of its files.
  void navigator.serviceWorker.ready.then(() => {
    kept.value = true;
  });
  navigator.serviceWorker.register('/console/service-worker.js').catch(() => {
    // The browser forbids it, as in private windows: the console works all the same while there is a network.
  });
}
