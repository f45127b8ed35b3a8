/** Every act in every state: allowed, or refused without a trace. */

import test, { type ExecutionContext } from 'ava';
import { activatePlans } from '../../dist/acts/plans/activate-plans.js';
import { amendPlan } from '../../dist/acts/plans/amend-plan.js';
import { answerPlan } from '../../dist/acts/plans/answer-plan.js';
import { approvePlan } from '../../dist/acts/plans/approve-plan.js';
import { cancelPlan } from '../../dist/acts/plans/cancel-plan.js';
import { closePlan } from '../../dist/acts/plans/close-plan.js';
import { editPlan } from '../../dist/acts/plans/edit-plan.js';
import { passPlan } from '../../dist/acts/plans/pass-plan.js';
import { publishPlan } from '../../dist/acts/plans/publish-plan.js';
import { recallPlan } from '../../dist/acts/plans/recall-plan.js';
import { returnPlan } from '../../dist/acts/plans/return-plan.js';
import { submitPlan } from '../../dist/acts/plans/submit-plan.js';
import type { PlanEdition } from '../../dist/plans/plan.js';
import type { ServiceOutcome } from '../../dist/problems/problems.js';
import { systemActor } from '../../dist/rights/actor.js';
import { findEdition } from '../../dist/store/plans/editions.js';
import { ENGINES } from '../support/engines.js';
import { type TestService, testService } from '../support/service.js';
import { addCity, PEOPLE, user } from './city.js';
import { APPROVAL, approved, callOf, codeOf, drafted, form, must, published, task } from './review.js';

type Reach = (t: ExecutionContext, service: TestService, year: number) => Promise<PlanEdition>;
type Try = (service: TestService, edition: PlanEdition, year: number) => Promise<ServiceOutcome<unknown>>;

const window = (year: number) => ({ from: `${year}-03-01`, to: `${year}-05-31` });

const draft: Reach = (t, service, year) => drafted(t, service, form(task({ window: window(year) })), { year });
const joint: Reach = (t, service, year) => {
  const cooperating = [{ department: 'ecology', items: ['E1'] }];
  return drafted(t, service, form(task({ window: window(year), cooperating })), { year });
};
const confirming: Reach = async (t, service, year) =>
  must(t, await submitPlan(service, PEOPLE.planner, callOf(await joint(t, service, year))));
const legalReview: Reach = async (t, service, year) =>
  must(t, await submitPlan(service, PEOPLE.planner, callOf(await draft(t, service, year))));
const discussion: Reach = async (t, service, year) =>
  must(t, await passPlan(service, PEOPLE.legal, callOf(await legalReview(t, service, year)), '合法'));
const isApproved: Reach = async (t, service, year) => approved(t, service, await draft(t, service, year));
const isPublished: Reach = async (t, service, year) => published(t, service, await draft(t, service, year));

const active: Reach = async (t, service, year) => {
  const edition = await isPublished(t, service, year);
  service.outside.setNow(`${year - 1}-12-31T16:00:00.000Z`);
  t.is(await activatePlans(service, systemActor('test'), new AbortController().signal), 1);
  return (await findEdition(service.store.db, edition.planId, 1)) as PlanEdition;
};

const closed: Reach = async (t, service, year) =>
  must(t, await closePlan(service, PEOPLE.approver, callOf(await active(t, service, year)), '完成'));
const cancelled: Reach = async (t, service, year) =>
  must(t, await cancelPlan(service, PEOPLE.approver, callOf(await isPublished(t, service, year)), '机构改革'));

const amended: Reach = async (t, service, year) => {
  const first = await isPublished(t, service, year);
  const second = must(t, await amendPlan(service, PEOPLE.planner, callOf(first), '新增任务'));
  await published(t, service, second);
  return (await findEdition(service.store.db, first.planId, 1)) as PlanEdition;
};

