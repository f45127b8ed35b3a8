/** One thing that is read from the API: what it is, whether it is on its way, and why it is not there. */

import { onUnmounted, readonly, ref, type ShallowRef, shallowRef, type WatchSource, watch } from 'vue';
import type { Answer } from '../api/answer.js';
import { sessionOver } from '../session/session.js';
import { beginWait } from './busy.js';
import type { Failure } from './failure.js';

/** Shorter waits are not told of: a flicker disturbs more than a tenth of a second of nothing. */
export const TOLD_AFTER_MS = 100;

export interface Resource<Data> {
  /** What was read last; stays while it is read again. `null`: nothing yet. */
  readonly data: Readonly<ShallowRef<Data | null>>;
  /** Has been on its way for longer than a tenth of a second. */
  readonly isSlow: Readonly<ShallowRef<boolean>>;
  /** Why the last reading failed; `null`: it did not. */
  readonly failure: Readonly<ShallowRef<Failure | null>>;
  /** Reads it again, and aborts a reading under way. */
  readonly reload: () => Promise<void>;
  /** Reads it again without a word, for what others may have done; a failure leaves what is there. @returns whether it had changed */
  readonly refresh: () => Promise<boolean>;
  /** Puts in what an act answered with, so that it need not be read again. */
  put(data: Data): void;
}

/**
 * Reads now, and again whenever a source changes; what is on its way when the screen is left is aborted.
 * `const task = useResource((signal) => ask(api.GET('/api/v1/tasks/{id}', { params: { path: { id } }, signal })), () => id);`
 * @param sources what the reading depends on; no source: it is read once
 */
export function useResource<Data>(
  load: (signal: AbortSignal) => Promise<Answer<Data>>,
  sources: WatchSource<unknown> | readonly WatchSource<unknown>[] = [],
): Resource<Data> {
  const data = shallowRef<Data | null>(null);
  const failure = shallowRef<Failure | null>(null);
  const isSlow = ref(false);
  let under: AbortController | null = null;
  let isReading = false;

  async function reload(): Promise<void> {
    under?.abort();
    const mine = new AbortController();
    under = mine;
    isReading = true;
    const told = setTimeout(() => {
      isSlow.value = true;
    }, TOLD_AFTER_MS);
    const endWait = beginWait();
    mine.signal.addEventListener('abort', () => {
      clearTimeout(told);
      endWait();
    });
    const answer = await load(mine.signal);
    clearTimeout(told);
    endWait();
    if (mine.signal.aborted) return;
    isReading = false;
    isSlow.value = false;
    failure.value = answer.kind === 'data' ? null : answer;
    if (answer.kind === 'data') data.value = answer.data;
  }

  async function refresh(): Promise<boolean> {
    if (isReading) return false;
    const before = data.value;
    const mine = new AbortController();
    under = mine;
    const answer = await load(mine.signal);
    // What was put in meanwhile is newer than what was asked for before it.
    if (mine.signal.aborted || answer.kind !== 'data' || data.value !== before) return false;
    failure.value = null;
    if (JSON.stringify(answer.data) === JSON.stringify(before)) return false;
    data.value = answer.data;
    return true;
  }

  onUnmounted(() => under?.abort());
  // What could not be read because the session had ended is read once it goes on.
  watch(sessionOver, (isOver) => {
    if (!isOver && failure.value !== null) void reload();
  });
  watch(([] as WatchSource<unknown>[]).concat(sources), () => void reload(), { immediate: true });

  return {
    data: readonly(data) as Readonly<ShallowRef<Data | null>>,
    isSlow: readonly(isSlow),
    failure: readonly(failure) as Readonly<ShallowRef<Failure | null>>,
    reload,
    refresh,
    put: (next) => {
      data.value = next;
    },
  };
}
