import { done } from '@double-random/core';
import type { ServiceOutcome } from '../../problems/problems.js';
import type { UserActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { deleteSession } from '../../store/sessions.js';
import { act, unchanged } from '../act.js';

/** Ends one of the actor's own sessions: by default that of the request, which is to sign out. @returns whether it was there */
export const closeSession = (
  service: Pick<Service, 'store' | 'outside'>,
  by: UserActor,
  session = by.session,
): Promise<ServiceOutcome<boolean>> =>
  act(service, by, async ({ tx, record }) => {
    if (!(await deleteSession(tx, session, by.id))) return unchanged(false);
    record('session.closed', session);
    return done(true);
  });
