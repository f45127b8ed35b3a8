/** 起草任务: the initiating department begins a joint task from what is planned; its own part is accepted at once. */

import { isDeepStrictEqual } from 'node:util';
import { done, failed } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { type Actor, actorIdOf, departmentOf } from '../../rights/actor.js';
import { notAllowed, PLANNER_OF_DEPARTMENT } from '../../rights/not-allowed.js';
import type { Service } from '../../service.js';
import { plannedTasksInForce } from '../../store/planned-task-owner.js';
import { insertPart } from '../../store/task-parts.js';
import { findTaskByDrawId, insertTask, type TaskContent } from '../../store/tasks.js';
import { settingsOfPlanned } from '../../tasks/planned-settings.js';
import { type TaskSettings, USUAL_SETTINGS } from '../../tasks/settings.js';
import { tidySource } from '../../tasks/source.js';
import type { Task } from '../../tasks/task.js';
import { act, unchanged } from '../act.js';
import { contentRefused } from './check-content.js';

export interface TaskDraft extends Omit<TaskContent, 'entityDirectory' | 'settings'> {
  readonly drawId: string;
  /** `null`: that of the initiating department. */
  readonly entityDirectory: string | null;
  /** What is not given here is taken from the planned tasks. */
  readonly settings: TaskSettings;
}

const sameContent = (task: Task, { title, documentNumber, entityDirectory, source, settings }: TaskContent): boolean =>
  isDeepStrictEqual(
    [task.title, task.documentNumber, task.entityDirectory, task.source, task.settings],
    [title, documentNumber, entityDirectory, source, settings],
  );

/** @returns the task's id; the same draft sent twice is one task */
export const draftTask = (service: Service, by: Actor, draft: TaskDraft): Promise<ServiceOutcome<string>> =>
  act(service, by, async ({ tx, at, newId, record }) => {
    const department = departmentOf(by);
    if (department === null) return failed(notAllowed(PLANNER_OF_DEPARTMENT));
    const refers = { entityDirectory: draft.entityDirectory ?? department, source: tidySource(draft.source) };
    const stop = await contentRefused(tx, department, refers);
    if (stop !== null) return stop;
    const planned = refers.source.kind === 'ad-hoc' ? [] : await plannedTasksInForce(tx, refers.source.planTasks);
    const content: TaskContent = {
      title: draft.title,
      documentNumber: draft.documentNumber,
      ...refers,
      settings: { ...USUAL_SETTINGS, ...settingsOfPlanned(planned.map(({ task }) => task)), ...draft.settings },
    };
    const id = newId();
    const createdBy = actorIdOf(by);
    if (await insertTask(tx, { id, drawId: draft.drawId, department, createdAt: at, createdBy, ...content })) {
      await insertPart(tx, { taskId: id, department, role: 'initiating', state: 'accepted', changedAt: at });
      record('task.drafted', id, { drawId: draft.drawId, title: draft.title, source: draft.source.kind });
      return done(id);
    }
    const other = await findTaskByDrawId(tx, draft.drawId);
    const again = other?.state === 'draft' && other.createdBy === createdBy && other.drawId === draft.drawId && sameContent(other, content);
    return again ? unchanged(other.id) : refused('draw-id-taken', { drawId: draft.drawId });
  });
