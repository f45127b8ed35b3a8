/** A planner decides a report: accepted, it becomes the protocol's event in the same transaction; declined, the inspector is told why. */

import { done, type Outcome } from '@double-random/core';
import { refused, type ServiceOutcome, type ServiceProblem } from '../../problems/problems.js';
import { eventOf, type Report } from '../../records/report.js';
import { seesReport } from '../../records/visibility.js';
import { type Actor, actorIdOf, owns } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { eventsOf } from '../../store/draws/draw-events.js';
import { decideReport, findReport, lockReport } from '../../store/records/reports.js';
import type { Connection } from '../../store/store.js';
import { type Acting, act, unchanged } from '../act.js';
import { recordEvent } from '../draws/record-event.js';

const decidable = (by: Actor, report: Report | null): Outcome<Report, ServiceProblem> => {
  if (report === null || !seesReport(by, report)) return refused('not-found');
  return owns(by, report.addressee) ? done(report) : refused('not-yours', { department: report.addressee });
};

async function readAgain(db: Connection, id: string): Promise<Report> {
  const report = await findReport(db, id);
  if (report === null) throw new Error(`the report ${id} is gone`);
  return report;
}

/** In the transaction that records the event. */
async function accept(acting: Acting, id: string, event: number): Promise<Outcome<null, ServiceProblem>> {
  const report = await lockReport(acting.tx, id);
  if (report === null) return refused('not-found');
  if (report.state !== 'open') return refused('report-decided', { state: report.state });
  await decideReport(acting.tx, id, 'accepted', { at: acting.at, by: actorIdOf(acting.by), reason: null, event });
  acting.record('report.accepted', id, { visit: report.visit, draw: report.draw, event });
  return done(null);
}

/**
 * Accepts a report; again changes nothing.
 * @param publicReason what the event is published with; `null`: the inspector's own words
 */
export async function acceptReport(service: Service, by: Actor, id: string, publicReason: string | null): Promise<ServiceOutcome<Report>> {
  const { db } = service.store;
  const found = decidable(by, await findReport(db, id));
  if (!found.ok) return found;
  const report = found.value;
  if (report.state !== 'open') return report.state === 'accepted' ? found : refused('report-decided', { state: report.state });
  const recorded = await recordEvent(
    service,
    by,
    {
      draw: report.draw,
      event: eventOf(report, publicReason ?? report.publicReason),
      evidence: report.evidence,
      after: (await eventsOf(db, report.draw)).length,
    },
    (acting, number) => accept(acting, id, number),
  );
  return recorded.ok ? done(await readAgain(db, id)) : recorded;
}

/** Declines a report, with a reason for the inspector; again with the same reason changes nothing. */
export function declineReport(service: Service, by: Actor, id: string, reason: string): Promise<ServiceOutcome<Report>> {
  return act<Report>(service, by, async (acting) => {
    const found = decidable(by, await lockReport(acting.tx, id));
    if (!found.ok) return found;
    const { state, decision, visit } = found.value;
    if (state === 'declined' && decision?.reason === reason) return unchanged(found.value);
    if (state !== 'open') return refused('report-decided', { state });
    await decideReport(acting.tx, id, 'declined', { at: acting.at, by: actorIdOf(by), reason, event: null });
    acting.record('report.declined', id, { visit });
    return done(await readAgain(acting.tx, id));
  });
}
