/** A screen that follows what others do. It looks only while it is seen, and not while its user is being asked something. */

import { onMounted, onUnmounted } from 'vue';
import { openQuestion } from './act.js';
import { LIVELY_PACE, nextRefreshMs, type RefreshPace } from './refresh-pace.js';

/**
 * `useRefresh(task.refresh);`
 * @param look reads again. @returns whether something had changed
 * @param isDue whether looking makes sense now: not once it has ended, nor while somebody enters what depends on it
 */
export function useRefresh(look: () => Promise<boolean>, isDue: () => boolean = () => true, pace: RefreshPace = LIVELY_PACE): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let quiet = 0;
  let isGone = false;

  function wait(): void {
    clearTimeout(timer);
    if (!isGone && document.visibilityState === 'visible') timer = setTimeout(() => void again(), nextRefreshMs(quiet, pace));
  }

  async function again(): Promise<void> {
    if (openQuestion.value === null && isDue()) quiet = (await look()) ? 0 : quiet + 1;
    wait();
  }

  /** Whoever comes back to the screen sees at once what has happened. */
  function turned(): void {
    clearTimeout(timer);
    if (document.visibilityState !== 'visible') return;
    quiet = 0;
    void again();
  }

  onMounted(() => {
    document.addEventListener('visibilitychange', turned);
    wait();
  });
  onUnmounted(() => {
    isGone = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', turned);
  });
}
