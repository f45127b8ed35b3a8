/** Every file of the open data of a year, in the order in which they explain each other. */

import type { DataFile } from './data-file.js';
import { DRAW_FILES } from './files/draws.js';
import { FOLLOW_UP_FILES } from './files/follow-ups.js';
import { LIST_FILES } from './files/lists.js';
import { PLAN_FILES } from './files/plans.js';
import { RESULT_FILES } from './files/results.js';
import { TASK_FILES } from './files/tasks.js';
import { VISIT_FILES } from './files/visits.js';

export const DATA_FILES: readonly DataFile[] = [
  ...LIST_FILES,
  ...PLAN_FILES,
  ...TASK_FILES,
  ...DRAW_FILES,
  ...VISIT_FILES,
  ...RESULT_FILES,
  ...FOLLOW_UP_FILES,
];
