/** Beginning of every act on a publication: task, visit and publication are locked, and whoever may not see the visit finds none. */

import { done, type Outcome } from '@double-random/core';
import { refused, type ServiceProblem } from '../../problems/problems.js';
import type { Publication } from '../../publications/publication.js';
import { STANDING } from '../../publications/states.js';
import { currentOfVisit, findPublication, lockPublication } from '../../store/publications/publications.js';
import { partsOfVisit } from '../../store/visits/visit-parts.js';
import type { VisitPart } from '../../visits/visit.js';
import type { Acting } from '../act.js';
import { lockVisibleVisit, type OpenVisit } from '../visits/open-visit.js';

export interface OpenPublication extends OpenVisit {
  readonly publication: Publication;
  readonly parts: readonly VisitPart[];
}

/** The publication, whatever its state. */
export async function lockVisiblePublication(acting: Acting, id: string): Promise<Outcome<OpenPublication, ServiceProblem>> {
  const seen = await findPublication(acting.tx, id);
  const opened = seen === null ? refused('not-found') : await lockVisibleVisit(acting, seen.visit);
  if (!opened.ok) return opened;
  const publication = await lockPublication(acting.tx, id);
  if (publication === null) return refused('not-found');
  return done({ ...opened.value, publication, parts: await partsOfVisit(acting.tx, publication.visit) });
}

/** Why nothing can become of this edition any more; `null`: it holds. */
export async function standingProblem({ tx }: Acting, { state, visit }: Publication) {
  if (STANDING.includes(state)) return null;
  if (state === 'withdrawn') return refused('result-withdrawn');
  return refused('result-superseded', { current: (await currentOfVisit(tx, visit))?.id ?? '' });
}
