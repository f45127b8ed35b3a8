/** What was done to an edition, step by step. */

import type { PlanStep } from '../../plans/plan.js';
import type { Connection, Transaction } from '../store.js';

interface StepRow {
  readonly edition: number;
  readonly step: number;
  readonly act: PlanStep['act'];
  readonly by_id: string;
  readonly by_name: string;
  readonly department: string | null;
  readonly at: string;
  readonly state: PlanStep['state'];
  readonly words: string | null;
}

const stepOfRow = (row: StepRow): PlanStep => ({
  step: row.step,
  act: row.act,
  byId: row.by_id,
  byName: row.by_name,
  department: row.department,
  at: row.at,
  state: row.state,
  words: row.words,
});

/** The steps of an edition, the first one first. */
export async function stepsOf(db: Connection, planId: string, edition: number): Promise<PlanStep[]> {
  const rows: StepRow[] = await db('plan_steps').where({ plan_id: planId, edition }).orderBy('step').select();
  return rows.map(stepOfRow);
}

export async function lastStep(db: Connection, planId: string, edition: number): Promise<PlanStep | null> {
  const row: StepRow | undefined = await db('plan_steps').where({ plan_id: planId, edition }).orderBy('step', 'desc').first();
  return row === undefined ? null : stepOfRow(row);
}

/** Adds a step after the last one. The plan's row is locked by whoever calls. */
export async function addStep(tx: Transaction, planId: string, edition: number, taken: Omit<PlanStep, 'step'>): Promise<void> {
  const last = await lastStep(tx, planId, edition);
  await tx('plan_steps').insert({
    plan_id: planId,
    edition,
    step: (last?.step ?? 0) + 1,
    act: taken.act,
    by_id: taken.byId,
    by_name: taken.byName,
    department: taken.department,
    at: taken.at,
    state: taken.state,
    words: taken.words,
  });
}
