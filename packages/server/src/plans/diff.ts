/** What an edition changes in the one before: 新增、调整、取消的抽查任务. */

import type { PlannedTask } from './planned-task.js';
import { taskText } from './task-form.js';

/** The parts of a planned task that can change, as lists of changes name them. */
export const TASK_PARTS = [
  'title',
  'items',
  'cooperating',
  'scope',
  'filter',
  'ratio',
  'timesPerYear',
  'window',
  'method',
] as const satisfies readonly (keyof PlannedTask)[];

export type TaskPart = (typeof TASK_PARTS)[number];

export interface PlanDiff {
  readonly added: readonly PlannedTask[];
  readonly changed: readonly { readonly before: PlannedTask; readonly after: PlannedTask; readonly parts: readonly TaskPart[] }[];
  readonly removed: readonly PlannedTask[];
}

const isSamePart = (before: PlannedTask, after: PlannedTask, part: TaskPart): boolean =>
  taskText({ ...before, [part]: after[part] }) === taskText(before);

/** Added and changed ones in the order of the later edition, removed ones in that of the earlier. */
export function diffOf(before: readonly PlannedTask[], after: readonly PlannedTask[]): PlanDiff {
  const earlier = new Map(before.map((task) => [task.id, task]));
  const later = new Set(after.map(({ id }) => id));
  const changed = after.flatMap((task) => {
    const old = earlier.get(task.id);
    if (old === undefined) return [];
    const parts = TASK_PARTS.filter((part) => !isSamePart(old, task, part));
    return parts.length === 0 ? [] : [{ before: old, after: task, parts }];
  });
  return {
    added: after.filter(({ id }) => !earlier.has(id)),
    changed,
    removed: before.filter(({ id }) => !later.has(id)),
  };
}
