/** Joint tasks page by page, for the lists of departments and of the public. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { cursorOf, pageQuery, readCursor } from '../../http/page.js';
import { lineText } from '../../plans/texts.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Service } from '../../service.js';
import { keyOfTask, TASK_ORDERS, type TaskKey, type TaskOrder } from '../../store/task-order.js';
import { partsOfTasks } from '../../store/task-parts.js';
import { searchTasks, type TaskSearch } from '../../store/task-search.js';
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

/** For departments alone: the order of the days would tell the public what may still be secret of them. */
const SORT = {
  sort: z
    .enum(TASK_ORDERS)
    .default('-drafted')
    .describe('By when they were drafted, or by the first day of their visits; -: the latest first. Those without one come last'),
};

export const sortedTasksQuery = tasksQuery.extend(SORT);

export const sortedTasksFileQuery = tasksFileQuery.extend(SORT);

interface Filters extends z.output<z.ZodObject<typeof FILTERS>> {
  readonly sort?: TaskOrder;
}

/** Whose view the list is: a department's (`null`: everything), or the public's. */
export type Viewer = Pick<TaskSearch, 'seenBy' | 'publicOnly'>;

export interface ListedTask {
  readonly task: Task;
  readonly parts: readonly TaskPart[];
}

const searchOf = ({ text, state, department, year, sort = '-drafted' }: Filters, viewer: Viewer): Omit<TaskSearch, 'after' | 'limit'> => ({
  text: text ?? null,
  state: state ?? null,
  department: department ?? null,
  year: year ?? null,
  order: sort,
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

/** The order stands in the mark: in another one it would lead nowhere. */
const markShape = z.tuple([z.enum(TASK_ORDERS), z.string(), z.string()]);

function keyIn(cursor: string, order: TaskOrder): TaskKey | null {
  const read = readCursor(cursor, markShape);
  return read === null || read[0] !== order ? null : [read[1], read[2]];
}

export async function pageOfTasks(
  service: Service,
  { limit, after, ...filters }: Filters & { readonly limit: number; readonly after?: string | undefined },
  viewer: Viewer,
): Promise<ServiceOutcome<{ items: ListedTask[]; next: string | null }>> {
  const search = searchOf(filters, viewer);
  const key = after === undefined ? null : keyIn(after, search.order);
  if (after !== undefined && key === null) return refused('bad-cursor');
  const found = await listed(service, { ...search, after: key, limit: limit + 1 });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const next = found.length > limit && last !== undefined ? cursorOf([search.order, ...keyOfTask(search.order, last.task)]) : null;
  return done({ items, next });
}

const FILE_PAGE = 500;

/** All that the filters find, for a file. */
export async function allTasks(service: Service, filters: Filters, viewer: Viewer): Promise<ListedTask[]> {
  const search = searchOf(filters, viewer);
  const found: ListedTask[] = [];
  for (;;) {
    const last = found.at(-1);
    const after = last === undefined ? null : keyOfTask(search.order, last.task);
    const page = await listed(service, { ...search, after, limit: FILE_PAGE });
    found.push(...page);
    if (page.length < FILE_PAGE) return found;
  }
}
