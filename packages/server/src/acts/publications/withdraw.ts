/** 撤回: a published result is taken back for good. Who looks for it finds that it was there, when it was withdrawn and why. */

import { done, type Outcome } from '@double-random/core';
import { refused, type ServiceOutcome, type ServiceProblem } from '../../problems/problems.js';
import { type Actor, owns } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { correctionUnderWay, endCorrection } from '../../store/publications/corrections.js';
import { setWithdrawn } from '../../store/publications/publications.js';
import { updateVisitPart } from '../../store/visits/visit-parts.js';
import { updateVisit } from '../../store/visits/visits.js';
import { type Acting, act, unchanged } from '../act.js';
import { followWithdrawal } from '../follow-ups/follow-publication.js';
import { closeObjections } from './close-objections.js';
import { lockVisiblePublication, type OpenPublication, standingProblem } from './open-publication.js';
import { ownRecordsProblem } from './own-records.js';

/** A correction that is under way ends, and what it sent back lies where it was: nothing of this visit is published again. */
async function dropCorrection({ tx, at }: Acting, { publication, parts, visit }: OpenPublication): Promise<void> {
  if ((await correctionUnderWay(tx, publication.id)) === null) return;
  await endCorrection(tx, publication.id, 'dropped', at);
  for (const part of parts) if (part.state !== 'passed') await updateVisitPart(tx, part, { state: 'passed', returnReason: null });
  await updateVisit(tx, visit.id, { state: 'published' });
}

/** Withdraws in an act that has opened the publication. @param objection that it answers, if any; it is decided by the caller */
export async function withdrawOpened(
  acting: Acting,
  opened: OpenPublication,
  reason: string,
  objection: string | null,
): Promise<Outcome<null, ServiceProblem>> {
  const { publication, task, visit } = opened;
  if (!owns(acting.by, task.department)) return refused('not-yours', { department: task.department });
  const stop = (await standingProblem(acting, publication)) ?? (await ownRecordsProblem(acting, opened.parts));
  if (stop !== null) return stop;
  await dropCorrection(acting, opened);
  await closeObjections(acting, publication, task.department, reason);
  await setWithdrawn(acting.tx, publication.id, reason, acting.at);
  acting.record('result.withdrawn', publication.id, { visit: visit.id, task: task.id, reason, objection });
  await followWithdrawal(acting, visit.id, reason);
  return done(null);
}

/** Withdraws a result, by a reviewer of the initiating department who recorded nothing of it; again changes nothing. */
export function withdraw(
  service: Service,
  by: Actor,
  id: string,
  reason: string,
): Promise<ServiceOutcome<{ readonly withdrawnAt: string }>> {
  return act(service, by, async (acting) => {
    const opened = await lockVisiblePublication(acting, id);
    if (!opened.ok) return opened;
    const { publication, task } = opened.value;
    if (owns(by, task.department) && publication.withdrawn !== null) return unchanged({ withdrawnAt: publication.withdrawn.at });
    const withdrawn = await withdrawOpened(acting, opened.value, reason, null);
    return withdrawn.ok ? done({ withdrawnAt: acting.at }) : withdrawn;
  });
}
