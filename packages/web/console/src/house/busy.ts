/** What a reader waits for: a screen on its way, or what a screen is made of. One bar tells of all of it. */

import { computed, ref } from 'vue';

const waits = ref(0);

/** Whether anything is waited for, however short. */
export const isBusy = computed(() => waits.value > 0);

/** Begins a wait. @returns ends it; called again it does nothing */
export function beginWait(): () => void {
  let isOpen = true;
  waits.value += 1;
  return () => {
    if (isOpen) waits.value -= 1;
    isOpen = false;
  };
}
