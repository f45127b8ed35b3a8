/** Planned tasks: their ids, what each edition says of them, and their items. */

import type { InspectionMethod, PlannedTask, TaskScope } from '../../plans/planned-task.js';
import { type Connection, ROWS_AT_ONCE, type Transaction } from '../store.js';

interface ContentRow {
  readonly plan_task_id: string;
  readonly plan_id: string;
  readonly edition: number;
  readonly title: string;
  readonly scope: TaskScope;
  readonly filter: string;
  readonly ratio: string;
  readonly times_per_year: number;
  readonly date_from: string;
  readonly date_to: string;
  readonly method: InspectionMethod;
}

interface ItemRow {
  readonly plan_task_id: string;
  readonly edition: number;
  readonly department: string;
  readonly item: string;
}

/** A planned task with the edition of the plan that says so. */
export interface TaskOfEdition {
  readonly planId: string;
  readonly edition: number;
  readonly task: PlannedTask;
}

function taskOfRows(row: ContentRow, initiating: string, items: readonly ItemRow[]): TaskOfEdition {
  const departments = [...new Set(items.map(({ department }) => department))];
  const of = (wanted: string): string[] => items.filter(({ department }) => department === wanted).map(({ item }) => item);
  return {
    planId: row.plan_id,
    edition: row.edition,
    task: {
      id: row.plan_task_id,
      title: row.title,
      items: of(initiating),
      cooperating: departments.filter((id) => id !== initiating).map((department) => ({ department, items: of(department) })),
      scope: row.scope,
      filter: JSON.parse(row.filter),
      ratio: JSON.parse(row.ratio),
      timesPerYear: row.times_per_year,
      window: { from: row.date_from, to: row.date_to },
      method: row.method,
    },
  };
}

/** The planned tasks of some editions of plans, in the order of each; an edition is named by its plan and number. */
export async function tasksOfEditions(
  db: Connection,
  editions: readonly { readonly planId: string; readonly edition: number; readonly department: string }[],
): Promise<TaskOfEdition[]> {
  const found: TaskOfEdition[] = [];
  for (const { planId, edition, department } of editions) {
    const contents: ContentRow[] = await db('plan_task_contents').where({ plan_id: planId, edition }).orderBy('position').select();
    const items: ItemRow[] = await db('plan_task_items')
      .where({ edition })
      .whereIn('plan_task_id', db('plan_task_contents').where({ plan_id: planId, edition }).select('plan_task_id'))
      .orderBy(['plan_task_id', 'department', 'item'])
      .select();
    const byTask = new Map<string, ItemRow[]>(contents.map(({ plan_task_id: id }) => [id, []]));
    for (const item of items) byTask.get(item.plan_task_id)?.push(item);
    found.push(...contents.map((row) => taskOfRows(row, department, byTask.get(row.plan_task_id) ?? [])));
  }
  return found;
}

/** The ids of all planned tasks that an edition of the plan has or had. */
export async function taskIdsOfPlan(db: Connection, planId: string): Promise<Set<string>> {
  const rows: { id: string }[] = await db('plan_tasks').where({ plan_id: planId }).select('id');
  return new Set(rows.map(({ id }) => id));
}

/** Makes these the planned tasks of an edition. Ids that are new are added to the plan's; none is ever dropped. */
export async function replaceTasks(
  tx: Transaction,
  { planId, edition, department }: { readonly planId: string; readonly edition: number; readonly department: string },
  tasks: readonly PlannedTask[],
  at: string,
): Promise<void> {
  await tx('plan_task_contents').where({ plan_id: planId, edition }).delete();
  const known = await taskIdsOfPlan(tx, planId);
  const contents = tasks.map((task, position) => ({
    plan_task_id: task.id,
    plan_id: planId,
    edition,
    position,
    title: task.title,
    folded_title: task.title.toLowerCase(),
    scope: task.scope,
    filter: JSON.stringify(task.filter),
    ratio: JSON.stringify(task.ratio),
    times_per_year: task.timesPerYear,
    date_from: task.window.from,
    date_to: task.window.to,
    method: task.method,
  }));
  const items = tasks.flatMap((task) =>
    [{ department, items: task.items }, ...task.cooperating].flatMap((part) =>
      part.items.map((item) => ({ plan_task_id: task.id, edition, department: part.department, item })),
    ),
  );
  const added = tasks.filter(({ id }) => !known.has(id)).map(({ id }) => ({ id, plan_id: planId, created_at: at }));
  await insertAll(tx, 'plan_tasks', added);
  await insertAll(tx, 'plan_task_contents', contents);
  await insertAll(tx, 'plan_task_items', items);
}

async function insertAll(tx: Transaction, table: string, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) await tx(table).insert(rows.slice(from, from + ROWS_AT_ONCE));
}
