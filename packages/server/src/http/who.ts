/** Whether the caller may call a route at all. */

import { problem, type ServiceProblem } from '../problems/problems.js';
import type { Principal } from '../rights/actor.js';
import { ROLE_WORDS } from '../rights/role.js';
import type { Who } from './route.js';

/** What a caller needs, for people of both languages: roles by name, and the scope of a token. */
export function neededOf(who: Who): string {
  if (who.kind === 'public') return '';
  if (who.kind === 'signed-in') return '登录用户 / a signed-in user';
  const roles = who.roles.map((role) => `${ROLE_WORDS[role].zh} ${role}`);
  return [...roles, ...(who.scope === null ? [] : [`令牌权限 scope ${who.scope}`])].join(' | ');
}

/** @returns why the caller may not, or `null` */
export function whoProblem(who: Who, by: Principal): ServiceProblem | null {
  if (who.kind === 'public') return null;
  if (by.kind === 'public') return problem('sign-in-first');
  const notAllowed = problem('not-allowed', { needed: neededOf(who) });
  if (by.kind === 'user') return who.kind === 'signed-in' || who.roles.some((role) => by.roles.has(role)) ? null : notAllowed;
  if (by.kind === 'token') return who.kind === 'roles' && who.scope !== null && by.scopes.has(who.scope) ? null : notAllowed;
  return notAllowed;
}
