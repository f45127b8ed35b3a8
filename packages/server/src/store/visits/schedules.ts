/** The tables `schedules` and `schedule_turn`. */

import type { PlanResult, ScheduleSettings, TaskSchedule } from '../../visits/task-schedule.js';
import type { Connection, Transaction } from '../store.js';

interface ScheduleRow {
  readonly task_id: string;
  readonly per_day: number;
  readonly starts: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly job: string;
  readonly planned_at: string | null;
  readonly plan: string | null;
  readonly version: number;
}

const scheduleOf = (row: ScheduleRow): TaskSchedule => ({
  task: row.task_id,
  settings: { perDay: row.per_day, starts: JSON.parse(row.starts) as string[], earliest: row.earliest, latest: row.latest },
  job: row.job,
  plannedAt: row.planned_at,
  plan: row.plan === null ? null : (JSON.parse(row.plan) as PlanResult),
  version: row.version,
});

const found = (row: ScheduleRow | undefined): TaskSchedule | null => (row === undefined ? null : scheduleOf(row));

export const findSchedule = async (db: Connection, task: string): Promise<TaskSchedule | null> =>
  found(await db<ScheduleRow>('schedules').where({ task_id: task }).first());

/** Writes what is asked of the schedule of a task that the act has locked. */
export async function askForSchedule(
  tx: Transaction,
  task: string,
  { perDay, starts, earliest, latest }: ScheduleSettings,
  asked: { readonly job: string; readonly at: string; readonly by: string },
): Promise<void> {
  const row = {
    per_day: perDay,
    starts: JSON.stringify(starts),
    earliest,
    latest,
    job: asked.job,
    asked_at: asked.at,
    asked_by: asked.by,
  };
  await tx('schedules')
    .insert({ task_id: task, version: 1, ...row })
    .onConflict('task_id')
    .merge({ ...row, version: tx.raw('schedules.version + 1') });
}

/** Writes what came of it. */
export async function writePlan(tx: Transaction, task: string, plan: PlanResult, at: string): Promise<void> {
  await tx('schedules')
    .where({ task_id: task })
    .update({ plan: JSON.stringify(plan), planned_at: at, version: tx.raw('version + 1') });
}

/**
 * Waits until nobody else gives visits their days, and keeps others waiting until the act ends: schedules of tasks that share inspectors are not made
 * from the same free hours. Task and visit are locked before.
 */
export async function takeScheduleTurn(tx: Transaction): Promise<void> {
  await tx('schedule_turn').where({ id: 1 }).forUpdate().first('id');
}
