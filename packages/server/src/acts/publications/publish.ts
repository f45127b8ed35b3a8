/** 公示: the unified result of a visit is published once every department has passed its part. */

import { done, type Outcome } from '@double-random/core';
import { calendarOf } from '../../calendar/calendar-of.js';
import { isDisclosed } from '../../draws/draw.js';
import { dayInChina } from '../../plans/year.js';
import { refused, type ServiceOutcome, type ServiceProblem } from '../../problems/problems.js';
import { contentHash, itemRows } from '../../publications/content.js';
import { missingDepartments } from '../../publications/missing-departments.js';
import type { Publication } from '../../publications/publication.js';
import type { PublishedResult } from '../../publications/published-result.js';
import { type Actor, actorIdOf, departmentOf } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import type { Settings } from '../../settings.js';
import { endCorrection } from '../../store/publications/corrections.js';
import { insertPublicationItems } from '../../store/publications/publication-items.js';
import { currentOfVisit, insertPublication, lockPublication, setCorrected } from '../../store/publications/publications.js';
import { partsOfVisit } from '../../store/visits/visit-parts.js';
import { findVisit, updateVisit } from '../../store/visits/visits.js';
import { PUBLISHED } from '../../visits/states.js';
import { type Acting, act, unchanged } from '../act.js';
import { discloseWhenDone } from '../draws/disclose-due.js';
import { followPublication } from '../follow-ups/follow-publication.js';
import { type OpenVisit, openVisit } from '../visits/open-visit.js';
import { settleTask } from '../visits/settle-task.js';
import { closeObjections } from './close-objections.js';
import { composeResult } from './compose-result.js';

type Refusable<Value> = Promise<Outcome<Value, ServiceProblem>>;

/** The edition before gives way: its correction is done, and objections to it that are open are answered by the new one. */
async function supersede(acting: Acting, before: Publication, edition: PublishedResult, department: string): Promise<void> {
  const { tx, at, record } = acting;
  const reason = edition.supersedes?.reason ?? '';
  await lockPublication(tx, before.id);
  await closeObjections(acting, before, department, reason);
  await setCorrected(tx, before.id, at);
  await endCorrection(tx, before.id, 'done', at);
  record('result.corrected', before.id, { visit: before.visit, task: before.task, by: edition.id, reason });
}

/** Writes the edition with everything that follows from it. @returns its id */
async function write(acting: Acting, opened: OpenVisit, settings: Pick<Settings, 'objectionDays'>, department: string): Refusable<string> {
  const { tx, at, by, newId, record } = acting;
  const { visit, task, draw } = opened;
  const before = await currentOfVisit(tx, visit.id);
  const composed = await composeResult(tx, opened, before, { id: newId(), at });
  if (!composed.ok) return composed;
  const { content, year } = composed.value;
  if (before !== null) await supersede(acting, before, content, department);
  const hash = contentHash(content);
  await insertPublication(tx, {
    id: content.id,
    visit: visit.id,
    task: task.id,
    draw: draw.id,
    entity: visit.entity,
    uscc: content.entity.uscc,
    name: content.entity.name,
    region: content.entity.region,
    edition: content.edition,
    content,
    contentHash: hash,
    publishedAt: at,
    publishedBy: actorIdOf(by),
    endedOn: content.endedOn,
    dueOn: content.dueOn,
    lateDays: content.lateDays,
    objectionsUntil: (await calendarOf(tx)).addWorkingDays(dayInChina(at), settings.objectionDays),
    supersedes: before?.id ?? null,
    year,
  });
  await insertPublicationItems(tx, itemRows(content, year));
  await updateVisit(tx, visit.id, { state: 'published' });
  await followPublication(acting, visit.id, content);
  record('result.published', content.id, {
    visit: visit.id,
    task: task.id,
    edition: content.edition,
    contentHash: hash,
    dueOn: content.dueOn,
    lateDays: content.lateDays,
    supersedes: before?.id ?? null,
  });
  return done(content.id);
}

export interface PublishedEdition {
  readonly publication: string;
  readonly edition: number;
}

async function publishIn(acting: Acting, settings: Settings, id: string) {
  const opened = await openVisit(acting, id);
  if (!opened.ok) return opened;
  const { visit, draw } = opened.value;
  const parts = await partsOfVisit(acting.tx, visit.id);
  const department = departmentOf(acting.by);
  if (department === null || !parts.some((part) => part.department === department))
    return refused('not-yours', { department: parts.map((part) => part.department).join(', ') });
  const current = await currentOfVisit(acting.tx, visit.id);
  if (current?.withdrawn) return refused('result-withdrawn');
  if (current !== null && PUBLISHED.includes(visit.state)) return unchanged({ publication: current.id, edition: current.edition });
  if (visit.state !== 'reviewed') return refused('visit-not-reviewed', { departments: missingDepartments(parts).join(', ') });
  if (!isDisclosed(draw)) return refused('draw-still-sealed');
  const written = await write(acting, opened.value, settings, department);
  if (!written.ok) return written;
  await settleTask(acting, visit.task);
  return done({ publication: written.value, edition: (current?.edition ?? 0) + 1 });
}

/**
 * Publishes the result of a visit, by a reviewer of any department that has a part in it: every department has passed its own, so that none can hold the
 * others up. Again changes nothing.
 */
export async function publish(service: Service, by: Actor, visit: string): Promise<ServiceOutcome<PublishedEdition>> {
  const found = await findVisit(service.store.db, visit);
  if (found !== null) await discloseWhenDone(service, found.task);
  return act<PublishedEdition>(service, by, (acting) => publishIn(acting, service.settings, visit));
}
