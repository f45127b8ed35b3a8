import { done } from '@double-random/core';
import type { ServiceOutcome } from '../../problems/problems.js';
import type { UserActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { deleteSession } from '../../store/sessions.js';
import { act, unchanged } from '../act.js';

/** Ends the session that the request came with. */
export const signOut = (service: Pick<Service, 'store' | 'outside'>, by: UserActor): Promise<ServiceOutcome<null>> =>
  act(service, by, async ({ tx, record }) => {
    if (!(await deleteSession(tx, by.session))) return unchanged(null);
    record('session.closed', by.session);
    return done(null);
  });
