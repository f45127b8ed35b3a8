/** The time of this device, second by second. */

import { onUnmounted, type Ref, ref } from 'vue';

export function useNow(): Readonly<Ref<number>> {
  const now = ref(Date.now());
  const timer = setInterval(() => {
    now.value = Date.now();
  }, 1000);
  onUnmounted(() => clearInterval(timer));
  return now;
}
