import { createHash } from 'node:crypto';
import { done } from '@double-random/core';
import { problem, type ServiceOutcome, type ServiceProblem } from '../../problems/problems.js';
import { type Origin, systemActor } from '../../rights/actor.js';
import { rolesProblem } from '../../rights/managing.js';
import type { OidcIdentity } from '../../rights/oidc-identity.js';
import type { Service } from '../../service.js';
import { findDepartment } from '../../store/departments.js';
import { deleteSessionsOf } from '../../store/sessions.js';
import type { Transaction } from '../../store/store.js';
import { insertUser, lockSystemAdmins, lockUserBySubject, type User } from '../../store/users.js';
import { type Acting, act, unchanged } from '../act.js';
import { isLastAdmin, writeChange } from './change-user.js';
import { entryProblem } from './sign-in.js';

const LOGIN_DIGITS = 24;

/** A login for lists and the audit log; nobody signs in with it, and it never meets one that was chosen. */
const loginOf = ({ issuer, subject }: OidcIdentity): string =>
  `oidc-${createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('hex')
    .slice(0, LOGIN_DIGITS)}`;

async function identityProblem(tx: Transaction, { roles, department }: OidcIdentity): Promise<ServiceProblem | null> {
  if (roles.length === 0) return problem('oidc-no-role');
  const found = department === null ? null : await findDepartment(tx, department);
  if (department !== null && (found === null || found.closedAt !== null)) return problem('oidc-unknown-department', { department });
  return rolesProblem(roles, department);
}

async function addByProvider({ tx, at, newId, record }: Acting, identity: OidcIdentity): Promise<User> {
  const { issuer, subject, roles, department } = identity;
  const login = loginOf(identity);
  const user: User = {
    id: newId(),
    login,
    name: identity.name ?? login,
    department,
    inspector: null,
    roles,
    version: 1,
    addedAt: at,
    lockedAt: null,
    signedInAt: null,
    oneTimeUntil: null,
    issuer,
  };
  if (!(await insertUser(tx, user, { password: null, subject }))) throw new Error('two subjects of the provider have the same hash');
  record('user.added', user.id, { login, department, roles, inspector: null, method: 'oidc' });
  return user;
}

/** The user with what the provider says now; `before` itself where nothing is new. */
function asSaid(before: User, { name, roles, department }: OidcIdentity): User {
  const inspector = department === before.department && roles.includes('inspector') ? before.inspector : null;
  const after = { ...before, name: name ?? before.name, roles, department, inspector };
  const isSame = after.name === before.name && after.roles.join() === before.roles.join() && department === before.department;
  return isSame ? before : { ...after, version: before.version + 1 };
}

/** Takes the roles of a user to whom the provider gives none any more, and ends the sessions. @returns why that cannot be, or `null` */
async function takeRoles(acting: Acting, isLast: boolean, user: User): Promise<ServiceProblem | null> {
  if (isLast) return problem('last-system-admin');
  const unfit = await writeChange(acting, user, { ...user, roles: [], inspector: null, version: user.version + 1 });
  if (unfit === null) await deleteSessionsOf(acting.tx, user.id);
  return unfit;
}

/** The user that an identity is, and why it is not let in, if so. */
export interface Settled {
  /** `null`: not one of ours, and not made one. */
  readonly user: User | null;
  readonly barred: ServiceProblem | null;
}

async function settleKnown(
  acting: Acting,
  before: User,
  identity: OidcIdentity,
  isLast: boolean,
): Promise<Settled & { readonly wrote: boolean }> {
  const barred =
    (await entryProblem(acting.tx, { ...before, department: null }, acting.at)) ?? (await identityProblem(acting.tx, identity));
  if (barred !== null) {
    const loses = barred.code === 'oidc-no-role' && before.roles.length > 0;
    const stopped = loses ? await takeRoles(acting, isLast, before) : null;
    return { user: before, barred: stopped ?? barred, wrote: loses && stopped === null };
  }
  const after = asSaid(before, identity);
  if (after === before) return { user: before, barred: null, wrote: false };
  const unfit = isLast && !after.roles.includes('system-admin') ? problem('last-system-admin') : await writeChange(acting, before, after);
  return { user: unfit === null ? after : before, barred: unfit, wrote: unfit === null };
}

/**
 * Finds or makes the user that the identity provider speaks of, with the roles and the department that it says now. What it takes stays taken even
 * though the user is then not let in.
 */
export const settleIdentity = (
  service: Pick<Service, 'store' | 'outside'>,
  origin: Origin,
  identity: OidcIdentity,
): Promise<ServiceOutcome<Settled>> =>
  act<Settled>(service, { ...systemActor('oidc'), origin }, async (acting) => {
    const admins = await lockSystemAdmins(acting.tx);
    const before = await lockUserBySubject(acting.tx, identity.issuer, identity.subject);
    if (before === null) {
      const barred = await identityProblem(acting.tx, identity);
      return barred === null ? done({ user: await addByProvider(acting, identity), barred }) : unchanged({ user: null, barred });
    }
    const { wrote, ...settled } = await settleKnown(acting, before, identity, isLastAdmin(admins, before.id));
    return wrote ? done(settled) : unchanged(settled);
  });
