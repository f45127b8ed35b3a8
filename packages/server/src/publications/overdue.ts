/** 逾期未公示: what the public is told of a result that should have been published. */

import { type Draw, isDisclosed } from '../draws/draw.js';
import type { DueVisit } from '../store/publications/due-visits.js';
import type { Task, TaskPart } from '../tasks/task.js';
import type { VisitPart } from '../visits/visit.js';
import { namedEntity } from './names.js';

/** What a department still owes. A department that has passed its part owes nothing; when all have, each may publish and none has. */
export const OWED = ['entry', 'review', 'publication'] as const;

export interface OverdueResult {
  readonly visit: string;
  readonly task: { readonly id: string; readonly drawId: string; readonly title: string };
  /** `null`: the list of drawn entities is not published, or not yet. */
  readonly entity: { readonly id: string; readonly name: string } | null;
  readonly dueOn: string;
  /** Working days. */
  readonly lateDays: number;
  readonly departments: readonly {
    readonly id: string;
    readonly name: string;
    readonly nameEn: string | null;
    readonly owes: (typeof OWED)[number];
  }[];
}

function owes({ state }: VisitPart, isAllPassed: boolean): (typeof OWED)[number] | null {
  if (state === 'passed') return isAllPassed ? 'publication' : null;
  return state === 'entered' ? 'review' : 'entry';
}

/** @param taskParts of the task, in its order */
export function overdueResult(
  visit: DueVisit,
  {
    task,
    taskParts,
    draw,
    parts,
  }: { readonly task: Task; readonly taskParts: readonly TaskPart[]; readonly draw: Draw; readonly parts: readonly VisitPart[] },
  lateDays: number,
): OverdueResult {
  const isAllPassed = parts.every(({ state }) => state === 'passed');
  const isListed = isDisclosed(draw) && task.settings.publishList !== false;
  return {
    visit: visit.id,
    task: { id: task.id, drawId: task.drawId, title: draw.manifest.title },
    entity: isListed ? { id: visit.entity, name: namedEntity(draw.names, visit.facts) } : null,
    dueOn: visit.dueOn,
    lateDays,
    departments: taskParts.flatMap(({ department, name, nameEn }) => {
      const part = parts.find((one) => one.department === department);
      const owed = part === undefined ? null : owes(part, isAllPassed);
      return owed === null ? [] : [{ id: department, name, nameEn, owes: owed }];
    }),
  };
}
