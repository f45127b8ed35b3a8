import { done } from '@double-random/core';
import { problem, type ServiceCode, type ServiceOutcome, type ServiceProblem } from '../../problems/problems.js';
import { type Origin, systemActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import type { User } from '../../store/users.js';
import { act } from '../act.js';

/**
 * Records that somebody failed to sign in, as an act of its own, because the sign-in itself leaves nothing behind. The login is recorded where a user
 * has it: what else people type there may be a password.
 */
export async function failSignIn(
  service: Pick<Service, 'store' | 'outside'>,
  origin: Origin,
  user: Pick<User, 'id' | 'login'> | null,
  why: ServiceProblem,
): Promise<{ readonly ok: false; readonly problems: readonly ServiceProblem[] }> {
  const recorded: ServiceOutcome<null> = await act(service, { ...systemActor('sign-in'), origin }, async ({ record }) => {
    record('sign-in.failed', user?.id ?? '', { login: user?.login ?? null, reason: why.code satisfies ServiceCode });
    return done(null);
  });
  return { ok: false, problems: recorded.ok ? [why] : recorded.problems };
}

export const wrongLogin = problem('wrong-login-or-password');
