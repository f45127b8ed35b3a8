/** Tasks of a year whose visits are counted. */

import { VISITED } from '../../tasks/public-task.js';
import type { Task } from '../../tasks/task.js';
import { publicTasks } from '../open-data/tasks.js';
import type { Connection } from '../store.js';

/** Whom a task visits is no secret any more. */
const showsVisits = ({ settings, state }: Task): boolean => settings.publishList !== false || VISITED.includes(state);

/**
 * Ids of public tasks of which every visit is public, so that all of them are counted or none: the draw that stands is disclosed, and the list is
 * published or the visits are made.
 */
export async function tasksWithPublicVisits(db: Connection, year: number, task: string | null): Promise<readonly string[]> {
  const tasks = (await publicTasks(db, year)).filter((one) => showsVisits(one) && (task === null || one.id === task));
  const rows: { task_id: string }[] = await db('draws')
    .whereIn(
      'task_id',
      tasks.map(({ id }) => id),
    )
    .where({ state: 'drawn' })
    .where((disclosed) => disclosed.where({ disclosure: 'open' }).orWhereNotNull('disclosed_at'))
    .orderBy('task_id')
    .select('task_id');
  return rows.map(({ task_id }) => task_id);
}

/** Ids of public tasks, whether or not they have drawn. */
export async function publicTaskIds(db: Connection, year: number, task: string | null): Promise<readonly string[]> {
  return (await publicTasks(db, year)).map(({ id }) => id).filter((id) => task === null || id === task);
}

/** Ids of all tasks of the year, for what departments see of themselves. */
export async function taskIdsOfYear(db: Connection, year: number, task: string | null): Promise<readonly string[]> {
  const query = db('tasks').where({ year }).orderBy('id').select('id');
  if (task !== null) query.where({ id: task });
  const rows: { id: string }[] = await query;
  return rows.map(({ id }) => id);
}
