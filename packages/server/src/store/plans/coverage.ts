/** What plans and draws of a year name and take up. */

import type { JointCount, NamedItem } from '../../plans/coverage.js';
import { COUNTED } from '../../plans/state.js';
import { isKeptSecret } from '../../tasks/public-task.js';
import { settingsShape } from '../../tasks/settings.js';
import { PART_STATES, TASK_STATES, type TaskState, takesPart } from '../../tasks/states.js';
import type { Connection } from '../store.js';

/** Contents of the editions that count for a year: the one of each plan that binds, or bound to the end of the year. */
const countedContents = (db: Connection, year: number) =>
  db('plans')
    .join('plan_editions', (join) => {
      join.on('plan_editions.plan_id', 'plans.id').andOn('plan_editions.edition', 'plans.in_force');
    })
    .join('plan_task_contents', (join) => {
      join.on('plan_task_contents.plan_id', 'plans.id').andOn('plan_task_contents.edition', 'plans.in_force');
    })
    .where('plans.year', year)
    .whereIn('plan_editions.state', COUNTED);

/** Every item that a counted plan of the year names, each once. */
export const itemsPlanned = (db: Connection, year: number): Promise<NamedItem[]> =>
  countedContents(db, year)
    .join('plan_task_items', (join) => {
      join
        .on('plan_task_items.plan_task_id', 'plan_task_contents.plan_task_id')
        .andOn('plan_task_items.edition', 'plan_task_contents.edition');
    })
    .distinct({ department: 'plan_task_items.department', item: 'plan_task_items.item' });

/** Planned tasks of the year by department, and how many of them name another department. */
export async function jointCounts(db: Connection, year: number): Promise<JointCount[]> {
  const isJoint = db('plan_task_items')
    .whereRaw('plan_task_items.plan_task_id = plan_task_contents.plan_task_id and plan_task_items.edition = plan_task_contents.edition')
    .whereRaw('plan_task_items.department <> plans.department')
    .select(db.raw('1'));
  const rows: { department: string; tasks: number | string; joint: number | string }[] = await countedContents(db, year)
    .groupBy('plans.department')
    .orderBy('plans.department')
    .select({
      department: 'plans.department',
      tasks: db.raw('count(*)'),
      joint: db.raw('sum(case when exists ? then 1 else 0 end)', [isJoint]),
    });
  return rows.map(({ department, tasks, joint }) => ({ department, tasks: Number(tasks), joint: Number(joint) }));
}

/** Joint tasks in these states have drawn. */
const DRAWN = TASK_STATES.slice(TASK_STATES.indexOf('drawn'), TASK_STATES.indexOf('archived') + 1);

/** What of the year's draws is counted: everything, or what of them the public may read item by item. */
export type DrawsCounted = 'all' | 'told';

interface DoneRow {
  readonly department: string;
  readonly preparation: string;
  readonly settings: string;
  readonly state: TaskState;
}

const isTold = ({ settings, state }: DoneRow): boolean => !isKeptSecret({ settings: settingsShape.parse(JSON.parse(settings)), state });

/** Items of the departments that took part in draws of the year; a voided draw does not count, since its task is `confirmed` again. */
export async function itemsDone(db: Connection, year: number, counted: DrawsCounted): Promise<NamedItem[]> {
  const rows: DoneRow[] = await db('task_parts')
    .join('tasks', 'tasks.id', 'task_parts.task_id')
    .where('tasks.year', year)
    .whereIn('tasks.state', DRAWN)
    .whereIn('task_parts.state', PART_STATES.filter(takesPart))
    .whereNotNull('task_parts.preparation')
    .select('task_parts.department', 'task_parts.preparation', 'tasks.settings', 'tasks.state');
  return (counted === 'all' ? rows : rows.filter(isTold)).flatMap(({ department, preparation }) => {
    const { items }: { readonly items: readonly string[] } = JSON.parse(preparation);
    return items.map((item) => ({ department, item }));
  });
}
