import type { Principal, UserActor } from './actor.js';

/** The user behind a request, on routes that take no token. Throws when there is none: the guard let in whom the route does not allow. */
export function byUser(by: Principal): UserActor {
  if (by.kind !== 'user') throw new Error(`a ${by.kind} cannot do what only users do`);
  return by;
}
