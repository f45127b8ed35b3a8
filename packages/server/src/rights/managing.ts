/** Who may manage which users, and give or take which roles. */

import { problem, type ServiceProblem } from '../problems/problems.js';
import type { User } from '../store/users.js';
import { type Actor, owns } from './actor.js';
import { rolesNamed } from './not-allowed.js';
import type { Role } from './role.js';

/** Roles that a department gives to its own people; all of them act for a department. */
export const DEPARTMENT_ROLES: readonly Role[] = ['department-admin', 'planner', 'reviewer', 'inspector'];

const isOfDepartment = (role: Role): boolean => DEPARTMENT_ROLES.includes(role);

/** Whether the actor manages users of all departments, with all roles. */
export const managesAll = (by: Actor): boolean => by.kind === 'system' || (by.kind === 'user' && by.roles.has('system-admin'));

/** Why the actor may not give or take these roles; `null`: may. */
export function grantProblem(by: Actor, roles: readonly Role[]): ServiceProblem | null {
  const beyond = managesAll(by) ? [] : roles.filter((role) => !isOfDepartment(role));
  return beyond.length === 0 ? null : problem('beyond-your-rights', { beyondZh: rolesNamed(beyond).zh, beyondEn: rolesNamed(beyond).en });
}

/**
 * Why the actor may not manage this user; `null`: may. The users of other departments are not seen by a department's administrator, who also has
 * no say over one with greater rights: whoever sets a password could sign in with it.
 */
export function managingProblem(by: Actor, user: Pick<User, 'department' | 'roles'>): ServiceProblem | null {
  if (managesAll(by)) return null;
  if (user.department === null || !owns(by, user.department)) return problem('not-found');
  return grantProblem(by, user.roles);
}

/** Why a user with these roles cannot be of this department; `null`: can. */
export function rolesProblem(roles: readonly Role[], department: string | null): ServiceProblem | null {
  const needing = department === null ? roles.filter(isOfDepartment) : [];
  return needing.length === 0 ? null : problem('department-needed', { rolesZh: rolesNamed(needing).zh, rolesEn: rolesNamed(needing).en });
}
