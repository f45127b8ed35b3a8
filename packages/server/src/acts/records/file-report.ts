/** An inspector reports what keeps the own person or the entity from the visit; a planner decides what becomes of it. */

import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { contentHashOf } from '../../records/content-hash.js';
import { isAboutInspector, type Report, type SentReport } from '../../records/report.js';
import type { UserActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { findReport, insertReport } from '../../store/records/reports.js';
import { hasSubmissions } from '../../store/records/submissions.js';
import { AHEAD } from '../../visits/states.js';
import { type Acting, act, unchanged } from '../act.js';
import { type OwnVisit, openOwnVisit } from './open-own-visit.js';

async function objection({ tx }: Acting, { visit }: OwnVisit, { kind }: SentReport): Promise<ReturnType<typeof refused> | null> {
  if (!AHEAD.includes(visit.state) && visit.state !== 'on_site') return refused('visit-not-open', { state: visit.state });
  if (!isAboutInspector(kind) && (await hasSubmissions(tx, visit.id))) return refused('entity-recorded');
  return null;
}

/** Files a report. The same again changes nothing, whatever has become of it since. */
export function fileReport(service: Service, by: UserActor, sent: SentReport): Promise<ServiceOutcome<Report>> {
  const contentHash = contentHashOf(by.id, sent);
  return act<Report>(service, by, async (acting) => {
    const compared = (filed: Report) => (filed.contentHash === contentHash ? unchanged(filed) : refused('report-id-used', { id: sent.id }));
    // Also who has left the team since may send again; and who sends twice at once finds it only when the visit is locked.
    const before = await findReport(acting.tx, sent.id);
    if (before !== null) return compared(before);
    const opened = await openOwnVisit(acting, by, sent.visit);
    if (!opened.ok) return opened;
    const meanwhile = await findReport(acting.tx, sent.id);
    if (meanwhile !== null) return compared(meanwhile);
    const against = await objection(acting, opened.value, sent);
    if (against !== null) return against;
    const { visit, task, inspector } = opened.value;
    const { department, user } = inspector;
    const addressee = isAboutInspector(sent.kind) ? department : task.department;
    const filed: Omit<Report, 'state' | 'decision'> = {
      ...sent,
      draw: visit.draw,
      entity: visit.entity,
      department,
      addressee,
      inspector: inspector.inspector,
      madeBy: user,
      receivedAt: acting.at,
      contentHash,
    };
    if (!(await insertReport(acting.tx, filed))) return refused('report-id-used', { id: sent.id });
    acting.record('report.filed', sent.id, { visit: visit.id, department, inspector: inspector.inspector, kind: sent.kind, addressee });
    return done({ ...filed, state: 'open', decision: null });
  });
}
