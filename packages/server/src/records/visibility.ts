/** Who sees reports, and what of them. */

import { type Actor, departmentOf, owns, readsEverything } from '../rights/actor.js';
import type { Role } from '../rights/role.js';
import { isAboutInspector, type Report } from './report.js';

const DECIDING: readonly Role[] = ['planner', 'reviewer', 'department-admin'];

/** Whether somebody sees no other reports than the own ones: inspectors who hold no other role in the department. */
export const seesOwnOnly = (by: Actor): boolean =>
  by.kind === 'user' && !readsEverything(by) && !DECIDING.some((role) => by.roles.has(role));

/** The reporter; the department's other roles, and those of the department that decides; whoever reads everything. */
export function seesReport(by: Actor, { department, addressee, madeBy }: Pick<Report, 'department' | 'addressee' | 'madeBy'>): boolean {
  if (readsEverything(by)) return true;
  const own = departmentOf(by);
  if (own !== department && own !== addressee) return false;
  return !seesOwnOnly(by) || (by.kind === 'user' && by.id === madeBy);
}

/** Whether the private reason and the evidence are shown: those about an inspector never leave the inspector's department. */
export const seesReason = (by: Actor, { department, addressee, kind }: Pick<Report, 'department' | 'addressee' | 'kind'>): boolean =>
  owns(by, department) || (!isAboutInspector(kind) && (owns(by, addressee) || readsEverything(by)));
