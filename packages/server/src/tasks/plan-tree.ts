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
  const { publishList: _list, names: _names, ...members } = settings;
  return { drawId, title, documentNumber, attempt, previous, departments: inOrder(parts).map(departmentTree), ...members };
}

export type PlanTree = ReturnType<typeof planTreeOf>;

/** Reads the task as the plan of a draw. */
export const planOf = (task: Task, parts: readonly TaskPart[], attempt: Attempt): Outcome<Plan, PlanProblem> =>
  parsePlan(JSON.stringify(planTreeOf(task, parts, attempt)), task.drawId);

const DEPARTMENT_STEP = /^departments\[(\d+)\]/;

/** Everything that is wrong with the task as a plan. Places are members of the task: `strata.rules.A`, or `parts.ecology.team[0].count`. */
export function planReasons(parts: readonly TaskPart[], problems: readonly PlanProblem[]): Reason[] {
  const departments = inOrder(parts).map(({ department }) => department);
  const placeOf = ({ path }: Place): Place =>
    path === undefined
      ? {}
      : { path: path.replace(DEPARTMENT_STEP, (step, index: string) => `parts.${departments[Number(index)] ?? step}`) };
  return reasonsOf(
    problems.map((problem) => ({ ...problem, place: placeOf(problem.place) })),
    explainPlan,
  );
}
