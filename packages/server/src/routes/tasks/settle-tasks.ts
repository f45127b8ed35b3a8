/** Confirming a joint task, taking it back, cancelling it. */

import { cancelTask } from '../../acts/tasks/cancel-task.js';
import { confirmTask } from '../../acts/tasks/confirm-task.js';
import { takeBackTask } from '../../acts/tasks/take-back-task.js';
import { only, route } from '../../http/route.js';
import { answerAfter } from './answer.js';
import { confirmForm, idParams, reasonForm } from './forms.js';
import { taskView } from './task-view.js';

const planner = only(['planner'], 'tasks:write');
const taskAnswer = { status: 200, kind: 'json', schema: taskView } as const;

export const settleTasksRoutes = [
  route({
    method: 'POST',
    path: '/api/v1/tasks/:id/confirm',
    tag: 'tasks',
    who: planner,
    summary: { zh: '确认任务：各部门均已备妥', en: 'Confirm a task: every department is ready' },
    params: idParams,
    body: { kind: 'json', schema: confirmForm },
    answer: taskAnswer,
    codes: ['not-found', 'not-yours', 'wrong-task-state', 'changed-meanwhile', 'task-not-ready'],
    handle: async ({ params: { id }, body: { version, without }, by }, service) =>
      answerAfter(service, by, id, await confirmTask(service, by, id, version, without)),
  }),
  route({
    method: 'POST',
    path: '/api/v1/tasks/:id/take-back',
    tag: 'tasks',
    who: planner,
    summary: { zh: '将已确认的任务退回起草', en: 'Take a confirmed task back to draft' },
    params: idParams,
    body: { kind: 'json', schema: reasonForm },
    answer: taskAnswer,
    codes: ['not-found', 'not-yours', 'wrong-task-state'],
    handle: async ({ params: { id }, body: { reason }, by }, service) =>
      answerAfter(service, by, id, await takeBackTask(service, by, id, reason)),
  }),
  route({
    method: 'POST',
    path: '/api/v1/tasks/:id/cancel',
    tag: 'tasks',
    who: planner,
    summary: { zh: '取消任务；已公开的任务，理由也公开', en: 'Cancel a task; the reason is public if the task is' },
    params: idParams,
    body: { kind: 'json', schema: reasonForm },
    answer: taskAnswer,
    codes: ['not-found', 'not-yours', 'wrong-task-state'],
    handle: async ({ params: { id }, body: { reason }, by }, service) =>
      answerAfter(service, by, id, await cancelTask(service, by, id, reason)),
  }),
];
