/** The departments' parts of a joint task. */

import { acceptInvitation } from '../../acts/tasks/accept-invitation.js';
import { declineInvitation } from '../../acts/tasks/decline-invitation.js';
import { inviteDepartment } from '../../acts/tasks/invite-department.js';
import { markPartReady } from '../../acts/tasks/mark-part-ready.js';
import { preparePart } from '../../acts/tasks/prepare-part.js';
import { withdrawInvitation } from '../../acts/tasks/withdraw-invitation.js';
import { only, route } from '../../http/route.js';
import type { ServiceCode } from '../../problems/problems.js';
import { preparationShape } from '../../tasks/settings.js';
import { answerAfter } from './answer.js';
import { idParams, inviteForm, partParams, reasonForm, versionForm } from './forms.js';
import { taskView } from './task-view.js';

const planner = only(['planner'], 'tasks:write');
const taskAnswer = { status: 200, kind: 'json', schema: taskView } as const;
const USUAL_CODES: readonly ServiceCode[] = ['not-found', 'not-yours', 'wrong-task-state'];

export const taskPartsRoutes = [
  route({
    method: 'POST',
    path: '/api/v1/tasks/:id/parts',
    tag: 'tasks',
    who: planner,
    summary: { zh: '邀请配合部门', en: 'Invite a cooperating department' },
    params: idParams,
    body: { kind: 'json', schema: inviteForm },
    answer: taskAnswer,
    codes: [...USUAL_CODES, 'unknown-department', 'department-closed', 'already-initiating'],
    handle: async ({ params: { id }, body: { department }, by }, service) =>
      answerAfter(service, by, id, await inviteDepartment(service, by, id, department)),
  }),
  route({
    method: 'POST',
    path: '/api/v1/tasks/:id/parts/:department/withdraw',
    tag: 'tasks',
    who: planner,
    summary: { zh: '撤回邀请', en: 'Withdraw an invitation' },
    params: partParams,
    answer: taskAnswer,
    codes: [...USUAL_CODES, 'initiating-part-stays'],
    handle: async ({ params: { id, department }, by }, service) =>
      answerAfter(service, by, id, await withdrawInvitation(service, by, id, department)),
  }),
  route({
    method: 'POST',
    path: '/api/v1/tasks/:id/parts/:department/accept',
    tag: 'tasks',
    who: planner,
    summary: { zh: '接受邀请（version 为所读任务的版本）', en: 'Accept an invitation; `version` is that of the task as it was read' },
    params: partParams,
    body: { kind: 'json', schema: versionForm },
    answer: taskAnswer,
    codes: [...USUAL_CODES, 'wrong-part-state', 'changed-meanwhile'],
    handle: async ({ params: { id, department }, body: { version }, by }, service) =>
      answerAfter(service, by, id, await acceptInvitation(service, by, id, department, version)),
  }),
  route({
    method: 'POST',
    path: '/api/v1/tasks/:id/parts/:department/decline',
    tag: 'tasks',
    who: planner,
    summary: { zh: '谢绝邀请', en: 'Decline an invitation' },
    params: partParams,
    body: { kind: 'json', schema: reasonForm },
    answer: taskAnswer,
    codes: [...USUAL_CODES, 'wrong-part-state', 'initiating-part-stays'],
    handle: async ({ params: { id, department }, body: { reason }, by }, service) =>
      answerAfter(service, by, id, await declineInvitation(service, by, id, department, reason)),
  }),
  route({
    method: 'PUT',
    path: '/api/v1/tasks/:id/parts/:department',
    tag: 'tasks',
    who: planner,
    summary: {
      zh: '填写本部门的事项、检查组、资格、上限和人员范围（version 为该部分的版本）',
      en: 'Give the items, team, qualifications, cap and inspectors of the own part; `version` is that of the part',
    },
    params: partParams,
    body: { kind: 'json', schema: preparationShape.extend(versionForm.shape) },
    answer: taskAnswer,
    codes: [...USUAL_CODES, 'wrong-part-state', 'changed-meanwhile', 'unlisted-items'],
    handle: async ({ params: { id, department }, body: { version, ...preparation }, by }, service) =>
      answerAfter(service, by, id, await preparePart(service, by, id, department, version, preparation)),
  }),
  route({
    method: 'POST',
    path: '/api/v1/tasks/:id/parts/:department/ready',
    tag: 'tasks',
    who: planner,
    summary: {
      zh: '声明本部门已备妥（version 为该部分的版本）',
      en: 'Say that the own part is ready; `version` is that of the part',
    },
    params: partParams,
    body: { kind: 'json', schema: versionForm },
    answer: taskAnswer,
    codes: [
      ...USUAL_CODES,
      'wrong-part-state',
      'changed-meanwhile',
      'part-not-prepared',
      'part-faulty',
      'unlisted-items',
      'no-inspectors',
      'unknown-inspectors',
    ],
    handle: async ({ params: { id, department }, body: { version }, by }, service) =>
      answerAfter(service, by, id, await markPartReady(service, by, id, department, version)),
  }),
];
