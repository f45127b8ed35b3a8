/** Who reads which edition of a plan. */

import { owns, type Principal, readsEverything } from '../rights/actor.js';
import { type AnnualPlan, isPublic, type PlanEdition } from './plan.js';

/** @param isNamed whether the edition asks, or asked, the reader's department to confirm it */
export const maySee = (by: Principal, { department }: Pick<AnnualPlan, 'department'>, edition: PlanEdition, isNamed: boolean): boolean =>
  isPublic(edition) || owns(by, department) || readsEverything(by) || isNamed;
