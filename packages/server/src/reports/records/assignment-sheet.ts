/** 检查任务分派表, from the store: the visits that an inspector makes in some days, in the order of the route. */

import { done, failed } from '@double-random/core';
import type { AssignmentSheetRecord } from '@double-random/reports';
import { inspectorOf } from '../../acts/records/inspector-of.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { UserActor } from '../../rights/actor.js';
import { notAllowed } from '../../rights/not-allowed.js';
import type { Service } from '../../service.js';
import { directoryHead } from '../../store/directories/directories.js';
import { recordsByKey } from '../../store/directories/records-by-key.js';
import { findDraw } from '../../store/draws/draws.js';
import type { Connection } from '../../store/store.js';
import { findTask } from '../../store/tasks.js';
import { idsOfVisits, type WantedVisits } from '../../store/visits/search-visits.js';
import { visitsById } from '../../store/visits/visits.js';
import { AHEAD, DROPPED, VISIT_STATE_WORDS, VISIT_STATES } from '../../visits/states.js';
import type { Visit, VisitInspector } from '../../visits/visit.js';
import { departmentName, departmentNames } from '../names/departments.js';
import { type DrawFacts, drawFacts } from './draw-facts.js';
import { type VisitFacts, visitFacts } from './visit-facts.js';
import { departmentsAt, memberAt } from './visit-members.js';

type Sheet = AssignmentSheetRecord;
type PlannedVisit = Sheet['unplaced'][number];

interface AskedSheet {
  /** Staff number; `null`: the asking inspector. */
  readonly inspector: string | null;
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

interface Assigned {
  readonly department: string;
  readonly inspector: string;
}

/** Whose sheet it is: inspectors have their own, planners those of their department's inspectors. */
async function assignedTo(db: Connection, by: UserActor, asked: string | null): Promise<ServiceOutcome<Assigned>> {
  const own = await inspectorOf(db, by);
  if (asked === null || (own.ok && own.value.inspector === asked)) return own;
  if (by.department === null || !by.roles.has('planner'))
    return failed(notAllowed({ zh: '本部门计划员或该人员本人', en: 'a planner of the department or the inspector in person' }));
  return done({ department: by.department, inspector: asked });
}

/** As the department's directory has the inspector now. */
async function personOf(db: Connection, { department, inspector }: Assigned): Promise<ServiceOutcome<Sheet['inspector']>> {
  const head = await directoryHead(db, department, 'inspectors');
  const known = head === null ? null : await recordsByKey(db, 'inspectors', department, head.version, [inspector]);
  const person = known?.get(inspector);
  return person === undefined ? refused('not-found') : done({ id: person.id, name: person.name, certificate: person.certificate.number });
}

const MADE = VISIT_STATES.filter((state) => !DROPPED.includes(state));

const searchFor = ({ department, inspector }: Assigned, days: Pick<WantedVisits, 'from' | 'to' | 'placed' | 'states'>): WantedVisits => ({
  seenBy: department,
  task: null,
  ...days,
  department,
  inspector,
  region: null,
  text: null,
  noticed: false,
  order: 'day',
});

/** Facts of the draws of these visits, by draw. */
async function factsOfDraws(db: Connection, visits: readonly Visit[]): Promise<ReadonlyMap<string, DrawFacts>> {
  const facts = new Map<string, DrawFacts>();
  for (const [id, visit] of new Map(visits.map((one) => [one.draw, one]))) {
    const [task, draw] = await Promise.all([findTask(db, visit.task), findDraw(db, id)]);
    if (task === null || draw === null) throw new Error(`the visit ${visit.id} has no task or no draw`);
    facts.set(id, await drawFacts(db, { task, draw }));
  }
  return facts;
}

/** Everybody else who comes, by department in the task's order; only those of the own department by name. */
const companionsOf = (facts: DrawFacts, visited: VisitFacts, { department, inspector }: Assigned): PlannedVisit['companions'] =>
  departmentsAt(facts, visited).flatMap((part) => {
    const isOther = (place: VisitInspector): boolean =>
      place.department === part.department &&
      place.inspector !== null &&
      !(place.department === department && place.inspector === inspector);
    return visited.places.filter(isOther).map((place) => {
      const { role, name } = memberAt(facts, place, part.department === department);
      return { department: departmentName(part.department, part.name, part.nameEn).name, role, name };
    });
  });

function plannedVisit(facts: DrawFacts, visited: VisitFacts, assigned: Assigned): PlannedVisit {
  const { visit, places } = visited;
  const place = places.find(({ department, inspector }) => department === assigned.department && inspector === assigned.inspector);
  return {
    visit: visit.id,
    start: visit.start,
    entity: {
      id: visit.entity,
      name: visit.name,
      address: visit.facts.address,
      region: facts.regionOf(visit.region),
      street: visit.street,
    },
    task: facts.task.title,
    role: facts.roleOf(assigned.department, place?.role ?? ''),
    companions: companionsOf(facts, visited, assigned),
    items: facts.items.filter(({ department }) => department === assigned.department).map(({ item, name }) => ({ code: item, name })),
    state: VISIT_STATE_WORDS[visit.state],
  };
}

const PAGE = 500;

interface DatedVisit {
  readonly date: string | null;
  readonly planned: PlannedVisit;
}

/** In the order of the days and of the route. */
async function visitsOf(db: Connection, assigned: Assigned, ids: readonly string[]): Promise<readonly DatedVisit[]> {
  const found: DatedVisit[] = [];
  for (let from = 0; from < ids.length; from += PAGE) {
    const visits = await visitsById(db, ids.slice(from, from + PAGE));
    const facts = await factsOfDraws(db, visits);
    for (const visited of await visitFacts(db, visits, false)) {
      const of = facts.get(visited.visit.draw);
      if (of !== undefined) found.push({ date: visited.visit.date, planned: plannedVisit(of, visited, assigned) });
    }
  }
  return found;
}

/** The visits of each day that has any. */
function daysOf(visits: readonly DatedVisit[]): Sheet['days'] {
  const days = new Map<string, PlannedVisit[]>();
  for (const { date, planned } of visits) {
    if (date === null) continue;
    const day = days.get(date);
    if (day === undefined) days.set(date, [planned]);
    else day.push(planned);
  }
  return [...days].map(([date, planned]) => ({ date, visits: planned }));
}

/** The visits of an inspector from one day to another, and those that are still to be made and have no day yet; none that were dropped. */
export async function assignmentSheetOf(
  { store: { db } }: Pick<Service, 'store'>,
  by: UserActor,
  { inspector, from, to }: AskedSheet,
): Promise<ServiceOutcome<Sheet>> {
  const assigned = await assignedTo(db, by, inspector);
  if (!assigned.ok) return assigned;
  const person = await personOf(db, assigned.value);
  if (!person.ok) return person;
  const [placed, unplaced, nameOf] = await Promise.all([
    idsOfVisits(db, searchFor(assigned.value, { from, to, placed: true, states: MADE })),
    idsOfVisits(db, searchFor(assigned.value, { from: null, to: null, placed: false, states: AHEAD })),
    departmentNames(db),
  ]);
  return done({
    report: 'assignment-sheet',
    department: nameOf(assigned.value.department),
    inspector: person.value,
    from,
    to,
    days: daysOf(await visitsOf(db, assigned.value, placed)),
    unplaced: (await visitsOf(db, assigned.value, unplaced)).map(({ planned }) => planned),
  });
}
