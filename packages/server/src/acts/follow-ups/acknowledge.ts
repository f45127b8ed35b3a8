/** 签收: the department that was notified has taken note. For an authority outside of the service, its answer is recorded by the department that notified it. */

import { done, type Outcome } from '@double-random/core';
import type { FollowUp } from '../../follow-ups/follow-up.js';
import { dayInChina } from '../../plans/year.js';
import { refused, type ServiceOutcome, type ServiceProblem } from '../../problems/problems.js';
import { type Actor, actorIdOf, owns } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { endFollowUp } from '../../store/follow-ups/follow-ups.js';
import { type Acting, act, unchanged } from '../act.js';
import { endedProblem, futureProblem, kindProblem, lockVisibleFollowUp } from './open-for-change.js';
import { settleVisit } from './settle-visit.js';

export interface Acknowledgement {
  readonly id: string;
  /** The day of it; `null`: today. */
  readonly on: string | null;
  readonly documentNumber: string | null;
  readonly text: string | null;
}

async function open(acting: Acting, { id }: Acknowledgement): Promise<Outcome<FollowUp, ServiceProblem>> {
  const found = await lockVisibleFollowUp(acting, id);
  if (!found.ok) return found;
  const { department, toDepartment, authority } = found.value;
  const stop = kindProblem(found.value, ['notification']);
  if (stop !== null) return stop;
  if (toDepartment === null && authority === null) return refused('recipient-missing');
  const answering = toDepartment ?? department;
  return owns(acting.by, answering) ? found : refused('not-yours', { department: answering });
}

export const acknowledge = (service: Service, by: Actor, request: Acknowledgement): Promise<ServiceOutcome<null>> =>
  act(service, by, async (acting) => {
    const opened = await open(acting, request);
    if (!opened.ok) return opened;
    const { id, visit, kind, ended } = opened.value;
    if (ended?.outcome === 'acknowledged') return unchanged(null);
    const { documentNumber, text } = request;
    const on = request.on ?? dayInChina(acting.at);
    const stop = endedProblem(opened.value) ?? futureProblem(acting, on);
    if (stop !== null) return stop;
    await endFollowUp(acting.tx, id, { at: acting.at, by: actorIdOf(by), outcome: 'acknowledged', on, documentNumber, text });
    acting.record('follow-up.done', id, { visit, kind, outcome: 'acknowledged', on, documentNumber });
    await settleVisit(acting, visit);
    return done(null);
  });
