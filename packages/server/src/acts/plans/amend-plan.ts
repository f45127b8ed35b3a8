/** 修订: a new edition begins as the draft of what is in force, with its reason; the old one binds until the new one is published. */

import { done } from '@double-random/core';
import type { PlanEdition } from '../../plans/plan.js';
import { isPending } from '../../plans/state.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { departmentOf, type UserActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { editionsOf, insertEdition } from '../../store/plans/editions.js';
import { replaceTasks, tasksOfEditions } from '../../store/plans/plan-tasks.js';
import { addStep, lastStep } from '../../store/plans/steps.js';
import { act, unchanged } from '../act.js';
import { firstEdition } from './draft-plan.js';
import { type EditionCall, openOwnEdition } from './open-edition.js';
import { checkStep, isRepeated } from './take-step.js';

/** @returns the draft of the new edition */
export const amendPlan = (service: Service, by: UserActor, call: EditionCall, reason: string): Promise<ServiceOutcome<PlanEdition>> =>
  act(service, by, async (acting) => {
    const { tx, at, record } = acting;
    const opened = await openOwnEdition(acting, call);
    if (!opened.ok) return opened;
    const { plan, edition } = opened.value;
    const checked = checkStep(opened.value, 'amend', call.version);
    if (!checked.ok) return checked;
    const editions = await editionsOf(tx, [plan.id]);
    const pending = editions.find(({ state }) => isPending(state));
    if (pending !== undefined) {
      const isSame = isRepeated(await lastStep(tx, plan.id, pending.edition), by, { act: 'draft', words: reason });
      return isSame ? unchanged(pending) : refused('amendment-under-way', { edition: pending.edition });
    }
    const next: PlanEdition = {
      ...firstEdition({ ...plan, createdAt: at }, { title: edition.title, documentNumber: null, tasks: [] }),
      edition: editions.length + 1,
      amendmentReason: reason,
    };
    const kept = await tasksOfEditions(tx, [{ planId: plan.id, edition: edition.edition, department: plan.department }]);
    await insertEdition(tx, next);
    const name = { planId: plan.id, edition: next.edition, department: plan.department };
    const tasks = kept.map(({ task }) => task);
    await replaceTasks(tx, name, tasks, at);
    const taken = { act: 'draft', byId: by.id, byName: by.name, department: departmentOf(by), at, state: 'draft', words: reason } as const;
    await addStep(tx, plan.id, next.edition, taken);
    record('plan.amendment-drafted', plan.id, { edition: next.edition, reason });
    return done(next);
  });
