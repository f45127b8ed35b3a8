import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import { managingProblem } from '../../rights/managing.js';
import { hashPassword, oneTimePassword } from '../../rights/password.js';
import type { Service } from '../../service.js';
import { deleteSessionsOf } from '../../store/sessions.js';
import { lockUser, updatePassword } from '../../store/users.js';
import { act } from '../act.js';
import { oneTimeUntil } from './one-time.js';

/** A password shown once, to be changed by the user at the next sign-in. */
export interface OneTimePassword {
  readonly password: string;
  readonly until: string;
}

/** Gives a user who has forgotten the password another one; all sessions end. */
export async function resetPassword(
  service: Pick<Service, 'store' | 'outside'>,
  by: Actor,
  id: string,
): Promise<ServiceOutcome<OneTimePassword>> {
  const password = oneTimePassword(service.outside);
  const hashed = await hashPassword(password);
  return act(service, by, async ({ tx, at, record }) => {
    const user = await lockUser(tx, id);
    if (user === null) return refused('not-found');
    const stopped = managingProblem(by, user);
    if (stopped !== null) return { ok: false, problems: [stopped] };
    if (by.kind === 'user' && by.id === id) return refused('not-on-yourself');
    if (user.issuer !== null) return refused('no-password');
    const until = oneTimeUntil(at);
    await updatePassword(tx, id, hashed, until);
    record('password.reset', id, { until, sessionsEnded: await deleteSessionsOf(tx, id) });
    return done({ password, until });
  });
}
