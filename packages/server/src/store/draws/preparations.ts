/** The table `preparations`: what would be frozen, with its forecast. */

import type { Forecast } from '@double-random/core';
import type { FreezeSummary, FreezeWarning } from '@double-random/directories';
import type { PreparationInputs } from '../../draws/preparation-inputs.js';
import type { Connection, Transaction } from '../store.js';

export type PreparationState = 'preparing' | 'ready' | 'failed';

export interface Preparation {
  readonly id: string;
  readonly task: string;
  readonly attempt: number;
  readonly previousDraw: string | null;
  readonly state: PreparationState;
  readonly inputs: PreparationInputs;
  readonly job: string;
  /** Hex, once ready. */
  readonly manifestHash: string | null;
  readonly summary: FreezeSummary | null;
  readonly warnings: readonly FreezeWarning[];
  readonly forecast: Forecast | null;
  /** Departments for which the forecast sees empty places. */
  readonly short: readonly string[];
  readonly askedAt: string;
  readonly readyAt: string | null;
}

interface PreparationRow {
  readonly id: string;
  readonly task_id: string;
  readonly attempt: number;
  readonly previous_draw: string | null;
  readonly state: PreparationState;
  readonly inputs: string;
  readonly job_id: string;
  readonly manifest_hash: string | null;
  readonly summary: string | null;
  readonly warnings: string | null;
  readonly forecast: string | null;
  readonly short_departments: string | null;
  readonly asked_by: string;
  readonly asked_at: string;
  readonly ready_at: string | null;
}

const preparationOf = (row: PreparationRow): Preparation => ({
  id: row.id,
  task: row.task_id,
  attempt: row.attempt,
  previousDraw: row.previous_draw,
  state: row.state,
  inputs: JSON.parse(row.inputs) as PreparationInputs,
  job: row.job_id,
  manifestHash: row.manifest_hash,
  summary: row.summary === null ? null : (JSON.parse(row.summary) as FreezeSummary),
  warnings: row.warnings === null ? [] : (JSON.parse(row.warnings) as FreezeWarning[]),
  forecast: row.forecast === null ? null : (JSON.parse(row.forecast) as Forecast),
  short: row.short_departments === null ? [] : (JSON.parse(row.short_departments) as string[]),
  askedAt: row.asked_at,
  readyAt: row.ready_at,
});

const found = (row: PreparationRow | undefined): Preparation | null => (row === undefined ? null : preparationOf(row));

export async function findPreparation(db: Connection, id: string): Promise<Preparation | null> {
  return found(await db<PreparationRow>('preparations').where({ id }).first());
}

export async function lockPreparation(tx: Transaction, id: string): Promise<Preparation | null> {
  return found(await tx<PreparationRow>('preparations').where({ id }).forUpdate().first());
}

/** The newest preparation of a task. */
export async function latestPreparation(db: Connection, task: string): Promise<Preparation | null> {
  const newest = [
    { column: 'asked_at', order: 'desc' },
    { column: 'id', order: 'desc' },
  ];
  return found(await db<PreparationRow>('preparations').where({ task_id: task }).orderBy(newest).first());
}

export interface NewPreparation {
  readonly id: string;
  readonly task: string;
  readonly attempt: number;
  readonly previousDraw: string | null;
  readonly inputs: PreparationInputs;
  readonly job: string;
  readonly askedBy: string;
  readonly askedAt: string;
}

export async function addPreparation(tx: Transaction, preparation: NewPreparation): Promise<void> {
  await tx('preparations').insert({
    id: preparation.id,
    task_id: preparation.task,
    attempt: preparation.attempt,
    previous_draw: preparation.previousDraw,
    state: 'preparing',
    inputs: JSON.stringify(preparation.inputs),
    job_id: preparation.job,
    asked_by: preparation.askedBy,
    asked_at: preparation.askedAt,
  });
}

export interface ReadyFacts {
  readonly manifestHash: string;
  readonly summary: FreezeSummary;
  readonly warnings: readonly FreezeWarning[];
  readonly forecast: Forecast;
  readonly short: readonly string[];
  readonly readyAt: string;
}

export async function setReady(tx: Transaction, id: string, facts: ReadyFacts): Promise<void> {
  await tx('preparations')
    .where({ id })
    .update({
      state: 'ready',
      manifest_hash: facts.manifestHash,
      summary: JSON.stringify(facts.summary),
      warnings: JSON.stringify(facts.warnings),
      forecast: JSON.stringify(facts.forecast),
      short_departments: JSON.stringify(facts.short),
      ready_at: facts.readyAt,
    });
}

export async function setFailed(tx: Transaction, id: string): Promise<void> {
  await tx('preparations').where({ id }).update({ state: 'failed' });
}

/** Preparations of its task that were asked for before this one and never frozen. */
export async function earlierPreparations(
  db: Connection,
  { id, task, askedAt }: Pick<Preparation, 'id' | 'task' | 'askedAt'>,
): Promise<readonly string[]> {
  const rows = await db<PreparationRow>('preparations')
    .where({ task_id: task })
    .where('asked_at', '<=', askedAt)
    .whereNot({ id })
    .whereNotIn('id', db('draws').select('preparation_id'))
    .select('id');
  return rows.map(({ id }) => id);
}

/** Forgets preparations with their files; the audit log keeps that they were. */
export async function removePreparations(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx('preparations').whereIn('id', ids).delete();
}

export interface ShortageAcceptance {
  readonly department: string;
  readonly reason: string;
  /** User id, or the id of a token. */
  readonly by: string;
  readonly acceptedAt: string;
}

export async function shortageAcceptances(db: Connection, preparation: string): Promise<readonly ShortageAcceptance[]> {
  const rows: { department: string; reason: string; accepted_by: string; accepted_at: string }[] = await db('shortage_acceptances')
    .where({ preparation_id: preparation })
    .orderBy('department')
    .select('department', 'reason', 'accepted_by', 'accepted_at');
  return rows.map(({ department, reason, accepted_by, accepted_at }) => ({ department, reason, by: accepted_by, acceptedAt: accepted_at }));
}

export async function addShortageAcceptance(
  tx: Transaction,
  preparation: string,
  { department, reason, by, at }: { readonly department: string; readonly reason: string; readonly by: string; readonly at: string },
): Promise<void> {
  await tx('shortage_acceptances').insert({ preparation_id: preparation, department, reason, accepted_by: by, accepted_at: at });
}
