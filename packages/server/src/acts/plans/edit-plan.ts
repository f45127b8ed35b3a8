/** 修改草稿: the content of a draft is replaced as a whole. */

import { done } from '@double-random/core';
import type { PlanEdition } from '../../plans/plan.js';
import { isSameContent, type PlanForm } from '../../plans/task-form.js';
import type { ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { updateEdition } from '../../store/plans/editions.js';
import { replaceTasks, tasksOfEditions } from '../../store/plans/plan-tasks.js';
import { act, unchanged } from '../act.js';
import { checkTasks } from './check-tasks.js';
import { numberTasks } from './number-tasks.js';
import { type EditionCall, openOwnEdition } from './open-edition.js';
import { checkStep } from './take-step.js';

/** Content that stands there already changes nothing, whatever version it is based on: the second of two clicks. */
export const editPlan = (service: Service, by: Actor, call: EditionCall, form: PlanForm): Promise<ServiceOutcome<PlanEdition>> =>
  act(service, by, async (acting) => {
    const { tx, at, record } = acting;
    const opened = await openOwnEdition(acting, call);
    if (!opened.ok) return opened;
    const { plan, edition } = opened.value;
    const name = { planId: plan.id, edition: edition.edition, department: plan.department };
    const kept = (await tasksOfEditions(tx, [name])).map(({ task }) => task);
    const isSame = isSameContent(form, { title: edition.title, documentNumber: edition.documentNumber, tasks: kept });
    const checked = checkStep(opened.value, 'edit', isSame ? edition.version : call.version);
    if (!checked.ok) return checked;
    if (isSame) return unchanged(edition);
    const fit = await checkTasks(tx, plan, form.tasks);
    if (!fit.ok) return fit;
    const tasks = await numberTasks(acting, plan.id, form.tasks);
    if (!tasks.ok) return tasks;
    const next = { ...edition, title: form.title, documentNumber: form.documentNumber, version: edition.version + 1 };
    await updateEdition(tx, next);
    await replaceTasks(tx, name, tasks.value, at);
    record('plan.edited', plan.id, { edition: edition.edition, version: next.version, tasks: tasks.value.length });
    return done(next);
  });
