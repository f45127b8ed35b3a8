/** 提交: from the draft to the departments that it names, or straight to legal review when it names none. */

import { done } from '@double-random/core';
import type { PlanEdition } from '../../plans/plan.js';
import { namedDepartments } from '../../plans/planned-task.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { UserActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { askDepartments } from '../../store/plans/confirmations.js';
import { tasksOfEditions } from '../../store/plans/plan-tasks.js';
import { act } from '../act.js';
import { checkTasks } from './check-tasks.js';
import { type EditionCall, openOwnEdition } from './open-edition.js';
import { takeStep } from './take-step.js';

export const submitPlan = (service: Service, by: UserActor, call: EditionCall): Promise<ServiceOutcome<PlanEdition>> =>
  act(service, by, async (acting) =>
    takeStep(acting, await openOwnEdition(acting, call), call, { act: 'submit', words: null }, async ({ plan, edition }) => {
      const name = { planId: plan.id, edition: edition.edition, department: plan.department };
      const tasks = (await tasksOfEditions(acting.tx, [name])).map(({ task }) => task);
      if (tasks.length === 0) return refused('plan-without-tasks');
      const checked = await checkTasks(acting.tx, plan, tasks);
      if (!checked.ok) return checked;
      const departments = namedDepartments(tasks);
      await askDepartments(acting.tx, plan.id, edition.edition, departments);
      acting.record('plan.submitted', plan.id, { edition: edition.edition, departments });
      return done({ state: departments.length === 0 ? 'legal_review' : 'departments_confirming', submittedBy: by.id });
    }),
  );
