/** Drafting, reading and changing a joint task. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { approveTask } from '../../acts/tasks/approve-task.js';
import { changeTask } from '../../acts/tasks/change-task.js';
import { confirmationProblems } from '../../acts/tasks/confirmation-problems.js';
import { draftTask } from '../../acts/tasks/draft-task.js';
import { only, route } from '../../http/route.js';
import { refusal } from '../../problems/problems.js';
import { answerAfter, answerTask, findVisibleTask, TASK_READERS } from './answer.js';
import { changeForm, draftForm, idParams, versionForm } from './forms.js';
import { taskView } from './task-view.js';

const planner = only(['planner'], 'tasks:write');
const taskAnswer = { status: 200, kind: 'json', schema: taskView } as const;

const wordsShape = z.object({ zh: z.string(), en: z.string() });

const checkView = z.object({
  ready: z.boolean(),
  reasons: z.array(wordsShape.extend({ code: z.string(), path: z.string().nullable() })),
});

export const draftTasksRoutes = [
  route({
    method: 'POST',
    path: '/api/v1/tasks',
    tag: 'tasks',
    who: planner,
    summary: { zh: '起草抽查任务', en: 'Draft a joint task' },
    body: { kind: 'json', schema: draftForm },
    answer: { status: 201, kind: 'json', schema: taskView },
    codes: [
      'draw-id-taken',
      'unknown-department',
      'department-closed',
      'not-in-published-plan',
      'not-your-planned-task',
      'not-allowed',
      'not-found',
    ],
    handle: async ({ body, by }, service) => {
      const drafted = await draftTask(service, by, body);
      return drafted.ok ? answerTask(service, by, drafted.value) : drafted;
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/tasks/:id',
    tag: 'tasks',
    who: only(TASK_READERS, 'tasks:read'),
    summary: {
      zh: '一个抽查任务：各部门的部分、状态和下一步',
      en: 'One joint task: its departments’ parts, their states and what is missing next',
    },
    params: idParams,
    answer: taskAnswer,
    codes: ['not-found'],
    handle: ({ params: { id }, by }, service) => answerTask(service, by, id),
  }),
  route({
    method: 'PATCH',
    path: '/api/v1/tasks/:id',
    tag: 'tasks',
    who: planner,
    summary: {
      zh: '修改抽查任务；已接受的部门须重新接受',
      en: 'Change a joint task; departments that have accepted are asked again',
    },
    params: idParams,
    body: { kind: 'json', schema: changeForm },
    answer: taskAnswer,
    codes: [
      'not-found',
      'not-yours',
      'wrong-task-state',
      'changed-meanwhile',
      'unknown-department',
      'department-closed',
      'not-in-published-plan',
      'not-your-planned-task',
    ],
    handle: async ({ params: { id }, body: { version, ...change }, by }, service) =>
      answerAfter(service, by, id, await changeTask(service, by, id, version, change)),
  }),
  route({
    method: 'GET',
    path: '/api/v1/tasks/:id/check',
    tag: 'tasks',
    who: only(TASK_READERS, 'tasks:read'),
    summary: { zh: '检查任务：还不能确认的全部原因', en: 'Check a task: everything that stands against its confirmation' },
    params: idParams,
    answer: { status: 200, kind: 'json', schema: checkView },
    codes: ['not-found'],
    handle: async ({ params: { id }, by }, service) => {
      const found = await findVisibleTask(service, by, id);
      if (!found.ok) return found;
      const { task, parts } = found.value;
      const problems = await confirmationProblems(service.store.db, task, parts, [], service.outside.now());
      const reasons = problems.length === 0 ? [] : refusal(problems, '').reasons;
      return done({
        body: {
          ready: problems.length === 0,
          reasons: reasons.map(({ code, zh, en, place }) => ({ code, zh, en, path: place.path ?? null })),
        },
      });
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/tasks/:id/approve',
    tag: 'tasks',
    who: only(['reviewer']),
    summary: { zh: '批准临时任务', en: 'Approve an ad hoc task' },
    params: idParams,
    body: { kind: 'json', schema: versionForm },
    answer: taskAnswer,
    codes: ['not-found', 'not-yours', 'wrong-task-state', 'changed-meanwhile', 'not-ad-hoc', 'own-draft'],
    handle: async ({ params: { id }, body: { version }, by }, service) =>
      answerAfter(service, by, id, await approveTask(service, by, id, version)),
  }),
];
