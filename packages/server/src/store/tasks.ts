/** Joint tasks as they are stored. */

import { settingsShape } from '../tasks/settings.js';
import type { TaskState } from '../tasks/states.js';
import type { Task, TaskSource } from '../tasks/task.js';
import type { Connection, Transaction } from './store.js';

interface TaskRow {
  readonly id: string;
  readonly draw_id: string;
  readonly title: string;
  readonly document_number: string | null;
  readonly department: string;
  readonly entity_directory: string;
  readonly source_kind: TaskSource['kind'];
  readonly source_reason: string | null;
  readonly approved_by: string | null;
  readonly approved_name: string | null;
  readonly approved_at: string | null;
  readonly state: TaskState;
  readonly settings: string;
  readonly version: number;
  readonly created_at: string;
  readonly created_by: string;
  readonly changed_at: string;
  readonly changed_by: string;
  readonly public_since: string | null;
  readonly cancelled_at: string | null;
  readonly cancel_reason: string | null;
}

/** Code of a draw as it is compared: two that differ only in case are one. */
const drawIdKey = (drawId: string): string => drawId.toLowerCase();

function sourceOf({ source_kind: kind, source_reason: reason }: TaskRow, planTasks: readonly string[]): TaskSource {
  if (kind === 'ad-hoc') return { kind, reason: reason ?? '' };
  if (kind === 'proposal') return { kind, planTasks };
  const [planned] = planTasks;
  if (planned === undefined) throw new Error('a planned task without its task in the plan');
  return { kind, planTasks: [planned] };
}

const taskOf = (row: TaskRow, planTasks: readonly string[]): Task => ({
  id: row.id,
  drawId: row.draw_id,
  title: row.title,
  documentNumber: row.document_number,
  department: row.department,
  entityDirectory: row.entity_directory,
  source: sourceOf(row, planTasks),
  approval:
    row.approved_by === null || row.approved_at === null
      ? null
      : { by: row.approved_by, name: row.approved_name ?? '', at: row.approved_at },
  state: row.state,
  settings: settingsShape.parse(JSON.parse(row.settings)),
  version: row.version,
  createdAt: row.created_at,
  createdBy: row.created_by,
  changedAt: row.changed_at,
  changedBy: row.changed_by,
  publicSince: row.public_since,
  cancellation: row.cancelled_at === null ? null : { at: row.cancelled_at, reason: row.cancel_reason ?? '' },
});

/** The stored rows as tasks, each with the planned tasks that it carries out. */
export async function tasksOf(db: Connection, rows: readonly TaskRow[]): Promise<Task[]> {
  const links: { task_id: string; plan_task_id: string }[] = await db('task_plan_tasks')
    .whereIn(
      'task_id',
      rows.map(({ id }) => id),
    )
    .orderBy('plan_task_id')
    .select('task_id', 'plan_task_id');
  return rows.map((row) =>
    taskOf(
      row,
      links.filter(({ task_id }) => task_id === row.id).map(({ plan_task_id }) => plan_task_id),
    ),
  );
}

const oneOf = async (db: Connection, row: TaskRow | undefined): Promise<Task | null> =>
  row === undefined ? null : ((await tasksOf(db, [row]))[0] ?? null);

export const findTask = async (db: Connection, id: string): Promise<Task | null> => oneOf(db, await db('tasks').where({ id }).first());

/** The task with this code of its draw, without regard to case. */
export const findTaskByDrawId = async (db: Connection, drawId: string): Promise<Task | null> =>
  oneOf(
    db,
    await db('tasks')
      .where({ draw_id_key: drawIdKey(drawId) })
      .first(),
  );

/** The task, locked until the act ends. Every act on a task or on one of its parts takes this lock first. */
export const lockTask = async (tx: Transaction, id: string): Promise<Task | null> =>
  oneOf(tx, await tx('tasks').where({ id }).forUpdate().first());

