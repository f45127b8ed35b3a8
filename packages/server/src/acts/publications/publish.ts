/** 公示: the unified result of a visit is published once every department has passed its part. */

import { done, type Outcome } from '@double-random/core';
import { calendarOf } from '../../calendar/calendar-of.js';
import { type Draw, isDisclosed } from '../../draws/draw.js';
import { dayInChina, yearInChina } from '../../plans/year.js';
import { refused, type ServiceOutcome, type ServiceProblem } from '../../problems/problems.js';
import { contentHash, type Edition, itemRows, resultContent } from '../../publications/content.js';
import { missingDepartments } from '../../publications/missing-departments.js';
import type { Person } from '../../publications/names.js';
import { partRecords, recordsHash, unpublishableItems, unsettledItems } from '../../publications/part-records.js';
import type { Publication } from '../../publications/publication.js';
import { type Actor, actorIdOf, departmentOf } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import type { Settings } from '../../settings.js';
import { personsNamed } from '../../store/draws/draw-files.js';
import { correctionUnderWay, endCorrection } from '../../store/publications/corrections.js';
import { insertPublicationItems } from '../../store/publications/publication-items.js';
import { currentOfVisit, insertPublication, lockPublication, setCorrected } from '../../store/publications/publications.js';
import { lastReview } from '../../store/publications/reviews.js';
import { headsOfVisit } from '../../store/records/standing-records.js';
import { partsOf } from '../../store/task-parts.js';
import { dispatchedItems } from '../../store/visits/dispatched-items.js';
import { inspectorsOfVisit } from '../../store/visits/visit-inspectors.js';
import { partsOfVisit } from '../../store/visits/visit-parts.js';
import { findVisit, updateVisit } from '../../store/visits/visits.js';
import { PUBLISHED } from '../../visits/states.js';
import type { VisitInspector, VisitPart } from '../../visits/visit.js';
import { whoWent } from '../../visits/who-went.js';
import { type Acting, act, unchanged } from '../act.js';
import { discloseWhenDone } from '../draws/disclose-due.js';
import { followPublication } from '../follow-ups/follow-publication.js';
import { type OpenVisit, openVisit } from '../visits/open-visit.js';
import { settleTask } from '../visits/settle-task.js';
import { closeObjections } from './close-objections.js';

type Refusable<Value> = Promise<Outcome<Value, ServiceProblem>>;

/** What a publication is made of: what is passed, and what was passed is what stands. */
async function reviewedRecords({ tx }: Acting, { visit, draw }: OpenVisit, parts: readonly VisitPart[]) {
  const items = await dispatchedItems(tx, draw.id);
  const records = await headsOfVisit(tx, visit.id);
  const changed: string[] = [];
  for (const { department } of parts) {
    const found = partRecords(department, items, records);
    const isSame = (await lastReview(tx, visit.id, department))?.recordsHash === recordsHash(found);
    if (!isSame || unsettledItems(found).length > 0 || unpublishableItems(found).length > 0) changed.push(department);
  }
  return { items, records, changed };
}

/** Those who went, as the draw's directories of inspectors have them, by `department/inspector`. */
async function personsOf({ tx }: Acting, { preparation }: Draw, parts: readonly VisitPart[], places: readonly VisitInspector[]) {
  const persons = new Map<string, Person>();
  for (const part of parts)
    for (const { department, inspector, ...person } of await personsNamed(tx, preparation, part.department, whoWent(part, places)))
      persons.set(`${department}/${inspector}`, person);
  return persons;
}

/** What the next edition takes the place of, and how late the first one is: a correction is neither in time nor late. */
async function nextEdition(
  acting: Acting,
  { visit }: OpenVisit,
  before: Publication | null,
): Refusable<Edition & { readonly year: number }> {
  const { tx, at, newId } = acting;
  if (visit.dueOn === null) throw new Error(`the visit ${visit.id} has ended and has no deadline`);
  const id = newId();
  if (before === null) {
    const lateDays = (await calendarOf(tx)).workingDaysAfter(visit.dueOn, dayInChina(at));
    return done({ id, edition: 1, publishedAt: at, dueOn: visit.dueOn, lateDays, supersedes: null, year: yearInChina(at) });
  }
  const correction = await correctionUnderWay(tx, before.id);
  if (correction === null) throw new Error(`the visit ${visit.id} is to be published again without a correction`);
  const { dueOn, lateDays, year } = before;
  const supersedes = { id: before.id, reason: correction.reason };
  return done({ id, edition: before.edition + 1, publishedAt: at, dueOn, lateDays, supersedes, year });
}

/** The edition before gives way: its correction is done, and objections to it that are open are answered by the new one. */
async function supersede(acting: Acting, before: Publication, edition: Edition, department: string): Promise<void> {
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
  const { tx, at, by, record } = acting;
  const { visit, task, draw } = opened;
  const parts = await partsOfVisit(tx, visit.id);
  const { items, records, changed } = await reviewedRecords(acting, opened, parts);
  if (changed.length > 0) return refused('records-changed-since-review', { departments: changed.join(', ') });
  const before = await currentOfVisit(tx, visit.id);
  const edition = await nextEdition(acting, opened, before);
  if (!edition.ok) return edition;
  const { year, ...facts } = edition.value;
  const places = await inspectorsOfVisit(tx, visit.id);
  const content = resultContent(
    {
      task,
      taskParts: await partsOf(tx, task.id),
      draw,
      visit,
      parts,
      items,
      records,
      places,
      persons: await personsOf(acting, draw, parts, places),
    },
    facts,
  );
  if (before !== null) await supersede(acting, before, facts, department);
  const hash = contentHash(content);
  await insertPublication(tx, {
    id: facts.id,
    visit: visit.id,
    task: task.id,
    draw: draw.id,
    entity: visit.entity,
    uscc: content.entity.uscc,
    name: content.entity.name,
    region: content.entity.region,
    edition: facts.edition,
    content,
    contentHash: hash,
    publishedAt: at,
    publishedBy: actorIdOf(by),
    endedOn: content.endedOn,
    dueOn: facts.dueOn,
    lateDays: facts.lateDays,
    objectionsUntil: (await calendarOf(tx)).addWorkingDays(dayInChina(at), settings.objectionDays),
    supersedes: before?.id ?? null,
    year,
  });
  await insertPublicationItems(tx, itemRows(content, year));
  await updateVisit(tx, visit.id, { state: 'published' });
  await followPublication(acting, visit.id, content);
  record('result.published', facts.id, {
    visit: visit.id,
    task: task.id,
    edition: facts.edition,
    contentHash: hash,
    dueOn: facts.dueOn,
    lateDays: facts.lateDays,
    supersedes: before?.id ?? null,
  });
  return done(facts.id);
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
