/** Whether planned tasks fit their plan and the published item lists: rule 1, no item that is not listed. */

import { done } from '@double-random/core';
import type { AnnualPlan } from '../../plans/plan.js';
import { itemsOfTask, type TaskContent } from '../../plans/planned-task.js';
import { problem, type ServiceCode, type ServiceOutcome, type ServiceProblem } from '../../problems/problems.js';
import { listDepartments } from '../../store/departments.js';
import { itemsInForce } from '../../store/directories/items-in-force.js';
import type { Connection } from '../../store/store.js';

type Details = ServiceProblem['details'];

interface Lists {
  readonly departments: ReadonlySet<string>;
  /** Department → codes on its list in force. */
  readonly items: ReadonlyMap<string, ReadonlySet<string>>;
}

async function listsFor(db: Connection, departments: ReadonlySet<string>): Promise<Lists> {
  const open = (await listDepartments(db)).filter(({ closedAt }) => closedAt === null).map(({ id }) => id);
  const items = new Map<string, ReadonlySet<string>>();
  for (const department of departments) items.set(department, new Set((await itemsInForce(db, department)).map(({ code }) => code)));
  return { departments: new Set(open), items };
}

function problemsOf(task: TaskContent, path: string, { department, year }: AnnualPlan, lists: Lists): ServiceProblem[] {
  const found: ServiceProblem[] = [];
  const add = (code: ServiceCode, member: string, details: Details): void => {
    found.push({ code, place: { path: `${path}.${member}` }, details });
  };
  const { from, to } = task.window;
  if (!from.startsWith(`${year}-`) || !to.startsWith(`${year}-`)) add('window-outside-year', 'window', { from, to, year });
  for (const [i, part] of itemsOfTask(department, task).entries()) {
    const member = i === 0 ? 'items' : `cooperating[${i - 1}].items`;
    if (i > 0 && part.department === department) add('own-department-cooperating', `cooperating[${i - 1}].department`, {});
    if (!lists.departments.has(part.department)) {
      add('unknown-department', `cooperating[${i - 1}].department`, { department: part.department });
      continue;
    }
    for (const [j, item] of part.items.entries()) {
      if (lists.items.get(part.department)?.has(item) !== true) {
        add('unlisted-item', `${member}[${j}]`, { item, department: part.department });
      }
    }
  }
  return found;
}

/** All that is wrong, by task. */
export async function checkTasks(db: Connection, plan: AnnualPlan, tasks: readonly TaskContent[]): Promise<ServiceOutcome<null>> {
  const named = new Set(tasks.flatMap((task) => itemsOfTask(plan.department, task).map(({ department }) => department)));
  const lists = await listsFor(db, named);
  return outcomeOf(tasks.flatMap((task, i) => problemsOf(task, `tasks[${i}]`, plan, lists)));
}

/** The summary first, then what is wrong one by one. */
export function outcomeOf(found: readonly ServiceProblem[]): ServiceOutcome<null> {
  if (found.length === 0) return done(null);
  const onlyItems = found.every(({ code }) => code === 'unlisted-item');
  return { ok: false, problems: [problem(onlyItems ? 'items-not-listed' : 'tasks-not-fit'), ...found] };
}
