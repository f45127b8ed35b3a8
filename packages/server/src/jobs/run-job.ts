/** Does a job that was taken, and writes what came of it. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { momentOf } from '../outside/outside.js';
import { problemOfFailure } from '../problems/of-failure.js';
import { problem, refusal, type ServiceOutcome, type ServiceProblem } from '../problems/problems.js';
import type { Service } from '../service.js';
import { endJob, type HeldJob, type JobEnd, releaseJob, writeProgress } from '../store/jobs.js';
import type { Transaction } from '../store/store.js';
import type { JobFacts, JobHandler, JobKind } from './job.js';
import { laneOf } from './lane.js';
import type { Pace } from './pace.js';
import { progressWriter } from './progress.js';
import type { Queue, Taken } from './queue.js';

export type JobHandlers = Readonly<Partial<Record<JobKind, JobHandler>>>;

export interface RunningJobs {
  readonly service: Service;
  readonly queue: Queue;
  readonly handlers: JobHandlers;
  readonly pace: Pace;
  readonly log: Logger;
  /** Ends when jobs under way are no longer waited for. */
  readonly leave: AbortSignal;
}

/** A job that takes its process down every time is not begun for ever. */
const MOST_STARTS = 50;

/** Milliseconds until what came of a job is written again after the database refused. */
const WRITE_AGAIN = 1000;

type Ending = { readonly kind: 'over'; readonly end: JobEnd } | { readonly kind: 'again'; readonly failed: boolean };

const refusalOf = (answer: Extract<ServiceOutcome<JobFacts>, { ok: false }>, job: HeldJob): JobFacts => ({
  ...refusal(answer.problems, job.id),
});

const givenUp = (job: HeldJob, why: ServiceProblem): Ending => ({
  kind: 'over',
  end: { state: 'failed', refusal: refusalOf({ ok: false, problems: [why] }, job) },
});

async function handle(job: HeldJob, progress: ReturnType<typeof progressWriter>, signal: AbortSignal, jobs: RunningJobs): Promise<Ending> {
  const log = jobs.log.child({ job: job.id, kind: job.kind, start: job.starts });
  if (job.starts > MOST_STARTS) {
    log.error('the job was begun too often without an end');
    return givenUp(job, problem('internal'));
  }
  const handler = jobs.handlers[job.kind];
  const begun = performance.now();
  try {
    if (handler === undefined) throw new Error(`no handler does jobs of kind ${job.kind}`);
    const { id, kind, department, askedBy, input } = job;
    const answer = await handler({ id, kind, department, askedBy, input }, { service: jobs.service, progress: progress.report, signal });
    log.info({ ok: answer.ok, code: answer.ok ? undefined : answer.problems[0]?.code, ms: performance.now() - begun }, 'job ended');
    if (answer.ok) return { kind: 'over', end: { state: 'done', result: answer.value } };
    return { kind: 'over', end: { state: 'failed', refusal: refusalOf(answer, job) } };
  } catch (error) {
    if (signal.aborted) {
      log.info({ ms: performance.now() - begun }, 'job left for later');
      return { kind: 'again', failed: false };
    }
    log.error({ err: error, failures: job.failures + 1 }, 'job failed');
    return job.failures < jobs.pace.rests.length ? { kind: 'again', failed: true } : givenUp(job, problemOfFailure(error));
  }
}

function writeEnding(tx: Transaction, job: HeldJob, ending: Ending, latest: HeldJob['progress'], jobs: RunningJobs): Promise<void> {
  const lane = laneOf(job.kind);
  const write = async (): Promise<void> => {
    if (ending.kind === 'over') {
      const at = momentOf(jobs.service.outside.now());
      if (await endJob(tx, job, ending.end, latest, at)) await jobs.queue.over(tx, job.id, lane);
      return;
    }
    const rest = ending.failed ? (jobs.pace.rests[job.failures] ?? 0) : 0;
    if (await releaseJob(tx, job, ending.failed ? 1 : 0)) await jobs.queue.putBack(tx, job.id, lane, rest);
  };
  return write();
}

/** Until it is written, or nobody waits for it any longer: then the job is found unfinished later, and begun again. */
async function writeUntilDone(write: () => Promise<void>, { log, leave }: RunningJobs): Promise<void> {
  for (;;) {
    try {
      await write();
      return;
    } catch (error) {
      log.error({ err: error }, 'the end of a job could not be written');
      if (leave.aborted) return;
      await sleep(WRITE_AGAIN, undefined, { signal: leave }).catch(() => undefined);
    }
  }
}

export async function runJob({ job, lost }: Taken, jobs: RunningJobs): Promise<void> {
  const { store } = jobs.service;
  const progress = progressWriter(jobs.pace.progress, async (latest) => {
    // The progress is a kindness: where it cannot be written the job goes on.
    await store.transact((tx) => writeProgress(tx, job, latest)).catch((error: unknown) => jobs.log.debug({ err: error }, 'no progress'));
  });
  const ending = await handle(job, progress, AbortSignal.any([jobs.leave, lost]), jobs);
  await progress.settle();
  await writeUntilDone(() => store.transact((tx) => writeEnding(tx, job, ending, progress.latest(), jobs)), jobs);
}
