/** The orders in which lists show joint tasks. */

import type { Task } from '../tasks/task.js';
import { isLatestFirst, type KeyOrder, noDayIn } from './key-order.js';
import type { Connection } from './store.js';

/** By when they were drafted, or by the first day of their visits; `-`: the latest first. Those without such a day come last. */
export const TASK_ORDERS = ['drafted', '-drafted', 'from', '-from'] as const;

export type TaskOrder = (typeof TASK_ORDERS)[number];

/** Sort key: the day or moment that counts, and the id. */
export type TaskKey = readonly [at: string, id: string];

const isByPeriod = (order: TaskOrder): boolean => order.endsWith('from');

const firstDay = (db: Connection): string =>
  db.client.config.client === 'pg'
    ? `((tasks.settings::json -> 'period' ->> 'from') collate "C")`
    : `json_extract(tasks.settings, '$.period.from')`;

export const keyOfTask = (order: TaskOrder, { id, createdAt, settings }: Pick<Task, 'id' | 'createdAt' | 'settings'>): TaskKey => [
  isByPeriod(order) ? (settings.period?.from ?? noDayIn(order)) : createdAt,
  id,
];

export const keyOrderOf = (db: Connection, order: TaskOrder): KeyOrder => ({
  members: [isByPeriod(order) ? `coalesce(${firstDay(db)}, '${noDayIn(order)}')` : 'created_at', 'id'],
  isDescending: isLatestFirst(order),
});
