/** Whether the caller may call a route at all. */

import { problem, type ServiceProblem } from '../problems/problems.js';
import type { Principal } from '../rights/actor.js';
import { anyOf, IN_PERSON, notAllowed, tokenWith } from '../rights/not-allowed.js';
import { ROLE_WORDS, type Scope } from '../rights/role.js';
import type { Who } from './route.js';

/** What a caller needs, as the document of the API tells it: roles by name, and the scope of a token. */
export function neededOf(who: Who): string {
  if (who.kind === 'public') return '';
  if (who.kind === 'signed-in') return '登录用户 / a signed-in user';
  const roles = who.roles.map((role) => `${ROLE_WORDS[role].zh} ${role}`);
  return [...roles, ...(who.scope === null ? [] : [`令牌权限 scope ${who.scope}`])].join(' | ');
}

type Closed = Exclude<Who, { readonly kind: 'public' }>;

function tokenProblem(who: Closed, scopes: ReadonlySet<Scope>): ServiceProblem | null {
  if (who.kind === 'signed-in') return notAllowed(IN_PERSON);
  if (who.scope === null) return notAllowed(anyOf(who.roles));
  return scopes.has(who.scope) ? null : notAllowed(tokenWith(who.scope));
}

/** @returns why the caller may not, or `null` */
export function whoProblem(who: Who, by: Principal): ServiceProblem | null {
  if (who.kind === 'public') return null;
  if (by.kind === 'public') return problem('sign-in-first');
  if (by.kind === 'token') return tokenProblem(who, by.scopes);
  if (who.kind === 'signed-in') return by.kind === 'user' ? null : notAllowed(IN_PERSON);
  return by.kind === 'user' && who.roles.some((role) => by.roles.has(role)) ? null : notAllowed(anyOf(who.roles));
}
