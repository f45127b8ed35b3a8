/** Schedules in tests: what a planner asks for, and the job in between, in one call. */

import { askSchedule, type ScheduleWish } from '../../dist/acts/visits/ask-schedule.js';
import { makeSchedule } from '../../dist/acts/visits/make-schedule.js';
import type { JobFacts } from '../../dist/jobs/job.js';
import type { ServiceOutcome } from '../../dist/problems/problems.js';
import type { Service } from '../../dist/service.js';
import { plannerOf } from '../directories/importing.js';
import { valueIn } from '../support/outcome.js';

/** Does the job of a schedule that was asked for. */
export const runSchedule = (service: Service, task: string, job: string): Promise<ServiceOutcome<JobFacts>> =>
  makeSchedule(
    { id: job, kind: 'schedule-visits', department: 'market', askedBy: 'user', input: { task } },
    { service, progress: () => undefined, signal: new AbortController().signal },
  );

/** @returns the result of the job */
export async function scheduled(service: Service, task: string, wish: ScheduleWish = {}): Promise<JobFacts> {
  const { job } = valueIn(await askSchedule(service, plannerOf('market'), task, wish));
  return valueIn(await runSchedule(service, task, job));
}
