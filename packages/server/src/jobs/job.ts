/** Long work that is done after its request was answered: it survives a restart, and shows its progress. */

import type { ServiceOutcome } from '../problems/problems.js';
import type { Service } from '../service.js';
import type { Transaction } from '../store/store.js';

/** Every kind of job. */
export const JOB_KINDS = ['import-preview', 'import-apply', 'prepare-draw', 'schedule-visits', 'make-papers'] as const;

export type JobKind = (typeof JOB_KINDS)[number];

export const JOB_STATES = ['waiting', 'running', 'done', 'failed'] as const;

export type JobState = (typeof JOB_STATES)[number];

/** Plain JSON. */
export type JobFacts = Readonly<Record<string, unknown>>;

export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  /** Who sees it; `null`: everybody signed in. */
  readonly department: string | null;
  /** Actor id of whoever asked. */
  readonly askedBy: string;
  readonly state: JobState;
  /** How far it is: parts done of `total`, 0 of 0 before it knows. */
  readonly progress: { readonly done: number; readonly total: number; readonly stage: string };
  readonly input: JobFacts;
  /** What came of it, once `done`. */
  readonly result: JobFacts | null;
  /** Body of a refusal, once `failed`. */
  readonly refusal: JobFacts | null;
  readonly createdAt: string;
  readonly endedAt: string | null;
}

/**
 * Does a job. It may be started again after a crash, from the beginning or beside a last try that hangs, so what it writes goes through acts that see
 * what is already done. Expected failures end the job as `failed`; what it throws is tried again a few times, then `failed` with `internal`.
 */
export type JobHandler = (
  job: Pick<Job, 'id' | 'kind' | 'department' | 'askedBy' | 'input'>,
  running: {
    readonly service: Service;
    readonly progress: (done: number, total: number, stage: string) => void;
    readonly signal: AbortSignal;
  },
) => Promise<ServiceOutcome<JobFacts>>;

/** Work that the clock starts. It runs on one instance at a time, and must bear to be late or to run twice. */
export interface Schedule {
  readonly name: string;
  /** Seconds between two runs: a multiple of 60 on PostgreSQL's queue is kept exactly, others as near as the engine can. */
  readonly everySeconds: number;
  readonly run: (service: Service, signal: AbortSignal) => Promise<void>;
}

export interface Jobs {
  /** Asks for a job in the transaction of an act: it starts when the act is committed, and never if it is not. @returns the job's id */
  readonly ask: (
    tx: Transaction,
    job: {
      readonly kind: JobKind;
      readonly department: string | null;
      readonly askedBy: string;
      readonly input: JobFacts;
      readonly at: string;
    },
  ) => Promise<string>;
  /** Begins to take jobs and to keep the schedules. */
  readonly start: (service: Service) => Promise<void>;
  /** Takes no more jobs and waits for those under way, as long as the signal allows. */
  readonly stop: (signal: AbortSignal) => Promise<void>;
}
