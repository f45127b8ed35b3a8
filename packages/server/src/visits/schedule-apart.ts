/** The core's scheduler in a thread of its own: a schedule of thousands of visits takes seconds, in which the service answers others. Both sides stand here. */

import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type Schedule, scheduleVisits } from '@double-random/core';
import { inputOf, type ScheduleFacts } from './schedule-input.js';

const TASK = 'double-random/schedule';

interface Handed {
  readonly task: typeof TASK;
  readonly facts: ScheduleFacts;
}

const isHanded = (data: unknown): data is Handed => typeof data === 'object' && data !== null && 'task' in data && data.task === TASK;

if (!isMainThread && isHanded(workerData)) parentPort?.postMessage(scheduleVisits(inputOf(workerData.facts)));

/** Throws what the scheduler throws, or the signal's reason when it ends first. */
export function scheduleApart(facts: ScheduleFacts, signal: AbortSignal): Promise<Schedule> {
  signal.throwIfAborted();
  const handed: Handed = { task: TASK, facts };
  const worker = new Worker(new URL(import.meta.url), { workerData: handed });
  const leave = (): void => void worker.terminate();
  signal.addEventListener('abort', leave, { once: true });
  return new Promise<Schedule>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(signal.aborted ? signal.reason : new Error('the scheduler ended without a schedule')));
  }).finally(() => signal.removeEventListener('abort', leave));
}
