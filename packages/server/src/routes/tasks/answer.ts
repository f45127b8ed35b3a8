/** Answers of the task routes: the task as it is now, as the caller sees it. */

import { done } from '@double-random/core';
import type { z } from 'zod';
import { drawStandingOf } from '../../draws/standing.js';
import type { Answer } from '../../http/route.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { Role } from '../../rights/role.js';
import type { Service } from '../../service.js';
import { partsOf } from '../../store/task-parts.js';
import { findTask } from '../../store/tasks.js';
import { nextSteps } from '../../tasks/next-steps.js';
import type { Task, TaskPart } from '../../tasks/task.js';
import { visibleTo } from '../../tasks/visibility.js';
import { taskSeenBy, type taskView } from './task-view.js';

/** Who reads joint tasks: of their participants, and auditors of all. */
export const TASK_READERS: readonly Role[] = ['department-admin', 'planner', 'reviewer', 'inspector', 'auditor'];

export interface VisibleTask {
  readonly task: Task;
  readonly parts: readonly TaskPart[];
}

export async function findVisibleTask({ store }: Service, by: Actor, id: string): Promise<ServiceOutcome<VisibleTask>> {
  const task = await findTask(store.db, id);
  if (task === null) return refused('not-found');
  const parts = await partsOf(store.db, id);
  return visibleTo(by, task, parts) ? done({ task, parts }) : refused('not-found');
}

type TaskAnswer = ServiceOutcome<Answer<z.input<typeof taskView>>>;

export async function answerTask(service: Service, by: Actor, id: string): Promise<TaskAnswer> {
  const found = await findVisibleTask(service, by, id);
  if (!found.ok) return found;
  const { task, parts } = found.value;
  const standing = await drawStandingOf(service.store.db, task, parts, service.outside.now());
  return done({ body: taskSeenBy(by, task, parts, nextSteps(task, parts, standing)) });
}

/** The task after an act on it; or why the act was refused. */
export const answerAfter = async (service: Service, by: Actor, id: string, acted: ServiceOutcome<null>): Promise<TaskAnswer> =>
  acted.ok ? answerTask(service, by, id) : acted;
