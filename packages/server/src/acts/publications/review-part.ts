/** 审核: a reviewer passes a department's part of a visit, or returns it to its inspectors. Nobody reviews what they have recorded themselves. */

import { done, type Outcome } from '@double-random/core';
import { refused, type ServiceOutcome, type ServiceProblem } from '../../problems/problems.js';
import { type PartRecords, partRecords, recordsHash, unpublishableItems, unsettledItems } from '../../publications/part-records.js';
import type { ReviewDecision } from '../../publications/review.js';
import { type Actor, actorIdOf, owns } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { insertReview, lastReview } from '../../store/publications/reviews.js';
import { recordersOf } from '../../store/records/recorders.js';
import { headsOfVisit } from '../../store/records/standing-records.js';
import { dispatchedItems } from '../../store/visits/dispatched-items.js';
import { partsOfVisit, updateVisitPart } from '../../store/visits/visit-parts.js';
import { updateVisit } from '../../store/visits/visits.js';
import { PUBLISHED, stateOfParts } from '../../visits/states.js';
import type { Visit, VisitPart } from '../../visits/visit.js';
import { type Acting, act, unchanged } from '../act.js';
import { openVisit } from '../visits/open-visit.js';
import { settleTask } from '../visits/settle-task.js';

export interface ReviewRequest {
  readonly visit: string;
  readonly department: string;
  readonly decision: ReviewDecision;
  /** Needed for a return. */
  readonly reason: string | null;
  /** Of the part, as the reviewer saw it. */
  readonly version: number;
}

export interface ReviewedPart {
  readonly part: VisitPart;
  readonly visitState: Visit['state'];
}

type Refusable<Value> = Promise<Outcome<Value, ServiceProblem>>;

/** What stands against passing these records. */
function passable(found: PartRecords): Outcome<null, ServiceProblem> {
  const unsettled = unsettledItems(found);
  if (unsettled.length > 0) return refused('records-unsettled', {}, unsettled);
  const unpublishable = unpublishableItems(found);
  return unpublishable.length > 0 ? refused('finding-unpublishable', {}, unpublishable) : done(null);
}

async function hasRecorded({ tx, by }: Acting, { visit, department, entered }: VisitPart): Promise<boolean> {
  const reviewer = actorIdOf(by);
  return entered?.by === reviewer || (await recordersOf(tx, visit, department)).has(reviewer);
}

async function partOf({ tx }: Acting, visit: string, department: string): Promise<VisitPart | null> {
  return (await partsOfVisit(tx, visit)).find((part) => part.department === department) ?? null;
}

/** Whether the records are still those that the part was passed with. */
async function isPassedAsIs({ tx }: Acting, { visit, department, state }: VisitPart, hash: string): Promise<boolean> {
  return state === 'passed' && (await lastReview(tx, visit, department))?.recordsHash === hash;
}

/** Writes the decision, and what becomes of part, visit and task by it. */
async function decide(acting: Acting, visit: Visit, part: VisitPart, request: ReviewRequest, hash: string): Promise<ReviewedPart> {
  const { tx, at, by, record } = acting;
  const { department, decision } = request;
  const reason = decision === 'return' ? (request.reason ?? '') : null;
  await insertReview(tx, { visit: visit.id, department, decision, reason, recordsHash: hash, at, by: actorIdOf(by) });
  await updateVisitPart(tx, part, {
    state: decision === 'pass' ? 'passed' : 'returned',
    reviewed: { at, by: actorIdOf(by) },
    returnReason: reason,
  });
  if (decision === 'pass') record('visit.part-passed', visit.id, { department, recordsHash: hash });
  else record('visit.part-returned', visit.id, { department, reason });
  const visitState = stateOfParts((await partsOfVisit(tx, visit.id)).map(({ state }) => state));
  await updateVisit(tx, visit.id, { state: visitState });
  await settleTask(acting, visit.task);
  return { part: (await partOf(acting, visit.id, department)) ?? part, visitState };
}

/** Whether the part may be decided on as it stands. */
async function reviewable(acting: Acting, visit: Visit, part: VisitPart, request: ReviewRequest): Refusable<null> {
  if (PUBLISHED.includes(visit.state)) return refused('already-published');
  if (part.version !== request.version) return refused('changed-meanwhile');
  if (part.state !== 'entered' && part.state !== 'passed')
    return refused('part-not-entered', { department: part.department, state: part.state });
  return (await hasRecorded(acting, part)) ? refused('own-records') : done(null);
}

/** Decides on a part; passing again what is passed changes nothing. A part that was passed may be returned until the result is published. */
export function reviewPart(service: Service, by: Actor, request: ReviewRequest): Promise<ServiceOutcome<ReviewedPart>> {
  return act<ReviewedPart>(service, by, async (acting) => {
    const opened = await openVisit(acting, request.visit);
    if (!opened.ok) return opened;
    const { visit, draw } = opened.value;
    const part = await partOf(acting, visit.id, request.department);
    if (part === null) return refused('not-found');
    if (!owns(by, part.department)) return refused('not-yours', { department: part.department });
    const found = partRecords(
      part.department,
      await dispatchedItems(acting.tx, draw.id, part.department),
      await headsOfVisit(acting.tx, visit.id),
    );
    const hash = recordsHash(found);
    if (request.decision === 'pass' && (await isPassedAsIs(acting, part, hash))) return unchanged({ part, visitState: visit.state });
    const allowed = await reviewable(acting, visit, part, request);
    if (!allowed.ok) return allowed;
    const passes = request.decision === 'pass' ? passable(found) : done(null);
    return passes.ok ? done(await decide(acting, visit, part, request, hash)) : passes;
  });
}
