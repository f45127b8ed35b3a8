/** The demo's annual plan, taken through its whole review: draft, departments, legal review, collective approval, publication. */

import type { Plan } from '@double-random/directories';
import { answerPlan } from '../acts/plans/answer-plan.js';
import { approvePlan } from '../acts/plans/approve-plan.js';
import { draftPlan } from '../acts/plans/draft-plan.js';
import type { EditionCall } from '../acts/plans/open-edition.js';
import { passPlan } from '../acts/plans/pass-plan.js';
import { publishPlan } from '../acts/plans/publish-plan.js';
import { submitPlan } from '../acts/plans/submit-plan.js';
import { momentOf } from '../outside/outside.js';
import type { PlanEdition } from '../plans/plan.js';
import { planForm } from '../plans/task-form.js';
import { dayInChina } from '../plans/year.js';
import type { Service } from '../service.js';
import { tasksOfEditions } from '../store/plans/plan-tasks.js';
import { granted } from './granted.js';
import type { DemoCast } from './people.js';

const callOf = ({ planId, edition, version }: PlanEdition): EditionCall => ({ plan: planId, edition, version });

/** What the initiating department plans for the year: two joint batches of the same departments. */
function formOf(plan: Plan, year: number, titles: readonly string[]) {
  const [initiating, ...cooperating] = plan.departments;
  const task = {
    items: initiating?.items,
    cooperating: cooperating.map(({ id: department, items }) => ({ department, items })),
    scope: 'directed',
    filter: plan.filter,
    ratio: { rule: { rate: '3%' }, byRisk: { A: { rate: '1%' }, C: { rate: '10%' }, D: { rate: '30%' } } },
    window: { from: `${year}-01-01`, to: `${year}-12-31` },
  };
  return planForm.parse({ title: `${year}年度跨部门联合双随机抽查计划`, tasks: titles.map((title) => ({ ...task, title })) });
}

/** @returns ids of the planned tasks, in the order of the titles */
export async function publishDemoPlan(
  service: Service,
  cast: DemoCast,
  plan: Plan,
  { year, titles }: { readonly year: number; readonly titles: readonly string[] },
): Promise<readonly string[]> {
  const [initiating = { id: '' }, ...cooperating] = plan.departments;
  const planner = cast(`${initiating.id}-planner`);
  let edition = granted(await draftPlan(service, planner, { year, form: formOf(plan, year, titles) }));
  edition = granted(await submitPlan(service, planner, callOf(edition)));
  for (const { id } of cooperating) {
    edition = granted(await answerPlan(service, cast(`${id}-reviewer`), callOf(edition), { reason: null }));
  }
  edition = granted(await passPlan(service, cast(`${initiating.id}-legal`), callOf(edition), '符合法定职责和抽查事项清单'));
  const approval = {
    meetingDate: dayInChina(momentOf(service.outside.now())),
    minutesNumber: `〔${year}〕1号`,
    participants: ['局长', '分管副局长', '法制处长'],
  };
  edition = granted(await approvePlan(service, cast(`${initiating.id}-reviewer`), callOf(edition), approval));
  granted(await publishPlan(service, cast(`${initiating.id}-reviewer`), callOf(edition)));
  const planned = await tasksOfEditions(service.store.db, [{ ...edition, department: initiating.id }]);
  return titles.map((title) => planned.find(({ task }) => task.title === title)?.task.id ?? '');
}
