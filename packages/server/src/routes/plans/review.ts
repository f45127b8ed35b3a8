/** The steps of a plan's review, from submission to its end. Only persons take them. */

import { done, failed } from '@double-random/core';
import { z } from 'zod';
import { amendPlan } from '../../acts/plans/amend-plan.js';
import { answerPlan } from '../../acts/plans/answer-plan.js';
import { approvePlan } from '../../acts/plans/approve-plan.js';
import { cancelPlan } from '../../acts/plans/cancel-plan.js';
import { closePlan } from '../../acts/plans/close-plan.js';
import type { EditionCall } from '../../acts/plans/open-edition.js';
import { passPlan } from '../../acts/plans/pass-plan.js';
import { publishPlan } from '../../acts/plans/publish-plan.js';
import { recallPlan } from '../../acts/plans/recall-plan.js';
import { returnPlan } from '../../acts/plans/return-plan.js';
import { submitPlan } from '../../acts/plans/submit-plan.js';
import { only, type Route, route } from '../../http/route.js';
import type { PlanEdition } from '../../plans/plan.js';
import { dayText, lineText, longText, reasonText } from '../../plans/texts.js';
import type { ServiceCode, ServiceOutcome } from '../../problems/problems.js';
import type { UserActor } from '../../rights/actor.js';
import { IN_PERSON, notAllowed } from '../../rights/not-allowed.js';
import type { Role } from '../../rights/role.js';
import type { Service } from '../../service.js';
import { editionView, viewOfEdition } from './plan-view.js';
import { editionParams } from './plans.js';

const MOST_OPINION = 5000;
const MOST_LINE = 100;
const MOST_PARTICIPANTS = 50;

const based = z.strictObject({ version: z.number().int() });
const reasoned = based.extend({ reason: reasonText });

const opined = based.extend({ opinion: longText(MOST_OPINION) });

const minuted = based.extend({
  meetingDate: dayText,
  minutesNumber: lineText(MOST_LINE),
  participants: z.array(lineText(MOST_LINE)).min(1).max(MOST_PARTICIPANTS),
});

const ALWAYS: readonly ServiceCode[] = ['not-found', 'not-yours', 'wrong-plan-state', 'changed-meanwhile'];

/** Declares one step. */
function step<Body extends typeof based>(declared: {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly zh: string;
  readonly en: string;
  readonly body: Body;
  readonly codes: readonly ServiceCode[];
  readonly take: (service: Service, by: UserActor, call: EditionCall, body: z.output<Body>) => Promise<ServiceOutcome<PlanEdition>>;
}): Route {
  const { name, roles, zh, en, body: schema, codes, take } = declared;
  return route({
    method: 'POST',
    path: `/api/v1/plans/:plan/editions/:edition/${name}`,
    tag: 'plans',
    who: only(roles),
    summary: { zh, en },
    params: editionParams,
    body: { kind: 'json', schema },
    answer: { status: 200, kind: 'json', schema: editionView },
    codes: [...ALWAYS, ...codes],
    handle: async ({ params, body, by }, service) => {
      if (by.kind !== 'user') return failed(notAllowed(IN_PERSON));
      const taken = await take(service, by, { ...params, version: body.version }, body);
      return taken.ok ? done({ body: viewOfEdition(taken.value) }) : taken;
    },
  });
}

export const planReviewRoutes: readonly Route[] = [
  step({
    name: 'submit',
    roles: ['planner'],
    zh: '提交计划：先由配合部门确认，再进行合法性审核',
    en: 'Submit a plan: to the departments that it names, then to legal review',
    body: based,
    codes: ['plan-without-tasks', 'items-not-listed', 'tasks-not-fit'],
    take: (service, by, call) => submitPlan(service, by, call),
  }),
  step({
    name: 'confirm',
    roles: ['planner', 'reviewer'],
    zh: '配合部门确认计划',
    en: 'Confirm a plan that names your department',
    body: based,
    codes: ['not-asked', 'already-answered'],
    take: (service, by, call) => answerPlan(service, by, call, { reason: null }),
  }),
  step({
    name: 'object',
    roles: ['planner', 'reviewer'],
    zh: '配合部门提出异议，计划退回草稿',
    en: 'Object to a plan that names your department; it goes back to its draft',
    body: reasoned,
    codes: ['not-asked', 'already-answered'],
    take: (service, by, call, { reason }) => answerPlan(service, by, call, { reason }),
  }),
  step({
    name: 'recall',
    roles: ['planner'],
    zh: '撤回已提交的计划',
    en: 'Take a submitted plan back to its draft',
    body: reasoned,
    codes: [],
    take: (service, by, call, { reason }) => recallPlan(service, by, call, reason),
  }),
  step({
    name: 'return',
    roles: ['reviewer'],
    zh: '退回计划',
    en: 'Return a plan to its draft',
    body: reasoned,
    codes: [],
    take: (service, by, call, { reason }) => returnPlan(service, by, call, reason),
  }),
  step({
    name: 'pass',
    roles: ['reviewer'],
    zh: '通过合法性审核',
    en: 'Pass the legal review',
    body: opined,
    codes: ['same-person'],
    take: (service, by, call, { opinion }) => passPlan(service, by, call, opinion),
  }),
  step({
    name: 'approve',
    roles: ['reviewer'],
    zh: '登记集体审议通过',
    en: 'Record the collective approval',
    body: minuted,
    codes: ['same-person'],
    take: (service, by, call, { version: _, ...approval }) => approvePlan(service, by, call, approval),
  }),
  step({
    name: 'publish',
    roles: ['reviewer'],
    zh: '公布计划',
    en: 'Publish a plan',
    body: based,
    codes: ['items-not-listed', 'tasks-not-fit'],
    take: (service, by, call) => publishPlan(service, by, call),
  }),
  step({
    name: 'amend',
    roles: ['planner'],
    zh: '修订已公布的计划：生成新一版草稿',
    en: 'Amend a published plan: begin the draft of its next edition',
    body: reasoned,
    codes: ['amendment-under-way'],
    take: (service, by, call, { reason }) => amendPlan(service, by, call, reason),
  }),
  step({
    name: 'close',
    roles: ['reviewer'],
    zh: '完结计划',
    en: 'Close a plan',
    body: reasoned,
    codes: ['amendment-under-way'],
    take: (service, by, call, { reason }) => closePlan(service, by, call, reason),
  }),
  step({
    name: 'cancel',
    roles: ['planner', 'reviewer'],
    zh: '取消计划或进行中的修订；已公布的须由审核员取消',
    en: 'Cancel a plan, or an amendment on its way; a published plan takes a reviewer',
    body: reasoned,
    codes: ['amendment-under-way', 'not-allowed'],
    take: (service, by, call, { reason }) => cancelPlan(service, by, call, reason),
  }),
];
