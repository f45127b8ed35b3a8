/** A joint task as a plan file, and what the plan's reader says of it. */

import type { Outcome, Place } from '@double-random/core';
import { explainPlan, type Plan, type PlanProblem, parsePlan } from '@double-random/directories';
import { type Reason, reasonsOf } from '../problems/problems.js';
import { inOrder } from './parts-order.js';
import type { Task, TaskPart } from './task.js';

/** Which attempt the plan is for; `previous` is the hash of the voided attempt's manifest from the second on. */
export interface Attempt {
  readonly attempt: number;
  readonly previous: string | null;
}

export const FIRST_ATTEMPT: Attempt = { attempt: 1, previous: null };

const departmentTree = ({ department, name, nameEn, role, preparation }: TaskPart) => ({
  id: department,
  name,
  nameEn,
  role,
  ...(preparation === null
    ? {}
    : {
        items: preparation.items,
        checks: preparation.checks,
        team: preparation.team,
        cap: preparation.cap,
        requires: preparation.requires,
      }),
});

/** The plan file's members, of the parts that take part; as JSON text, `parsePlan` reads it. What a draft lacks is left out. */
export function planTreeOf({ drawId, title, documentNumber, settings }: Task, parts: readonly TaskPart[], { attempt, previous }: Attempt) {
  const { publishList: _list, names: _names, discloseBy: _day, ...members } = settings;
  return { drawId, title, documentNumber, attempt, previous, departments: inOrder(parts).map(departmentTree), ...members };
}

/** Reads the task as the plan of a draw. */
export const planOf = (task: Task, parts: readonly TaskPart[], attempt: Attempt): Outcome<Plan, PlanProblem> =>
  parsePlan(JSON.stringify(planTreeOf(task, parts, attempt)), task.drawId);

const DEPARTMENT_STEP = /^departments\[(\d+)\]/;

/** The department whose part a problem is in, if it is in one. */
function departmentAt(departments: readonly string[], path = ''): string | undefined {
  const [, index] = DEPARTMENT_STEP.exec(path) ?? [];
  return index === undefined ? undefined : departments[Number(index)];
}

const placeIn = (departments: readonly string[], { path }: Place): Place => {
  const department = departmentAt(departments, path);
  if (path === undefined) return {};
  return { path: department === undefined ? path : path.replace(DEPARTMENT_STEP, `parts.${department}`) };
};

/**
 * Everything that is wrong with the task as a plan, or with one department's part of it. Places are members of the task:
 * `strata.rules.A`, or `parts.ecology.team[0].count`.
 */
export function planReasons(parts: readonly TaskPart[], problems: readonly PlanProblem[], department: string | null = null): Reason[] {
  const departments = inOrder(parts).map((part) => part.department);
  const meant = problems.filter(({ place }) => department === null || departmentAt(departments, place.path) === department);
  return reasonsOf(
    meant.map((problem) => ({ ...problem, place: placeIn(departments, problem.place) })),
    explainPlan,
  );
}
