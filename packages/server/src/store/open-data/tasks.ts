/** Joint tasks and draws of a year, for the open data: a year has so few that all of them are read at once. */

import { type Draw, isDisclosed } from '../../draws/draw.js';
import { isKeptSecret } from '../../tasks/public-task.js';
import { takesPart } from '../../tasks/states.js';
import type { Task, TaskPart } from '../../tasks/task.js';
import { drawsOfTask } from '../draws/draws.js';
import type { Connection } from '../store.js';
import { partsOf } from '../task-parts.js';
import { tasksOf } from '../tasks.js';

/** Public tasks of the year of their first day, by id. A sealed one waits until nobody can be warned any more. */
export async function publicTasks(db: Connection, year: number): Promise<readonly Task[]> {
  const tasks = await tasksOf(db, await db('tasks').where({ year }).whereNotNull('public_since').orderBy('id').select('tasks.*'));
  return tasks.filter((task) => !isKeptSecret(task));
}

/** The departments that take part in them, by task. */
export async function* publicParts(db: Connection, year: number): AsyncGenerator<readonly TaskPart[]> {
  for (const { id } of await publicTasks(db, year)) yield (await partsOf(db, id)).filter(({ state }) => takesPart(state));
}

/** Every attempt of their draws that is disclosed, by task and attempt, one at a time: their results are large. */
export async function* publicDraws(db: Connection, year: number): AsyncGenerator<Draw> {
  for (const { id } of await publicTasks(db, year)) yield* (await drawsOfTask(db, id)).filter(isDisclosed);
}
