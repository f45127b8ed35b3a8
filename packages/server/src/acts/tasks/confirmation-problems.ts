/** Everything that stands between a draft and its confirmation. */

import { isDate, unixSeconds } from '@double-random/core';
import type { Plan } from '@double-random/directories';
import { protocolTime } from '../../outside/outside.js';
import { problem, type ServiceProblem } from '../../problems/problems.js';
import { directoryHead } from '../../store/directories/directories.js';
import { plannedTasksInForce } from '../../store/planned-task-owner.js';
import type { Connection } from '../../store/store.js';
import { leavesPlan } from '../../tasks/plan-fit.js';
import { FIRST_ATTEMPT, planOf, planReasons } from '../../tasks/plan-tree.js';
import { PART_STATE_WORDS } from '../../tasks/states.js';
import type { Task, TaskPart } from '../../tasks/task.js';
import { sourceMissing } from './check-content.js';
import type { Stop } from './standing.js';
import { itemsUnlisted } from './unlisted-items.js';

const problemsOf = (stop: Stop): readonly ServiceProblem[] => stop?.problems ?? [];

function partProblems({ department, state }: TaskPart, without: readonly string[]): ServiceProblem[] {
  const named = without.includes(department);
  if (state === 'declined') return named ? [] : [problem('department-declined', { department })];
  const notDeclined = named ? [problem('not-declined', { department })] : [];
  if (state === 'withdrawn' || state === 'inspectors_ready') return notDeclined;
  const words = PART_STATE_WORDS[state];
  return [...notDeclined, problem('part-not-ready', { department, state: words.en, stateZh: words.zh })];
}

const strangers = (parts: readonly TaskPart[], without: readonly string[]): ServiceProblem[] =>
  without
    .filter((department) => !parts.some((part) => part.department === department))
    .map((department) => problem('not-declined', { department }));

const late = ({ commitBy }: Plan, now: Date): ServiceProblem[] =>
  unixSeconds(commitBy) > unixSeconds(protocolTime(now)) ? [] : [problem('commit-by-passed', { commitBy })];

/** An open draw is published whole, its list included: who wants to keep the list seals the draw. */
const listProblems = ({ settings: { disclosure, publishList } }: Task): ServiceProblem[] =>
  disclosure === 'sealed' || publishList !== false ? [] : [problem('open-list-withheld')];

/** A sealed draw that is disclosed before its visits are over would warn whoever is still to be visited. */
const disclosureProblems = ({ settings: { disclosure, discloseBy, period } }: Task): ServiceProblem[] => {
  if (discloseBy === undefined) return [];
  const fits = disclosure === 'sealed' && isDate(discloseBy) && (period === undefined || discloseBy > period.to);
  return fits ? [] : [problem('disclose-by-wrong', { discloseBy, to: period?.to ?? '' })];
};

/** Publishing a plan is not enough: the task must do what was planned. */
async function planProblems(db: Connection, task: Task, parts: readonly TaskPart[]): Promise<readonly ServiceProblem[]> {
  const { department, source } = task;
  const missing = await sourceMissing(db, department, source);
  if (missing !== null || source.kind === 'ad-hoc') return problemsOf(missing);
  const reasons = leavesPlan(task, parts, await plannedTasksInForce(db, source.planTasks));
  return reasons.length === 0 ? [] : [problem('task-leaves-plan', {}, reasons)];
}

async function storedProblems(db: Connection, task: Task, parts: readonly TaskPart[]): Promise<ServiceProblem[]> {
  const found = [...(await planProblems(db, task, parts))];
  const entities = await directoryHead(db, task.entityDirectory, 'entities');
  if (entities === null) found.push(problem('entity-directory-missing', { department: task.entityDirectory }));
  for (const { department, state, preparation } of parts) {
    if (state !== 'inspectors_ready' || preparation === null) continue;
    found.push(...problemsOf(await itemsUnlisted(db, department, preparation.items)));
  }
  return found;
}

/** @param without declined departments that the task goes on without */
export async function confirmationProblems(
  db: Connection,
  task: Task,
  parts: readonly TaskPart[],
  without: readonly string[],
  now: Date,
): Promise<ServiceProblem[]> {
  const plan = planOf(task, parts, FIRST_ATTEMPT);
  const found = [
    ...(task.source.kind === 'ad-hoc' && task.approval === null ? [problem('approval-missing')] : []),
    ...parts.flatMap((part) => partProblems(part, without)),
    ...strangers(parts, without),
    ...listProblems(task),
    ...disclosureProblems(task),
    ...(plan.ok ? late(plan.value, now) : []),
    ...(await storedProblems(db, task, parts)),
  ];
  const reasons = plan.ok ? [] : planReasons(parts, plan.problems);
  return found.length + reasons.length === 0 ? [] : [problem('task-not-ready', {}, reasons), ...found];
}
