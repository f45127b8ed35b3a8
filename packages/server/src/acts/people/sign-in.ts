import { done } from '@double-random/core';
import { momentOf } from '../../outside/outside.js';
import { problem, refused, type ServiceOutcome, type ServiceProblem } from '../../problems/problems.js';
import type { Origin, UserActor } from '../../rights/actor.js';
import { passwordMatches } from '../../rights/password.js';
import type { Service } from '../../service.js';
import { findDepartment } from '../../store/departments.js';
import type { Connection } from '../../store/store.js';
import { findByLogin, lockUser, passwordOf, type User } from '../../store/users.js';
import { act } from '../act.js';
import { clearAttempts, countAttempt } from './count-attempt.js';
import { failSignIn, wrongLogin } from './fail-sign-in.js';
import { type OpenedSession, openSession, type SignInFrom } from './open-session.js';

/** Why a user who has proved to be the one is not let in all the same; `null`: is. */
export async function entryProblem(db: Connection, user: User, at: string): Promise<ServiceProblem | null> {
  if (user.lockedAt !== null) return problem('user-locked');
  const department = user.department === null ? null : await findDepartment(db, user.department);
  if (department !== null && department.closedAt !== null) return problem('department-closed', { department: department.id });
  return user.oneTimeUntil !== null && user.oneTimeUntil <= at ? problem('one-time-password-over') : null;
}

/** The user as the actor of the sign-in itself. */
export const signingIn = ({ id, name, department }: User, origin: Origin): UserActor => ({
  kind: 'user',
  id,
  name,
  department,
  roles: new Set(),
  session: '',
  origin,
});

/** Lets a user in by login and password, and opens a session. Failures are counted and recorded. */
export async function signIn(
  service: Pick<Service, 'store' | 'outside'>,
  given: { readonly login: string; readonly password: string },
  origin: Origin,
  from: SignInFrom,
): Promise<ServiceOutcome<OpenedSession>> {
  const attempt = { login: given.login, address: origin.address };
  const throttled = await countAttempt(service, attempt);
  if (throttled !== null) return { ok: false, problems: [throttled] };
  const found = await findByLogin(service.store.db, given.login);
  const matches = await passwordMatches(found?.password ?? null, given.password);
  if (found === null || !matches) return failSignIn(service, origin, found?.user ?? null, wrongLogin);
  const barred = await entryProblem(service.store.db, found.user, momentOf(service.outside.now()));
  if (barred !== null) return failSignIn(service, origin, found.user, barred);
  return act(service, signingIn(found.user, origin), async (acting) => {
    // The password may have been changed, or the user locked, while it was checked.
    const user = await lockUser(acting.tx, found.user.id);
    const isSame = user !== null && (await passwordOf(acting.tx, user.id)) === found.password;
    if (!isSame) return refused('wrong-login-or-password');
    const late = await entryProblem(acting.tx, user, acting.at);
    if (late !== null) return { ok: false, problems: [late] };
    await clearAttempts(acting.tx, attempt, acting.at);
    return done(await openSession(service, acting, user, 'password', from));
  });
}
