/** The routes of joint tasks. */

import type { Route } from '../../http/route.js';
import { draftTasksRoutes } from './draft-tasks.js';
import { listTasksRoutes } from './list-tasks.js';
import { publicTasksRoutes } from './public-tasks.js';
import { settleTasksRoutes } from './settle-tasks.js';
import { taskPartsRoutes } from './task-parts.js';

export const tasksRoutes: readonly Route[] = [
  ...listTasksRoutes,
  ...draftTasksRoutes,
  ...taskPartsRoutes,
  ...settleTasksRoutes,
  ...publicTasksRoutes,
];
