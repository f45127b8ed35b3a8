/** The papers of visits: of one, or of many of a task, one after the other. */

import { done } from '@double-random/core';
import type { InspectionNoticeRecord, InspectionOrderRecord, OnSiteRecord } from '@double-random/reports';
import type { ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { seenVisit } from '../../visits/seen-visit.js';
import { type DrawFacts, drawFacts } from './draw-facts.js';
import { inspectionNotice } from './inspection-notice.js';
import { inspectionOrder } from './inspection-order.js';
import { onSiteRecord } from './on-site-record.js';
import { printing, type VisitPaper } from './printing.js';
import { type VisitFacts, visitFacts } from './visit-facts.js';

export type VisitPaperRecord = InspectionNoticeRecord | InspectionOrderRecord | OnSiteRecord;

type Source = Pick<Service, 'store' | 'settings'>;

/** The facts of a visit, for those who see it and print this paper of it. */
async function printed(
  { store: { db } }: Source,
  by: Actor,
  id: string,
  paper: VisitPaper,
): Promise<ServiceOutcome<{ readonly facts: DrawFacts; readonly visited: VisitFacts }>> {
  const seen = await seenVisit(db, by, id);
  if (!seen.ok) return seen;
  const [visited] = await visitFacts(db, [seen.value.visit], paper === 'filled');
  if (visited === undefined) throw new Error('a visit that was found has no facts');
  const may = await printing(db, by, paper, visited);
  return may.ok ? done({ facts: await drawFacts(db, seen.value), visited }) : may;
}

/** For the entity: it names the officers of all departments who come. */
export async function inspectionNoticeOf(service: Source, by: Actor, visit: string): Promise<ServiceOutcome<InspectionNoticeRecord>> {
  const found = await printed(service, by, visit, 'notice');
  return found.ok ? done(inspectionNotice(service.settings, found.value.facts, found.value.visited)) : found;
}

/** For the team: it names the officers of all departments who go. */
export async function inspectionOrderOf(service: Source, by: Actor, visit: string): Promise<ServiceOutcome<InspectionOrderRecord>> {
  const found = await printed(service, by, visit, 'order');
  return found.ok ? done(inspectionOrder(service.settings, found.value.facts, found.value.visited)) : found;
}

/** For everybody who reads the visit's dossier, as far as that shows it. */
export async function onSiteRecordOf(
  service: Source,
  by: Actor,
  visit: string,
  form: 'blank' | 'filled',
): Promise<ServiceOutcome<OnSiteRecord>> {
  const found = await printed(service, by, visit, form);
  return found.ok ? done(onSiteRecord(by, found.value.facts, found.value.visited, form)) : found;
}

/** A paper of a visit whose reader may have it. */
export function paperOf({ settings }: Source, by: Actor, paper: VisitPaper, facts: DrawFacts, visited: VisitFacts): VisitPaperRecord {
  if (paper === 'notice') return inspectionNotice(settings, facts, visited);
  return paper === 'order' ? inspectionOrder(settings, facts, visited) : onSiteRecord(by, facts, visited, paper);
}
