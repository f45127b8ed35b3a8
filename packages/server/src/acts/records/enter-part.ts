/**
 * 录入完成: an inspector enters the department's part of a visit. The first part starts the time for publication, the last one makes the visit recorded, and the
 * last visit of its task discloses a sealed draw.
 */

import { done } from '@double-random/core';
import { calendarOf } from '../../calendar/calendar-of.js';
import { dayInChina } from '../../plans/year.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { byItem } from '../../records/standing-record.js';
import { unsettledOf } from '../../records/unsettled.js';
import { owns, type UserActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { headsOfVisit } from '../../store/records/standing-records.js';
import { dispatchedItems } from '../../store/visits/dispatched-items.js';
import { inspectorsOfVisit } from '../../store/visits/visit-inspectors.js';
import { partsOfVisit, updateVisitPart } from '../../store/visits/visit-parts.js';
import { findVisit, updateVisit } from '../../store/visits/visits.js';
import { stateOfParts } from '../../visits/states.js';
import type { Visit, VisitPart } from '../../visits/visit.js';
import { whoWent } from '../../visits/who-went.js';
import { type Acting, act, unchanged } from '../act.js';
import { discloseWhenDone } from '../draws/disclose-due.js';
import { settleTask } from '../visits/settle-task.js';
import { beginVisit } from './begin-visit.js';
import { type OwnVisit, openOwnVisit } from './open-own-visit.js';

export interface EntryRequest {
  readonly visit: string;
  readonly department: string;
  /** The day on which the department's check ended. */
  readonly endedOn: string;
}

export interface Entered {
  readonly visit: Visit;
  readonly part: VisitPart;
}

/** Why the part cannot be entered, if anything is against it. */
async function objection(
  acting: Acting,
  { part, draw, visit }: OwnVisit,
  { department, endedOn }: EntryRequest,
): Promise<ReturnType<typeof refused> | null> {
  if (part.state === 'passed') return refused('part-closed');
  const [from, to] = [dayInChina(draw.drawnAt ?? draw.frozenAt), dayInChina(acting.at)];
  if (endedOn < from || endedOn > to) return refused('ended-on-impossible', { endedOn, from, to });
  const items = (await dispatchedItems(acting.tx, draw.id, department)).map(({ item }) => item);
  const unsettled = unsettledOf(items, byItem(await headsOfVisit(acting.tx, visit.id), department));
  return unsettled.length === 0 ? null : refused('part-incomplete', {}, unsettled);
}

/**
 * The last day of any part's check that is known, and the last day for publication in time: a department that never enters its part does not keep the
 * result from falling due.
 */
async function endOf({ tx }: Acting, parts: readonly VisitPart[], publicationDays: number) {
  const days = parts.flatMap(({ endedOn }) => (endedOn === null ? [] : [endedOn])).sort();
  const endedOn = days.at(-1);
  if (endedOn === undefined) throw new Error('a visit with a part that is entered has no day on which that ended');
  return { endedOn, dueOn: (await calendarOf(tx)).addWorkingDays(endedOn, publicationDays) };
}

async function settleVisit(acting: Acting, { id, task }: Visit, publicationDays: number): Promise<void> {
  const parts = await partsOfVisit(acting.tx, id);
  const state = stateOfParts(parts.map((part) => part.state));
  const ended = await endOf(acting, parts, publicationDays);
  await updateVisit(acting.tx, id, { state, ended });
  if (state === 'recorded') acting.record('visit.recorded', id, ended);
  await settleTask(acting, task);
}

async function readAgain({ tx }: Acting, { visit, department }: VisitPart): Promise<Entered> {
  const found = await findVisit(tx, visit);
  const part = (await partsOfVisit(tx, visit)).find((one) => one.department === department);
  if (found === null || part === undefined) throw new Error(`the visit ${visit} is gone`);
  return { visit: found, part };
}

/** Enters a part; the same again changes nothing. */
export async function enterPart(service: Service, by: UserActor, request: EntryRequest): Promise<ServiceOutcome<Entered>> {
  const entered = await act<Entered>(service, by, async (acting) => {
    const opened = await openOwnVisit(acting, by, request.visit);
    if (!opened.ok) return opened;
    const { department, endedOn } = request;
    if (!owns(by, department)) return refused('not-yours', { department });
    const { part, visit, inspector } = opened.value;
    if (part.state === 'entered' && part.endedOn === endedOn) return unchanged({ visit, part });
    const against = await objection(acting, opened.value, request);
    if (against !== null) return against;
    await beginVisit(acting, visit);
    const entered = { at: acting.at, by: inspector.user };
    const team = whoWent({ department, team: null }, await inspectorsOfVisit(acting.tx, visit.id));
    await updateVisitPart(acting.tx, part, { state: 'entered', endedOn, entered, team, returnReason: null });
    acting.record('part.entered', visit.id, { department, endedOn });
    await settleVisit(acting, visit, service.settings.publicationDays);
    return done(await readAgain(acting, part));
  });
  if (entered.ok) await discloseWhenDone(service, entered.value.visit.task);
  return entered;
}
