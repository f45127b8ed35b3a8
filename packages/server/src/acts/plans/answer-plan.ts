/** 配合部门确认或提出异议: each department that a plan names says yes, or no with its reason; a no brings the plan back to its draft. */

import { done } from '@double-random/core';
import type { Confirmation, PlanEdition } from '../../plans/plan.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { departmentOf, type UserActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { confirmationsOf, writeAnswer } from '../../store/plans/confirmations.js';
import { act, unchanged } from '../act.js';
import { type EditionCall, openEdition } from './open-edition.js';
import { BACK_TO_DRAFT, takeStep } from './take-step.js';

/** `reason` `null`: confirmed. */
export interface PlanAnswer {
  readonly reason: string | null;
}

export const answerPlan = (
  service: Service,
  by: UserActor,
  call: EditionCall,
  { reason }: PlanAnswer,
): Promise<ServiceOutcome<PlanEdition>> =>
  act(service, by, async (acting) => {
    const { tx, at, record } = acting;
    const opened = await openEdition(acting, call);
    if (!opened.ok) return opened;
    const answers = await confirmationsOf(tx, call.plan, call.edition);
    const own = answers.find(({ department }) => department === departmentOf(by));
    if (own === undefined) return refused('not-asked');
    const answer: Confirmation = {
      department: own.department,
      answer: reason === null ? 'confirmed' : 'objected',
      reason,
      byId: by.id,
      at,
    };
    // Others may have answered in between, so the last step need not be this one.
    if (own.byId === by.id && own.answer === answer.answer && own.reason === reason) return unchanged(opened.value.edition);
    const step = { act: reason === null ? 'confirm' : 'object', words: reason } as const;
    return takeStep(acting, opened, call, step, async ({ plan, edition }) => {
      if (own.answer !== 'asked') return refused('already-answered');
      await writeAnswer(tx, plan.id, edition.edition, answer);
      if (reason !== null) {
        record('plan.objected', plan.id, { edition: edition.edition, department: own.department, reason });
        return done(BACK_TO_DRAFT);
      }
      record('plan.confirmed', plan.id, { edition: edition.edition, department: own.department });
      const others = answers.filter(({ department }) => department !== own.department);
      const isLast = others.every((other) => other.answer === 'confirmed');
      return done({ state: isLast ? 'legal_review' : 'departments_confirming' });
    });
  });