const STATES: Readonly<Record<string, Reach>> = {
  draft,
  departments_confirming: confirming,
  legal_review: legalReview,
  'legal_review, passed': discussion,
  approved: isApproved,
  published: isPublished,
  active,
  closed,
  amended,
  cancelled,
};

const third = user('third', 'market', 'reviewer');

const ACTS: Readonly<Record<string, Try>> = {
  edit: (service, edition, year) =>
    editPlan(service, PEOPLE.planner, callOf(edition), form(task({ title: '另一题目', window: window(year) }))),
  submit: (service, edition) => submitPlan(service, PEOPLE.both, callOf(edition)),
  confirm: (service, edition) => answerPlan(service, PEOPLE.ecologist, callOf(edition), { reason: null }),
  object: (service, edition) => answerPlan(service, PEOPLE.ecologist, callOf(edition), { reason: '人手不足' }),
  recall: (service, edition) => recallPlan(service, PEOPLE.planner, callOf(edition), '有误'),
  return: (service, edition) => returnPlan(service, third, callOf(edition), '请补充'),
  pass: (service, edition) => passPlan(service, third, callOf(edition), '同意'),
  approve: (service, edition) => approvePlan(service, third, callOf(edition), APPROVAL),
  publish: (service, edition) => publishPlan(service, third, callOf(edition)),
  close: (service, edition) => closePlan(service, third, callOf(edition), '年度结束'),
  amend: (service, edition) => amendPlan(service, PEOPLE.planner, callOf(edition), '调整'),
  cancel: (service, edition) => cancelPlan(service, third, callOf(edition), '不再执行'),
};

/** State × act → the state after it. What is not here is refused. */
const ALLOWED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  draft: { edit: 'draft', submit: 'legal_review', cancel: 'cancelled' },
  departments_confirming: { confirm: 'legal_review', object: 'draft', recall: 'draft', cancel: 'cancelled' },
  legal_review: { recall: 'draft', return: 'draft', pass: 'legal_review', cancel: 'cancelled' },
  'legal_review, passed': { recall: 'draft', return: 'draft', approve: 'approved', cancel: 'cancelled' },
  approved: { return: 'draft', publish: 'published', cancel: 'cancelled' },
  published: { amend: 'published', cancel: 'cancelled' },
  active: { close: 'closed', amend: 'active', cancel: 'cancelled' },
  closed: {},
  amended: {},
  cancelled: {},
};

const PUBLIC = ['published', 'active', 'closed', 'amended', 'cancelled'];

/** Departments that the plan does not name do not see it before it is published. */
const refusalOf = (state: string, act: string): string => {
  if (!['confirm', 'object'].includes(act)) return 'wrong-plan-state';
  return PUBLIC.includes(state) ? 'not-asked' : 'not-found';
};

async function entries({ store }: TestService): Promise<number> {
  const head: { sequence: number | string } = await store.db('audit_head').where({ id: 1 }).first('sequence');
  return Number(head.sequence);
}

for (const engine of ENGINES) {
  for (const [state, reach] of Object.entries(STATES)) {
    test(`${engine}: ${state} × every act`, async (t) => {
      const service = await testService(t, engine);
      await addCity(service.store);
      let year = 2026;
      for (const [act, attempt] of Object.entries(ACTS)) {
        year += 1;
        const edition = await reach(t, service, year);
        const before = await entries(service);
        const outcome = await attempt(service, edition, year);
        const after = await findEdition(service.store.db, edition.planId, edition.edition);
        const next = ALLOWED[state]?.[act];
        if (next === undefined) {
          t.is(codeOf(outcome), refusalOf(state, act), `${act} is refused`);
          t.deepEqual(after, edition, `${act} leaves nothing behind`);
          t.is(await entries(service), before);
        } else {
          t.is(codeOf(outcome), null, `${act} is allowed`);
          t.is(after?.state, next as PlanEdition['state'], act);
          t.is(await entries(service), before + 1, `${act} has its audit entry`);
        }
      }
    });
  }
}
