/** 到场: an inspector notes the arrival, and that certificate and code were shown. */

import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Arrival } from '../../records/arrival.js';
import type { UserActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { findArrival, insertArrival } from '../../store/records/arrivals.js';
import { act, unchanged } from '../act.js';
import { beginVisit } from './begin-visit.js';
import { openOwnVisit } from './open-own-visit.js';

/** What the phone says. */
export type SentArrival = Pick<Arrival, 'arrivedAt' | 'certificate' | 'code'>;

const isSame = (stored: Arrival, sent: SentArrival): boolean =>
  stored.arrivedAt === sent.arrivedAt && stored.certificate === sent.certificate && stored.code === sent.code;

/** Notes the arrival of whoever asks. The same again changes nothing; another content is refused, and the first one stays. */
export function arrive(service: Service, by: UserActor, visit: string, sent: SentArrival): Promise<ServiceOutcome<Arrival>> {
  return act<Arrival>(service, by, async (acting) => {
    const opened = await openOwnVisit(acting, by, visit);
    if (!opened.ok) return opened;
    const { inspector, visit: found, part } = opened.value;
    const { department, inspector: number, user } = inspector;
    const before = await findArrival(acting.tx, { visit, department, inspector: number });
    if (before !== null) return isSame(before, sent) ? unchanged(before) : refused('arrival-noted', { at: before.arrivedAt });
    if (part.state === 'passed') return refused('visit-not-open', { state: found.state });
    const arrival: Arrival = { visit, department, inspector: number, madeBy: user, receivedAt: acting.at, ...sent };
    await insertArrival(acting.tx, arrival);
    acting.record('visit.arrived', visit, { department, inspector: number, certificate: sent.certificate, code: sent.code });
    await beginVisit(acting, found);
    return done(arrival);
  });
}
