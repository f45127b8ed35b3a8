/** How a task stands to whoever acts on it: what is refused before an act looks at its own business. */

import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { type Actor, owns } from '../../rights/actor.js';
import { partsOf } from '../../store/task-parts.js';
import { lockTask } from '../../store/tasks.js';
import { PART_STATE_WORDS, type PartState, TASK_STATE_WORDS, type TaskState } from '../../tasks/states.js';
import type { Task, TaskPart } from '../../tasks/task.js';
import { visibleTo } from '../../tasks/visibility.js';
import type { Acting } from '../act.js';

/** A refusal, or `null` when there is nothing against it. */
export type Stop = ReturnType<typeof refused> | null;

export interface LockedTask {
  readonly task: Task;
  readonly parts: readonly TaskPart[];
}

/** The task with its parts, locked until the act ends; to those who may not see it there is none. */
export async function lockVisibleTask({ tx, by }: Acting, id: string): Promise<ServiceOutcome<LockedTask>> {
  const task = await lockTask(tx, id);
  if (task === null) return refused('not-found');
  const parts = await partsOf(tx, id);
  return visibleTo(by, task, parts) ? done({ task, parts }) : refused('not-found');
}

/** The same, with one of its parts. */
export async function lockVisiblePart(
  acting: Acting,
  id: string,
  department: string,
): Promise<ServiceOutcome<LockedTask & { part: TaskPart }>> {
  const locked = await lockVisibleTask(acting, id);
  if (!locked.ok) return locked;
  const part = locked.value.parts.find((one) => one.department === department);
  return part === undefined ? refused('not-found') : done({ ...locked.value, part });
}

/** Only the department itself may. */
export const notOwn = (by: Actor, department: string): Stop => (owns(by, department) ? null : refused('not-yours', { department }));

const listed = (words: readonly string[], separator: string): string => words.join(separator);

export const taskNotIn = ({ state }: Task, needed: readonly TaskState[]): Stop =>
  needed.includes(state)
    ? null
    : refused('wrong-task-state', {
        state: TASK_STATE_WORDS[state].en,
        stateZh: TASK_STATE_WORDS[state].zh,
        needed: listed(
          needed.map((one) => TASK_STATE_WORDS[one].en),
          ', ',
        ),
        neededZh: listed(
          needed.map((one) => TASK_STATE_WORDS[one].zh),
          '、',
        ),
      });

export const partNotIn = ({ department, state }: TaskPart, needed: readonly PartState[]): Stop =>
  needed.includes(state)
    ? null
    : refused('wrong-part-state', {
        department,
        state: PART_STATE_WORDS[state].en,
        stateZh: PART_STATE_WORDS[state].zh,
        needed: listed(
          needed.map((one) => PART_STATE_WORDS[one].en),
          ', ',
        ),
        neededZh: listed(
          needed.map((one) => PART_STATE_WORDS[one].zh),
          '、',
        ),
      });

/** What the caller has read is not what stands there now. */
export const stale = (read: number, { version }: { readonly version: number }): Stop =>
  read === version ? null : refused('changed-meanwhile', { version });
