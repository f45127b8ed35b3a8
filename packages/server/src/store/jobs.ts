/** The table `jobs`. */

import type { Job, JobFacts, JobKind, JobState } from '../jobs/job.js';
import type { Connection, Transaction } from './store.js';

interface JobRow {
  readonly id: string;
  readonly kind: JobKind;
  readonly department: string | null;
  readonly asked_by: string;
  readonly state: JobState;
  readonly done: number | string;
  readonly total: number | string;
  readonly stage: string;
  readonly input: string;
  readonly result: string | null;
  readonly refusal: string | null;
  readonly starts: number;
  readonly failures: number;
  readonly created_at: string;
  readonly ended_at: string | null;
}

/** A job that an instance of the service has taken. */
export interface HeldJob extends Job {
  /** The instance; whatever another one writes about the job from now on is ignored. */
  readonly holder: string;
  /** How often it was begun, this time included. */
  readonly starts: number;
  /** How often it threw. */
  readonly failures: number;
}

const factsOf = (text: string): JobFacts => JSON.parse(text) as JobFacts;

const jobOf = (row: JobRow): Job => ({
  id: row.id,
  kind: row.kind,
  department: row.department,
  askedBy: row.asked_by,
  state: row.state,
  progress: { done: Number(row.done), total: Number(row.total), stage: row.stage },
  input: factsOf(row.input),
  result: row.result === null ? null : factsOf(row.result),
  refusal: row.refusal === null ? null : factsOf(row.refusal),
  createdAt: row.created_at,
  endedAt: row.ended_at,
});

export async function addJob(
  tx: Transaction,
  job: Pick<Job, 'id' | 'kind' | 'department' | 'askedBy' | 'input' | 'createdAt'>,
): Promise<void> {
  await tx('jobs').insert({
    id: job.id,
    kind: job.kind,
    department: job.department,
    asked_by: job.askedBy,
    state: 'waiting',
    input: JSON.stringify(job.input),
    created_at: job.createdAt,
  });
}

export async function findJob(db: Connection, id: string): Promise<Job | null> {
  const row: JobRow | undefined = await db('jobs').where({ id }).first();
  return row === undefined ? null : jobOf(row);
}

export interface JobFilter {
  /** Jobs of a department (of none: `null`) and those that belong to no department; or all. */
  readonly visible: 'all' | { readonly department: string | null };
  readonly state?: JobState | undefined;
  readonly kind?: JobKind | undefined;
}

/** Newest first, from after the key `[createdAt, id]`. */
export async function listJobs(
  db: Connection,
  { visible, state, kind }: JobFilter,
  after: readonly [string, string] | null,
  limit: number,
): Promise<readonly Job[]> {
  const query = db('jobs').orderBy([
    { column: 'created_at', order: 'desc' },
    { column: 'id', order: 'desc' },
  ]);
  if (visible !== 'all') query.where((own) => own.where({ department: visible.department }).orWhereNull('department'));
  if (state !== undefined) query.where({ state });
  if (kind !== undefined) query.where({ kind });
  if (after !== null) query.whereRaw('(created_at, id) < (?, ?)', [...after]);
  const rows: JobRow[] = await query.limit(limit);
  return rows.map(jobOf);
}

/** The next waiting job of these kinds in the order in which they were asked for. */
export async function nextWaitingJob(db: Connection, kinds: readonly JobKind[], resting: readonly string[]): Promise<string | null> {
  const row: { id: string } | undefined = await db('jobs')
    .where({ state: 'waiting' })
    .whereIn('kind', kinds)
    .whereNotIn('id', resting)
    .orderBy(['created_at', 'id'])
    .first('id');
  return row?.id ?? null;
}

/** Ids and kinds of all jobs that wait, locked until the transaction ends. */
export const waitingJobs = (tx: Transaction): Promise<readonly Pick<Job, 'id' | 'kind'>[]> =>
  tx('jobs').where({ state: 'waiting' }).orderBy(['created_at', 'id']).forUpdate().select('id', 'kind');

/** Gives a waiting job to an instance; `null` when it is not waiting. */
export async function holdJob(tx: Transaction, id: string, holder: string): Promise<HeldJob | null> {
  const rows: JobRow[] = await tx('jobs')
    .where({ id, state: 'waiting' })
    .update({ state: 'running', holder, starts: tx.raw('starts + 1') })
    .returning('*');
  const [row] = rows;
  return row === undefined ? null : { ...jobOf(row), holder, starts: row.starts, failures: row.failures };
}

/** Whoever no longer holds a job writes nothing about it. */
const held = (tx: Transaction, { id, holder }: Pick<HeldJob, 'id' | 'holder'>) => tx('jobs').where({ id, holder, state: 'running' });

export async function writeProgress(tx: Transaction, job: Pick<HeldJob, 'id' | 'holder'>, progress: Job['progress']): Promise<void> {
  await held(tx, job).update({ ...progress });
}

/** What came of a job: its result, or the body of a refusal. */
export type JobEnd = { readonly state: 'done'; readonly result: JobFacts } | { readonly state: 'failed'; readonly refusal: JobFacts };

/** @returns whether the job was still held */
export async function endJob(
  tx: Transaction,
  job: Pick<HeldJob, 'id' | 'holder'>,
  end: JobEnd,
  progress: Job['progress'],
  at: string,
): Promise<boolean> {
  const outcome = end.state === 'done' ? { result: JSON.stringify(end.result) } : { refusal: JSON.stringify(end.refusal) };
  return (await held(tx, job).update({ state: end.state, ...outcome, ...progress, holder: null, ended_at: at })) === 1;
}

/** Lets a job wait again, after a failure or without. @returns whether it was still held */
export async function releaseJob(tx: Transaction, job: Pick<HeldJob, 'id' | 'holder'>, failures = 0): Promise<boolean> {
  const changes = { state: 'waiting', holder: null, failures: tx.raw('failures + ?', [failures]) };
  return (await held(tx, job).update(changes)) === 1;
}

/** Lets every job that is running wait again. */
export const releaseAllJobs = (tx: Transaction): Promise<number> =>
  tx('jobs').where({ state: 'running' }).update({ state: 'waiting', holder: null });
