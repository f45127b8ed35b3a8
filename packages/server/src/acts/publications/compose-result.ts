/** The unified result of a visit, made of what every department has passed: to be published, or to be looked at before. */

import { done, type Outcome } from '@double-random/core';
import { calendarOf } from '../../calendar/calendar-of.js';
import type { Draw } from '../../draws/draw.js';
import { dayInChina, yearInChina } from '../../plans/year.js';
import { refused, type ServiceProblem } from '../../problems/problems.js';
import { type Edition, resultContent } from '../../publications/content.js';
import type { Person } from '../../publications/names.js';
import { partRecords, recordsHash, unpublishableItems, unsettledItems } from '../../publications/part-records.js';
import type { Publication } from '../../publications/publication.js';
import type { PublishedResult } from '../../publications/published-result.js';
import { personsNamed } from '../../store/draws/draw-files.js';
import { correctionUnderWay } from '../../store/publications/corrections.js';
import { lastReview } from '../../store/publications/reviews.js';
import { headsOfVisit } from '../../store/records/standing-records.js';
import type { Connection } from '../../store/store.js';
import { partsOf } from '../../store/task-parts.js';
import { dispatchedItems } from '../../store/visits/dispatched-items.js';
import { inspectorsOfVisit } from '../../store/visits/visit-inspectors.js';
import { partsOfVisit } from '../../store/visits/visit-parts.js';
import type { VisitInspector, VisitPart } from '../../visits/visit.js';
import { whoWent } from '../../visits/who-went.js';
import type { OpenVisit } from '../visits/open-visit.js';

export interface ComposedResult {
  readonly content: PublishedResult;
  /** Of its first edition: results belong to the year in which they were published. */
  readonly year: number;
}

/** What a publication is made of: what is passed, and what was passed is what stands. */
async function reviewedRecords(db: Connection, { visit, draw }: OpenVisit, parts: readonly VisitPart[]) {
  const items = await dispatchedItems(db, draw.id);
  const records = await headsOfVisit(db, visit.id);
  const changed: string[] = [];
  for (const { department } of parts) {
    const found = partRecords(department, items, records);
    const isSame = (await lastReview(db, visit.id, department))?.recordsHash === recordsHash(found);
    if (!isSame || unsettledItems(found).length > 0 || unpublishableItems(found).length > 0) changed.push(department);
  }
  return { items, records, changed };
}

/** Those who went, as the draw's directories of inspectors have them, by `department/inspector`. */
async function personsOf(db: Connection, { preparation }: Draw, parts: readonly VisitPart[], places: readonly VisitInspector[]) {
  const persons = new Map<string, Person>();
  for (const part of parts)
    for (const { department, inspector, ...person } of await personsNamed(db, preparation, part.department, whoWent(part, places)))
      persons.set(`${department}/${inspector}`, person);
  return persons;
}

/** What the next edition takes the place of, and how late the first one is: a correction is neither in time nor late. */
async function nextEdition(
  db: Connection,
  { visit }: OpenVisit,
  before: Publication | null,
  { id, at }: { readonly id: string; readonly at: string },
): Promise<{ readonly edition: Edition; readonly year: number }> {
  if (visit.dueOn === null) throw new Error(`the visit ${visit.id} has ended and has no deadline`);
  if (before === null) {
    const lateDays = (await calendarOf(db)).workingDaysAfter(visit.dueOn, dayInChina(at));
    return { edition: { id, edition: 1, publishedAt: at, dueOn: visit.dueOn, lateDays, supersedes: null }, year: yearInChina(at) };
  }
  const correction = await correctionUnderWay(db, before.id);
  if (correction === null) throw new Error(`the visit ${visit.id} is to be published again without a correction`);
  const { dueOn, lateDays, year } = before;
  const supersedes = { id: before.id, reason: correction.reason };
  return { edition: { id, edition: before.edition + 1, publishedAt: at, dueOn, lateDays, supersedes }, year };
}

/** @param before the edition that it will take the place of @param as id and moment (RFC 3339, UTC) of the new edition */
export async function composeResult(
  db: Connection,
  opened: OpenVisit,
  before: Publication | null,
  as: { readonly id: string; readonly at: string },
): Promise<Outcome<ComposedResult, ServiceProblem>> {
  const { visit, task, draw } = opened;
  const parts = await partsOfVisit(db, visit.id);
  const { items, records, changed } = await reviewedRecords(db, opened, parts);
  if (changed.length > 0) return refused('records-changed-since-review', { departments: changed.join(', ') });
  const { edition, year } = await nextEdition(db, opened, before, as);
  const places = await inspectorsOfVisit(db, visit.id);
  const persons = await personsOf(db, draw, parts, places);
  const taskParts = await partsOf(db, task.id);
  return done({ content: resultContent({ task, taskParts, draw, visit, parts, items, records, places, persons }, edition), year });
}
