/** A job as it goes on: read again and again until it has ended. Leaving the screen stops the reading, not the job. */

import { onUnmounted, type ShallowRef, shallowRef, watch } from 'vue';
import { api, ask } from '../api/client.js';
import type { Read } from '../api/read.js';
import type { Failure } from './failure.js';
import { nextLookMs } from './job-words.js';

export type Job = Read<'/api/v1/jobs/{id}'>;

export const hasEnded = ({ state }: Pick<Job, 'state'>): boolean => state === 'done' || state === 'failed';

export interface FollowedJob {
  readonly job: Readonly<ShallowRef<Job | null>>;
  /** Why it could not be read just now; it is tried again. */
  readonly failure: Readonly<ShallowRef<Failure | null>>;
  /** Looks again, after a refusal. */
  readonly again: () => void;
}

/** @param onEnd called once when it has ended while it was followed, or had ended before */
export function useJob(id: () => string, onEnd: (job: Job) => void = () => undefined): FollowedJob {
  const job = shallowRef<Job | null>(null);
  const failure = shallowRef<Failure | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let present = '';

  async function look(wanted: string, looks: number): Promise<void> {
    const answer = await ask(api.GET('/api/v1/jobs/{id}', { params: { path: { id: wanted } } }));
    if (wanted !== present) return;
    failure.value = answer.kind === 'data' ? null : answer;
    if (answer.kind === 'data') job.value = answer.data;
    if (answer.kind === 'data' && hasEnded(answer.data)) onEnd(answer.data);
    else if (answer.kind !== 'refusal') timer = setTimeout(() => void look(wanted, looks + 1), nextLookMs(looks));
  }

  watch(
    id,
    (wanted) => {
      clearTimeout(timer);
      present = wanted;
      job.value = null;
      void look(wanted, 0);
    },
    { immediate: true },
  );
  onUnmounted(() => {
    present = '';
    clearTimeout(timer);
  });
  return { job, failure, again: () => void look(present, 0) };
}
