/** Beginning of every act of an inspector on a visit: it is locked, the department has a part in it, and the inspector sits in the team. */

import { done, type Outcome } from '@double-random/core';
import { refused, type ServiceProblem } from '../../problems/problems.js';
import type { UserActor } from '../../rights/actor.js';
import { goesThere } from '../../store/visits/visit-inspectors.js';
import { partsOfVisit } from '../../store/visits/visit-parts.js';
import type { VisitPart } from '../../visits/visit.js';
import type { Acting } from '../act.js';
import { type OpenVisit, openVisit } from '../visits/open-visit.js';
import { type ActingInspector, inspectorOf } from './inspector-of.js';

export interface OwnVisit extends OpenVisit {
  readonly inspector: ActingInspector;
  /** The department's own. */
  readonly part: VisitPart;
}

/** The visit for somebody who sits in the department's team. */
export async function openOwnVisit(acting: Acting, by: UserActor, id: string): Promise<Outcome<OwnVisit, ServiceProblem>> {
  const inspector = await inspectorOf(acting.tx, by);
  if (!inspector.ok) return inspector;
  const opened = await openVisit(acting, id);
  if (!opened.ok) return opened;
  const { department, inspector: number } = inspector.value;
  const parts = await partsOfVisit(acting.tx, id);
  const part = parts.find((one) => one.department === department);
  if (part === undefined || !(await goesThere(acting.tx, id, department, number))) return refused('not-in-team');
  return done({ ...opened.value, inspector: inspector.value, part });
}
