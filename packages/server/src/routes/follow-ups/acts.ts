/** What departments do about follow-ups. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { acknowledge } from '../../acts/follow-ups/acknowledge.js';
import { addressFollowUp } from '../../acts/follow-ups/address.js';
import { cancelFollowUp } from '../../acts/follow-ups/cancel.js';
import { endTransfer } from '../../acts/follow-ups/end-transfer.js';
import { moveDeadline } from '../../acts/follow-ups/move-deadline.js';
import { type FollowUpRequest, openFollowUp } from '../../acts/follow-ups/open-follow-up.js';
import { recordReCheck } from '../../acts/follow-ups/re-check.js';
import { archiveTask } from '../../acts/tasks/archive-task.js';
import { only, type Route, route } from '../../http/route.js';
import { planners } from '../visits/who.js';
import {
  acknowledgementForm,
  cancellationForm,
  deadlineForm,
  followUpParams,
  openingForm,
  reCheckForm,
  recipientForm,
  transferForm,
} from './forms.js';

/** Whoever works for the department. */
const workers = only(['planner', 'reviewer', 'inspector'], 'visits:write');

const NOTHING = { status: 204, kind: 'nothing' } as const;

function requestOf(visit: string, { department, item, text, what }: z.output<typeof openingForm>): FollowUpRequest {
  const { kind, dueOn } = what;
  return {
    visit,
    department,
    item,
    text,
    kind,
    dueOn,
    follows: what.kind === 're-check' ? what.order : null,
    toDepartment: what.kind === 'notification' ? what.toDepartment : null,
    authority: what.kind === 'notification' || what.kind === 'transfer' ? what.authority : null,
  };
}

export const followUpActRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/v1/visits/:visit/follow-ups',
    tag: 'visits',
    who: workers,
    summary: { zh: '登记后续处置：责令改正、复查、移送、抄告', en: 'Open a follow-up: order to correct, re-check, transfer, notification' },
    params: z.object({ visit: z.string().max(64) }),
    body: { kind: 'json', schema: openingForm },
    answer: { status: 201, kind: 'json', schema: z.object({ id: z.string() }) },
    codes: [
      'not-found',
      'not-yours',
      'visit-dropped',
      'visit-closed',
      'result-not-entered',
      'no-part-in-visit',
      'item-not-dispatched',
      'deadline-past',
      'order-not-open',
      're-check-planned',
      'recipient-not-fit',
    ],
    handle: async ({ params, body, by }, service) => {
      const opened = await openFollowUp(service, by, requestOf(params.visit, body));
      return opened.ok ? done({ body: opened.value }) : opened;
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/follow-ups/:followUp/deadline',
    tag: 'visits',
    who: workers,
    summary: { zh: '变更期限', en: 'Move the deadline, with a reason' },
    params: followUpParams,
    body: { kind: 'json', schema: deadlineForm },
    answer: NOTHING,
    codes: ['not-found', 'not-yours', 'follow-up-ended', 'changed-meanwhile', 'deadline-past'],
    handle: async ({ params, body, by }, service) => {
      const moved = await moveDeadline(service, by, { id: params.followUp, ...body });
      return moved.ok ? done({ body: null }) : moved;
    },
  }),
  route({
    method: 'PUT',
    path: '/api/v1/follow-ups/:followUp/recipient',
    tag: 'visits',
    who: workers,
    summary: { zh: '确定移送或抄告的接收单位', en: 'Name who receives a transfer or a notification' },
    params: followUpParams,
    body: { kind: 'json', schema: recipientForm },
    answer: NOTHING,
    codes: ['not-found', 'not-yours', 'follow-up-ended', 'wrong-follow-up-kind', 'changed-meanwhile', 'recipient-not-fit'],
    handle: async ({ params, body, by }, service) => {
      const addressed = await addressFollowUp(service, by, { id: params.followUp, ...body });
      return addressed.ok ? done({ body: null }) : addressed;
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/follow-ups/:followUp/re-check',
    tag: 'visits',
    who: workers,
    summary: {
      zh: '登记复查结果：已改正则办结，未改正则再次责令或移送',
      en: 'Record the re-check of an order: corrected, or what comes next',
    },
    params: followUpParams,
    body: { kind: 'json', schema: reCheckForm },
    answer: { status: 201, kind: 'json', schema: z.object({ reCheck: z.string(), next: z.string().nullable() }) },
    codes: ['not-found', 'not-yours', 'follow-up-ended', 'wrong-follow-up-kind', 'changed-meanwhile', 'day-in-future', 'deadline-past'],
    handle: async ({ params, body, by }, service) => {
      const checked = await recordReCheck(service, by, { id: params.followUp, ...body });
      return checked.ok ? done({ body: checked.value }) : checked;
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/follow-ups/:followUp/transfer',
    tag: 'visits',
    who: workers,
    summary: { zh: '登记移送结果', en: "Record the receiving authority's answer to a transfer" },
    params: followUpParams,
    body: { kind: 'json', schema: transferForm },
    answer: NOTHING,
    codes: ['not-found', 'not-yours', 'follow-up-ended', 'wrong-follow-up-kind', 'changed-meanwhile', 'recipient-missing', 'day-in-future'],
    handle: async ({ params, body, by }, service) => {
      const ended = await endTransfer(service, by, { id: params.followUp, ...body });
      return ended.ok ? done({ body: null }) : ended;
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/follow-ups/:followUp/acknowledgement',
    tag: 'visits',
    who: workers,
    summary: { zh: '签收抄告', en: 'Acknowledge a notification' },
    params: followUpParams,
    body: { kind: 'json', schema: acknowledgementForm },
    answer: NOTHING,
    codes: ['not-found', 'not-yours', 'follow-up-ended', 'wrong-follow-up-kind', 'recipient-missing', 'day-in-future'],
    handle: async ({ params, body, by }, service) => {
      const acknowledged = await acknowledge(service, by, { id: params.followUp, ...body });
      return acknowledged.ok ? done({ body: null }) : acknowledged;
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/follow-ups/:followUp/cancellation',
    tag: 'visits',
    who: workers,
    summary: { zh: '撤销后续处置', en: 'Cancel a follow-up, with a reason' },
    params: followUpParams,
    body: { kind: 'json', schema: cancellationForm },
    answer: NOTHING,
    codes: ['not-found', 'not-yours', 'follow-up-ended', 'changed-meanwhile'],
    handle: async ({ params, body, by }, service) => {
      const cancelled = await cancelFollowUp(service, by, { id: params.followUp, ...body });
      return cancelled.ok ? done({ body: null }) : cancelled;
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/tasks/:id/archive',
    tag: 'tasks',
    who: planners,
    summary: { zh: '归档：全部检查办结后', en: 'Archive the task once all its visits are closed' },
    params: z.object({ id: z.string().max(64) }),
    answer: NOTHING,
    codes: ['not-found', 'not-yours', 'wrong-task-state', 'visits-not-closed'],
    handle: async ({ params, by }, service) => {
      const archived = await archiveTask(service, by, params.id);
      return archived.ok ? done({ body: null }) : archived;
    },
  }),
];
