/** 到场: an inspector notes the arrival, and that certificate and code were shown. */

import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Arrival } from '../../records/arrival.js';
import type { UserActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { findArrival, insertArrival } from '../../store/records/arrivals.js';
import { act, unchanged } from '../act.js';
import { beginVisit } from './begin-visit.js';
import { inspectorOf } from './inspector-of.js';
import { openOwnVisit } from './open-own-visit.js';

/** What the phone says. */
export type SentArrival = Pick<Arrival, 'arrivedAt' | 'certificate' | 'code'>;

/** What an arrival that is noted already says of one that is sent. */
function compared(noted: Arrival, sent: SentArrival) {
  const isSame = noted.arrivedAt === sent.arrivedAt && noted.certificate === sent.certificate && noted.code === sent.code;
  return isSame ? unchanged(noted) : refused('arrival-noted', { at: noted.arrivedAt });
}

/** Notes the arrival of whoever asks. The same again changes nothing; another content is refused, and the first one stays. */
export function arrive(service: Service, by: UserActor, visit: string, sent: SentArrival): Promise<ServiceOutcome<Arrival>> {
  return act<Arrival>(service, by, async (acting) => {
    const self = await inspectorOf(acting.tx, by);
    if (!self.ok) return self;
    const { user, ...who } = self.value;
    // Also who has left the team since may send again; and who sends twice at once finds it only when the visit is locked.
    const before = await findArrival(acting.tx, { visit, ...who });
    if (before !== null) return compared(before, sent);
    const opened = await openOwnVisit(acting, by, visit);
    if (!opened.ok) return opened;
    const meanwhile = await findArrival(acting.tx, { visit, ...who });
    if (meanwhile !== null) return compared(meanwhile, sent);
    const { visit: found, part } = opened.value;
    if (part.state === 'passed') return refused('visit-not-open', { state: found.state });
    const arrival: Arrival = { visit, ...who, madeBy: user, receivedAt: acting.at, ...sent };
    await insertArrival(acting.tx, arrival);
    acting.record('visit.arrived', visit, { ...who, certificate: sent.certificate, code: sent.code });
    await beginVisit(acting, found);
    return done(arrival);
  });
}
