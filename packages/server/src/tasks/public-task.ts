/** What the public may see of a task, from its first freeze on. */

import type { StratumPlan } from '@double-random/directories';
import { FIRST_ATTEMPT, planOf } from './plan-tree.js';
import { PREPARING, type TaskState, takesPart } from './states.js';
import type { Task, TaskPart } from './task.js';

/** From these on the visits of a sealed task are made, and nobody can be warned of one. */
export const VISITED: readonly TaskState[] = ['results_complete', 'published', 'archived'];

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
  period: isKeptSecret(task) || PREPARING.includes(task.state) ? null : (task.settings.period ?? null),
  departments: parts
    .filter(({ state }) => takesPart(state))
    .map(({ department, name, nameEn, role }) => ({ id: department, name, nameEn, role })),
  cancellation: task.cancellation,
});

export interface PublicStratum extends StratumPlan {
  /** `null`: every stratum without a rule of its own. */
  readonly stratum: string | null;
}

/**
 * What the task's own page adds: the plan that was frozen. `null` while the task is prepared anew after a voided draw, and when it was cancelled in
 * the middle of that. Throws when a task that is frozen is no plan: a bug.
 */
export function publicPlan(task: Task, parts: readonly TaskPart[]) {
  if (PREPARING.includes(task.state)) return null;
  const plan = planOf(task, parts, FIRST_ATTEMPT);
  if (!plan.ok && task.state === 'cancelled') return null;
  if (!plan.ok) throw new Error(`the public task ${task.id} is no plan`);
  const { strata, filter, departments, entropy, commitBy, revealBy } = plan.value;
  const secret = isKeptSecret(task);
  const rules: PublicStratum[] = [...strata.rules].map(([stratum, rule]) => ({ stratum, ...rule }));
  return {
    strataBy: strata.by,
    strata: strata.fallback === null ? rules : [...rules, { stratum: null, ...strata.fallback }],
    filter: secret ? null : filter,
    items: secret ? null : departments.map(({ id, items }) => ({ department: id, codes: items })),
    // The manifest of a sealed draw says the same.
    teams: departments.map(({ id, team }) => ({ department: id, team })),
    entropy,
    commitBy,
    revealBy,
  };
}

export type PublicPlan = NonNullable<ReturnType<typeof publicPlan>>;
