import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { UserActor } from '../../rights/actor.js';
import { managingProblem } from '../../rights/managing.js';
import type { Service } from '../../service.js';
import { lockUser } from '../../store/users.js';
import { removeFeed } from '../../store/visits/calendar-feeds.js';
import { act, unchanged } from '../act.js';

/** The link of a user leads nowhere any more: one's own, or, for administrators, that of somebody of the department. */
export const revokeCalendarFeed = (
  service: Pick<Service, 'store' | 'outside'>,
  by: UserActor,
  user: string,
): Promise<ServiceOutcome<null>> =>
  act(service, by, async ({ tx, record }) => {
    const found = await lockUser(tx, user);
    if (found === null) return refused('not-found');
    const stopped = by.id === user ? null : managingProblem(by, found);
    if (stopped !== null) return { ok: false, problems: [stopped] };
    if (!(await removeFeed(tx, user))) return unchanged(null);
    record('calendar-feed.revoked', user);
    return done(null);
  });
