/** The time of a replay: it runs, is held, and is stepped from mark to mark. */

import { computed, onUnmounted, type Ref, ref, type ShallowRef, shallowRef, watch } from 'vue';
import type { ReplayStep } from './replay.js';
import { marksOf, nextMark, previousMark, secondsOf } from './timing.js';

export const SPEEDS = [0.5, 1, 2, 4, 8] as const;

export interface ReplayClock {
  /** How much of the step is shown, from 0 to 1. */
  readonly time: Readonly<Ref<number>>;
  readonly isRunning: Readonly<Ref<boolean>>;
  readonly speed: Ref<number>;
  /** Begins a step; `null`: nothing is replayed. With motion it runs, without it the first mark is shown. */
  readonly begin: (step: ReplayStep | null) => void;
  readonly toggle: () => void;
  /** To the next mark. @returns whether there was one */
  readonly forward: () => boolean;
  /** To the mark before. @returns whether there was one */
  readonly back: () => boolean;
  /** Shows the whole step. */
  readonly complete: () => void;
}

const STILL = '(prefers-reduced-motion: reduce)';

export function useReplayClock(): ReplayClock {
  const step: ShallowRef<ReplayStep | null> = shallowRef(null);
  const time = ref(0);
  const isRunning = ref(false);
  const speed = ref(1);
  const isStill = matchMedia(STILL).matches;
  const marks = computed(() => (step.value === null ? [1] : marksOf(step.value)));
  let frame = 0;
  let last = 0;

  function tick(now: number): void {
    if (step.value === null || !isRunning.value) return;
    time.value = Math.min(1, time.value + ((now - last) / 1000 / secondsOf(step.value)) * speed.value);
    last = now;
    if (time.value === 1) isRunning.value = false;
    else frame = requestAnimationFrame(tick);
  }

  watch(isRunning, (runs) => {
    cancelAnimationFrame(frame);
    if (!runs) return;
    last = performance.now();
    frame = requestAnimationFrame(tick);
  });
  onUnmounted(() => cancelAnimationFrame(frame));

  return {
    time,
    isRunning,
    speed,
    begin(next) {
      step.value = next;
      time.value = next !== null && isStill ? (marks.value[0] ?? 1) : 0;
      isRunning.value = next !== null && !isStill;
    },
    toggle() {
      if (step.value === null || isStill) return;
      if (time.value === 1) time.value = 0;
      isRunning.value = !isRunning.value;
    },
    forward() {
      const mark = step.value === null ? null : nextMark(marks.value, time.value);
      if (mark !== null) time.value = mark;
      if (mark === 1) isRunning.value = false;
      return mark !== null;
    },
    back() {
      const mark = step.value === null ? null : previousMark(marks.value, time.value);
      if (mark !== null) time.value = mark;
      isRunning.value = false;
      return mark !== null;
    },
    complete() {
      time.value = 1;
      isRunning.value = false;
    },
  };
}
