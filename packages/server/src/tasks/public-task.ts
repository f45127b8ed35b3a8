/** What the public may see of a task, from its first freeze on. */

import type { EntityFilter, StratumPlan } from '@double-random/directories';
import { FIRST_ATTEMPT, planOf } from './plan-tree.js';
import type { TaskState } from './states.js';
import { takesPart } from './states.js';
import type { Task, TaskPart } from './task.js';

/** From these on the visits of a sealed task are made, and nobody can be warned of one. */
const VISITED: readonly TaskState[] = ['results_complete', 'published', 'archived'];

/** Whether a sealed task must still keep to itself whom it means, what is inspected and when. */
export const isKeptSecret = ({ settings, state }: Pick<Task, 'settings' | 'state'>): boolean =>
  settings.disclosure === 'sealed' && !VISITED.includes(state);

export const isDirected = ({ settings }: Pick<Task, 'settings'>): boolean =>
  Object.values(settings.filter ?? {}).some((values) => values !== undefined && values.length > 0);

/** What lists show. */
export const publicSummary = (task: Task, parts: readonly TaskPart[]) => ({
  id: task.id,
  drawId: task.drawId,
  title: task.title,
  documentNumber: task.documentNumber,
  state: task.state,
  publicSince: task.publicSince,
  scope: isDirected(task) ? ('directed' as const) : ('undirected' as const),
  disclosure: task.settings.disclosure ?? ('open' as const),
  listPublished: task.settings.publishList ?? true,
  period: isKeptSecret(task) ? null : (task.settings.period ?? null),
  departments: parts
    .filter(({ state }) => takesPart(state))
    .map(({ department, name, nameEn, role }) => ({ id: department, name, nameEn, role })),
  cancellation: task.cancellation,
});

export interface PublicStratum extends StratumPlan {
  /** `null`: every stratum without a rule of its own. */
  readonly stratum: string | null;
}

/** What the task's own page adds. A task that was frozen is a plan: anything else is a bug. */
export function publicDetails(task: Task, parts: readonly TaskPart[]) {
  const plan = planOf(task, parts, FIRST_ATTEMPT);
  if (!plan.ok) throw new Error(`the public task ${task.id} is no plan`);
  const { strata, filter, departments, entropy, commitBy, revealBy } = plan.value;
  const secret = isKeptSecret(task);
  const rules: PublicStratum[] = [...strata.rules].map(([stratum, rule]) => ({ stratum, ...rule }));
  return {
    strataBy: strata.by,
    strata: strata.fallback === null ? rules : [...rules, { stratum: null, ...strata.fallback }],
    filter: secret ? null : (filter satisfies EntityFilter),
    items: secret ? null : departments.map(({ id, items }) => ({ department: id, codes: items })),
    entropy: entropy.kind,
    commitBy,
    revealBy,
  };
}
