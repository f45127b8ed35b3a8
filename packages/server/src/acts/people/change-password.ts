import { done } from '@double-random/core';
import { problem, refused, type ServiceOutcome } from '../../problems/problems.js';
import type { UserActor } from '../../rights/actor.js';
import { hashPassword, passwordMatches, passwordProblem } from '../../rights/password.js';
import type { Service } from '../../service.js';
import { deleteSessionsOf } from '../../store/sessions.js';
import { findUser, lockUser, passwordOf, updatePassword } from '../../store/users.js';
import { act } from '../act.js';
import { clearAttempts, countAttempt } from './count-attempt.js';
import { failSignIn } from './fail-sign-in.js';

/** Changes one's own password; all other sessions end. Guesses at the old one are counted like those at sign-in. */
export async function changePassword(
  service: Pick<Service, 'store' | 'outside'>,
  by: UserActor,
  given: { readonly oldPassword: string; readonly newPassword: string },
): Promise<ServiceOutcome<null>> {
  const user = await findUser(service.store.db, by.id);
  if (user === null) return refused('not-found');
  const stored = await passwordOf(service.store.db, by.id);
  if (stored === null) return refused('no-password');
  const attempt = { login: user.login, address: by.origin.address };
  const bad = passwordProblem(given.newPassword, user.login);
  if (bad !== null) return { ok: false, problems: [bad] };
  if (given.newPassword === given.oldPassword) return refused('password-unchanged');
  const throttled = await countAttempt(service, attempt);
  if (throttled !== null) return { ok: false, problems: [throttled] };
  if (!(await passwordMatches(stored, given.oldPassword))) return failSignIn(service, by.origin, user, problem('wrong-old-password'));
  const hashed = await hashPassword(given.newPassword);
  return act(service, by, async ({ tx, at, record }) => {
    await lockUser(tx, by.id);
    if ((await passwordOf(tx, by.id)) !== stored) return refused('wrong-old-password');
    await clearAttempts(tx, attempt, at);
    await updatePassword(tx, by.id, hashed, null);
    record('password.changed', by.id, { sessionsEnded: await deleteSessionsOf(tx, by.id, by.session) });
    return done(null);
  });
}