/** Moves a task on; the first freeze makes it public. Throws when it stands in none of the states `from`: the act has locked it and looked. */
export async function moveTask(tx: Transaction, id: string, from: readonly TaskState[], to: TaskState, at: string): Promise<void> {
  const moved = await tx('tasks')
    .where({ id })
    .whereIn('state', from)
    .update({
      state: to,
      changed_at: at,
      version: tx.raw('version + 1'),
      ...(to === 'frozen' ? { public_since: tx.raw('coalesce(public_since, ?)', [at]) } : {}),
    });
  if (moved !== 1) throw new Error(`the task ${id} is in none of the states ${from.join(', ')}`);
}

/** What of a task is written by its drafting and its changes. */
export type TaskContent = Pick<Task, 'title' | 'documentNumber' | 'entityDirectory' | 'source' | 'settings'>;

const yearOf = ({ settings }: TaskContent, createdAt: string): number =>
  Number((/^\d{4}/.exec(settings.period?.from ?? '') ?? /^\d{4}/.exec(createdAt) ?? ['0'])[0]);

const searchText = (drawId: string, { title, documentNumber }: TaskContent): string =>
  [drawId, title, documentNumber ?? ''].join('\n').toLowerCase();

const contentRow = (drawId: string, createdAt: string, content: TaskContent) => ({
  title: content.title,
  document_number: content.documentNumber,
  entity_directory: content.entityDirectory,
  source_kind: content.source.kind,
  source_reason: content.source.kind === 'ad-hoc' ? content.source.reason : null,
  settings: JSON.stringify(content.settings),
  year: yearOf(content, createdAt),
  search_text: searchText(drawId, content),
});

async function linkPlanTasks(tx: Transaction, id: string, source: TaskSource): Promise<void> {
  await tx('task_plan_tasks').where({ task_id: id }).delete();
  if (source.kind === 'ad-hoc') return;
  await tx('task_plan_tasks').insert(source.planTasks.map((planTask) => ({ task_id: id, plan_task_id: planTask })));
}

/** @returns whether it was written; not, when another task has the code of its draw */
export async function insertTask(
  tx: Transaction,
  task: TaskContent & Pick<Task, 'id' | 'drawId' | 'department' | 'createdAt' | 'createdBy'>,
): Promise<boolean> {
  const written: unknown[] = await tx('tasks')
    .insert({
      id: task.id,
      draw_id: task.drawId,
      draw_id_key: drawIdKey(task.drawId),
      department: task.department,
      state: 'draft' satisfies TaskState,
      version: 1,
      created_at: task.createdAt,
      created_by: task.createdBy,
      changed_at: task.createdAt,
      changed_by: task.createdBy,
      ...contentRow(task.drawId, task.createdAt, task),
    })
    .onConflict('draw_id_key')
    .ignore()
    .returning('id');
  if (written.length === 0) return false;
  await linkPlanTasks(tx, task.id, task.source);
  return true;
}

/** Writes a draft's new content; what a reviewer approved was the old one. */
export async function updateTask(
  tx: Transaction,
  { id, drawId, createdAt }: Task,
  content: TaskContent,
  by: string,
  at: string,
): Promise<void> {
  await tx('tasks')
    .where({ id })
    .update({
      ...contentRow(drawId, createdAt, content),
      approved_by: null,
      approved_name: null,
      approved_at: null,
      changed_at: at,
      changed_by: by,
      version: tx.raw('version + 1'),
    });
  await linkPlanTasks(tx, id, content.source);
}

export async function approveTask(tx: Transaction, id: string, approval: NonNullable<Task['approval']>): Promise<void> {
  await tx('tasks')
    .where({ id })
    .update({
      approved_by: approval.by,
      approved_name: approval.name,
      approved_at: approval.at,
      changed_at: approval.at,
      version: tx.raw('version + 1'),
    });
}

export async function cancelTask(tx: Transaction, id: string, reason: string, at: string): Promise<void> {
  await tx('tasks')
    .where({ id })
    .update({
      state: 'cancelled' satisfies TaskState,
      cancelled_at: at,
      cancel_reason: reason,
      changed_at: at,
      version: tx.raw('version + 1'),
    });
}

/** A new version of the task though its own content stays: its departments are others. */
export async function touchTask(tx: Transaction, id: string, at: string): Promise<void> {
  await tx('tasks')
    .where({ id })
    .update({ changed_at: at, version: tx.raw('version + 1') });
}

export type { TaskRow };
