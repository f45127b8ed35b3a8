/** Joint tasks page by page, for the lists of departments and of the public. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { cursorOf, pageQuery, readCursor } from '../../http/page.js';
import { lineText } from '../../plans/texts.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Service } from '../../service.js';
import { partsOfTasks } from '../../store/task-parts.js';
import { searchTasks, type TaskKey, type TaskSearch } from '../../store/task-search.js';
import { TASK_STATES } from '../../tasks/states.js';
import type { Task, TaskPart } from '../../tasks/task.js';

const MOST_TEXT = 200;
const MOST_ID = 64;

const FILTERS = {
  /** Part of title, document number or draw id. */
  text: lineText(MOST_TEXT).optional(),
  state: z.enum(TASK_STATES).optional(),
  /** A department that takes part. */
  department: z.string().max(MOST_ID).optional(),
  /** Of the period's first day. */
  year: z.coerce.number().int().min(2015).max(2199).optional(),
};

export const tasksQuery = pageQuery.extend(FILTERS);

export const tasksFileQuery = z.object({ ...FILTERS, lang: z.enum(['zh', 'en']).default('zh') });

type Filters = z.output<z.ZodObject<typeof FILTERS>>;

/** Whose view the list is: a department's (`null`: everything), or the public's. */
export type Viewer = Pick<TaskSearch, 'seenBy' | 'publicOnly'>;

export interface ListedTask {
  readonly task: Task;
  readonly parts: readonly TaskPart[];
}

const searchOf = ({ text, state, department, year }: Filters, viewer: Viewer): Omit<TaskSearch, 'after' | 'limit'> => ({
  text: text ?? null,
  state: state ?? null,
  department: department ?? null,
  year: year ?? null,
  ...viewer,
});

async function listed({ store }: Service, search: TaskSearch): Promise<ListedTask[]> {
  const tasks = await searchTasks(store.db, search);
  const parts = await partsOfTasks(
    store.db,
    tasks.map(({ id }) => id),
  );
  return tasks.map((task) => ({ task, parts: parts.filter(({ taskId }) => taskId === task.id) }));
}

const keyOf = ({ task }: ListedTask): TaskKey => [task.createdAt, task.id];
const keyShape = z.tuple([z.string(), z.string()]);

export async function pageOfTasks(
  service: Service,
  { limit, after, ...filters }: z.output<typeof tasksQuery>,
  viewer: Viewer,
): Promise<ServiceOutcome<{ items: ListedTask[]; next: string | null }>> {
  const key = after === undefined ? null : readCursor(after, keyShape);
  if (after !== undefined && key === null) return refused('bad-cursor');
  const found = await listed(service, { ...searchOf(filters, viewer), after: key, limit: limit + 1 });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return done({ items, next: found.length > limit && last !== undefined ? cursorOf(keyOf(last)) : null });
}

const FILE_PAGE = 500;

/** All that the filters find, for a file. */
export async function allTasks(service: Service, filters: Filters, viewer: Viewer): Promise<ListedTask[]> {
  const found: ListedTask[] = [];
  for (;;) {
    const last = found.at(-1);
    const after = last === undefined ? null : keyOf(last);
    const page = await listed(service, { ...searchOf(filters, viewer), after, limit: FILE_PAGE });
    found.push(...page);
    if (page.length < FILE_PAGE) return found;
  }
}
