import { done, type Outcome } from '@double-random/core';
import { refused, type ServiceProblem } from '../../problems/problems.js';
import { departmentOf } from '../../rights/actor.js';
import { partsOfVisit } from '../../store/visits/visit-parts.js';
import type { VisitPart } from '../../visits/visit.js';
import type { Acting } from '../act.js';

/** The part of the actor's department in a visit; one that is in the draw and not in this visit has none. */
export async function ownPartOf({ tx, by }: Acting, visit: string): Promise<Outcome<VisitPart, ServiceProblem>> {
  const own = departmentOf(by);
  const parts = await partsOfVisit(tx, visit);
  const part = parts.find(({ department }) => department === own);
  return part === undefined ? refused('not-yours', { department: parts.map(({ department }) => department).join('、') }) : done(part);
}
