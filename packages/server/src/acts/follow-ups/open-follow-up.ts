/** 登记后续处置: somebody of the department opens what its published or entered result has not opened by itself. */

import { done } from '@double-random/core';
import type { FollowUp } from '../../follow-ups/follow-up.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { type Actor, owns } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { lockFollowUp, openReCheckOf } from '../../store/follow-ups/follow-ups.js';
import { dispatchedItems } from '../../store/visits/dispatched-items.js';
import { partsOfVisit } from '../../store/visits/visit-parts.js';
import { COMPLETE, VISIT_STATE_WORDS } from '../../visits/states.js';
import type { Visit } from '../../visits/visit.js';
import { type Acting, act } from '../act.js';
import { openVisit } from '../visits/open-visit.js';
import { addFollowUp } from './add-follow-up.js';
import { pastProblem } from './open-for-change.js';
import { recipientProblem } from './recipient.js';
import { settleVisit } from './settle-visit.js';

export type FollowUpRequest = Pick<
  FollowUp,
  'visit' | 'department' | 'item' | 'kind' | 'dueOn' | 'toDepartment' | 'authority' | 'text' | 'follows'
>;

type Stop = ReturnType<typeof refused> | null;

async function visitProblem({ tx }: Acting, visit: Visit, { department, item }: FollowUpRequest): Promise<Stop> {
  if (visit.state === 'closed') return refused('visit-closed');
  const { zh: stateZh, en: state } = VISIT_STATE_WORDS[visit.state];
  if (!COMPLETE.includes(visit.state)) return refused('result-not-entered', { state, stateZh });
  if (!(await partsOfVisit(tx, visit.id)).some((part) => part.department === department))
    return refused('no-part-in-visit', { department });
  if (item === null) return null;
  const items = await dispatchedItems(tx, visit.draw, department);
  return items.some((one) => one.item === item) ? null : refused('item-not-dispatched', { department, item });
}

/** A re-check is planned for an open order of the same department, once. */
async function orderProblem({ tx }: Acting, { visit, department, kind, follows }: FollowUpRequest): Promise<Stop> {
  if (kind !== 're-check') return null;
  const order = follows === null ? null : await lockFollowUp(tx, follows);
  if (order === null || order.visit !== visit || order.department !== department) return refused('order-not-open');
  if (order.kind !== 'order-to-correct' || order.state !== 'open') return refused('order-not-open');
  return (await openReCheckOf(tx, order.id)) === null ? null : refused('re-check-planned');
}

/** @returns the id of the new follow-up */
export function openFollowUp(service: Service, by: Actor, request: FollowUpRequest): Promise<ServiceOutcome<{ readonly id: string }>> {
  return act(service, by, async (acting) => {
    const opened = await openVisit(acting, request.visit);
    if (!opened.ok) return opened;
    const { visit } = opened.value;
    if (!owns(by, request.department)) return refused('not-yours', { department: request.department });
    const stop =
      pastProblem(acting, request.dueOn) ??
      (await visitProblem(acting, visit, request)) ??
      (await orderProblem(acting, request)) ??
      (await recipientProblem(acting.tx, request, request));
    if (stop !== null) return stop;
    const id = await addFollowUp(acting, { ...request, origin: 'by-hand' });
    await settleVisit(acting, visit.id);
    return done({ id });
  });
}
