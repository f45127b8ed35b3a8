import { done } from '@double-random/core';
import type { ServiceOutcome } from '../../problems/problems.js';
import type { UserActor } from '../../rights/actor.js';
import { newSecret, secretHash } from '../../rights/secret.js';
import type { Service } from '../../service.js';
import { lockUser } from '../../store/users.js';
import { writeFeed } from '../../store/visits/calendar-feeds.js';
import { act } from '../act.js';
import { inspectorOf } from '../records/inspector-of.js';

const SECRET_BYTES = 32;

/** Gives an inspector a link to the own visits; one that there was dies. @returns the link's secret, which is shown this once */
export const issueCalendarFeed = (service: Pick<Service, 'store' | 'outside'>, by: UserActor): Promise<ServiceOutcome<string>> =>
  act(service, by, async ({ tx, at, record }) => {
    await lockUser(tx, by.id);
    const own = await inspectorOf(tx, by);
    if (!own.ok) return own;
    const secret = newSecret(service.outside, SECRET_BYTES);
    await writeFeed(tx, { user: by.id, issuedAt: at }, secretHash(secret));
    record('calendar-feed.issued', by.id);
    return done(secret);
  });
