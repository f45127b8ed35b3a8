/** How papers call the annual plans behind a task. */

import { type CarriedOutPlan, plansOfTasks } from '../../store/exchange/plans-of-tasks.js';
import type { Connection } from '../../store/store.js';
import type { Task } from '../../tasks/task.js';

export interface PlanName {
  readonly title: string;
  readonly year: number;
  readonly documentNumber: string | null;
}

const nameOf = ({ title, year, documentNumber }: CarriedOutPlan): PlanName => ({ title, year, documentNumber });

const carriedOut = async (db: Connection, { source }: Task): Promise<readonly CarriedOutPlan[]> =>
  source.kind === 'ad-hoc' ? [] : plansOfTasks(db, source.planTasks);

/** The initiating department's own plan first. */
function inOrder(plans: readonly CarriedOutPlan[], { department }: Task): readonly CarriedOutPlan[] {
  const each = [...new Map(plans.map((plan) => [plan.plan, plan])).values()];
  return each.toSorted((a, b) => Number(b.department === department) - Number(a.department === department));
}

/** Each plan once. None: an ad hoc task. */
export const plansCarriedOut = async (db: Connection, task: Task): Promise<readonly PlanName[]> =>
  inOrder(await carriedOut(db, task), task).map(nameOf);
