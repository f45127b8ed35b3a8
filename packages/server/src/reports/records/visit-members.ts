/** What every paper of a visit says: who is visited, when, by whom, for what. */

import type { CheckedItem, InspectionNoticeRecord, Member, VisitingDepartment } from '@double-random/reports';
import { usccOf } from '../../publications/names.js';
import type { TaskPart } from '../../tasks/task.js';
import type { VisitInspector } from '../../visits/visit.js';
import { departmentName } from '../names/departments.js';
import type { DrawFacts } from './draw-facts.js';
import type { VisitFacts } from './visit-facts.js';

type VisitMembers = Pick<InspectionNoticeRecord, 'visit' | 'task' | 'draw' | 'entity' | 'dispatchedAt' | 'date' | 'start'>;

export function visitMembers({ task, draw, plan, regionOf }: DrawFacts, { visit }: VisitFacts): VisitMembers {
  return {
    visit: visit.id,
    task: { id: task.id, title: task.title, documentNumber: task.documentNumber, plan },
    draw: { drawId: draw.manifest.drawId, attempt: draw.attempt, manifestHash: draw.manifestHash },
    entity: {
      id: visit.entity,
      uscc: usccOf(visit.entity),
      name: visit.name,
      address: visit.facts.address,
      region: regionOf(visit.region),
    },
    dispatchedAt: visit.createdAt,
    date: visit.date,
    start: visit.start,
  };
}

/** The departments that check something there, as the task orders them. */
export const departmentsAt = ({ parts }: DrawFacts, visited: VisitFacts): readonly TaskPart[] =>
  parts.filter(({ department }) => visited.parts.some((part) => part.department === department));

/** A place as somebody reads it who may know its holder's name, or may not. */
export function memberAt(
  { roleOf, personOf }: DrawFacts,
  { department, role, inspector }: Omit<VisitInspector, 'visit' | 'place'>,
  named: boolean,
): Member {
  const person = inspector === null || !named ? null : personOf(department, inspector);
  return {
    role: roleOf(department, role),
    vacant: inspector === null,
    name: person?.name ?? null,
    certificate: person?.certificate ?? null,
  };
}

export const itemsFor = ({ items }: DrawFacts, department: string): readonly CheckedItem[] =>
  items
    .filter((item) => item.department === department)
    .map(({ item, name, facts: { content, basis, method, key } }) => ({ code: item, name, content, basis, method, key }));

/** What each department does there, with everybody who stands in its team by name and certificate. */
export const namedDepartments = (facts: DrawFacts, visited: VisitFacts): readonly VisitingDepartment[] =>
  departmentsAt(facts, visited).map(({ department, name, nameEn, role }) => ({
    department: departmentName(department, name, nameEn),
    role,
    team: visited.places.filter((place) => place.department === department).map((place) => memberAt(facts, place, true)),
    items: itemsFor(facts, department),
  }));
