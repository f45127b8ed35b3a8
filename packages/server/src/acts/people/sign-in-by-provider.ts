import { done } from '@double-random/core';
import { problem, refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Origin } from '../../rights/actor.js';
import type { OidcIdentity } from '../../rights/oidc-identity.js';
import type { Service } from '../../service.js';
import { lockUser } from '../../store/users.js';
import { act } from '../act.js';
import { failSignIn } from './fail-sign-in.js';
import { type OpenedSession, openSession, type SignInFrom } from './open-session.js';
import { settleIdentity } from './settle-identity.js';
import { entryProblem, signingIn } from './sign-in.js';

/** Lets in whom the identity provider vouches for, and opens a session. */
export async function signInByProvider(
  service: Pick<Service, 'store' | 'outside'>,
  identity: OidcIdentity,
  origin: Origin,
  from: SignInFrom,
): Promise<ServiceOutcome<OpenedSession>> {
  const settled = await settleIdentity(service, origin, identity);
  if (!settled.ok) return settled;
  const { user, barred } = settled.value;
  if (user === null || barred !== null) return failSignIn(service, origin, user, barred ?? problem('oidc-no-role'));
  return act(service, signingIn(user, origin), async (acting) => {
    const now = await lockUser(acting.tx, user.id);
    if (now === null) return refused('oidc-no-role');
    const late = await entryProblem(acting.tx, now, acting.at);
    return late === null ? done(await openSession(service, acting, now, 'oidc', from)) : { ok: false, problems: [late] };
  });
}
