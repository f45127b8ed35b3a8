import { done } from '@double-random/core';
import { problem, refused, type ServiceOutcome, type ServiceProblem } from '../../problems/problems.js';
import { type Actor, owns } from '../../rights/actor.js';
import { grantProblem, managesAll } from '../../rights/managing.js';
import { hashPassword, oneTimePassword, passwordProblem } from '../../rights/password.js';
import { ROLES, type Role } from '../../rights/role.js';
import type { Service } from '../../service.js';
import type { Transaction } from '../../store/store.js';
import { insertUser, type User } from '../../store/users.js';
import { act } from '../act.js';
import { oneTimeUntil } from './one-time.js';
import { placingProblem } from './placing.js';

export interface NewUser {
  readonly login: string;
  readonly name: string;
  readonly department: string | null;
  readonly roles: readonly Role[];
  readonly inspector: string | null;
  /** `null`: the service makes one. */
  readonly password: string | null;
}

export interface AddedUser {
  readonly user: User;
  /** Made by the service; shown this once. `null`: the one that was given. */
  readonly password: string | null;
}

function rightsProblem(by: Actor, { department, roles }: NewUser): ServiceProblem | null {
  if (!managesAll(by) && (department === null || !owns(by, department))) return problem('not-yours', { department: department ?? '—' });
  return grantProblem(by, roles);
}

/**
 * Adds a user. A password that an administrator gives must be changed at the first sign-in; one that the operator gives to the service itself (the
 * first administrator, the demo) is the user's own. `barred`: a further reason not to, looked for in the same transaction.
 */
export async function addUser(
  service: Pick<Service, 'store' | 'outside'>,
  by: Actor,
  given: NewUser,
  barred: (tx: Transaction) => Promise<ServiceProblem | null> = async () => null,
): Promise<ServiceOutcome<AddedUser>> {
  const { login, name, department, inspector } = given;
  const password = given.password ?? oneTimePassword(service.outside);
  const stopped = rightsProblem(by, given) ?? passwordProblem(password, login);
  if (stopped !== null) return { ok: false, problems: [stopped] };
  const hashed = await hashPassword(password);
  return act(service, by, async ({ tx, at, newId, record }) => {
    const user: User = {
      id: newId(),
      login,
      name,
      department,
      inspector,
      roles: ROLES.filter((role) => given.roles.includes(role)),
      version: 1,
      addedAt: at,
      lockedAt: null,
      signedInAt: null,
      oneTimeUntil: by.kind === 'system' ? null : oneTimeUntil(at),
      issuer: null,
    };
    const unfit = (await barred(tx)) ?? (await placingProblem(tx, user));
    if (unfit !== null) return { ok: false, problems: [unfit] };
    if (!(await insertUser(tx, user, { password: hashed, subject: null }))) return refused('login-taken', { login });
    record('user.added', user.id, { login, department, roles: user.roles, inspector, method: 'password' });
    return done({ user, password: given.password === null ? password : null });
  });
}
