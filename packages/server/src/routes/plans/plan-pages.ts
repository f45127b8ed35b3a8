/** Lists of plans, as people and the public ask for them. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { cursorOf, pageQuery, readCursor } from '../../http/page.js';
import type { AnnualPlan, PlanEdition } from '../../plans/plan.js';
import { maySee } from '../../plans/visibility.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { departmentOf, type Principal, readsEverything } from '../../rights/actor.js';
import { editionKey, editionsNaming } from '../../store/plans/confirmations.js';
import { editionsOf } from '../../store/plans/editions.js';
import { type PlanSearch, type SeenBy, searchPlans } from '../../store/plans/plan-search.js';
import type { Connection } from '../../store/store.js';

export const planFilters = z.object({
  year: z.coerce.number().int().optional(),
  department: z.string().max(64).optional(),
  text: z.string().max(200).optional(),
});

export const plansQuery = pageQuery.extend(planFilters.shape);

const planKey = z.tuple([z.number().int(), z.string(), z.string()]);

export function seenBy(by: Principal): SeenBy {
  if (readsEverything(by)) return 'all';
  const department = departmentOf(by);
  return department === null ? 'public' : { department };
}

/** A plan with those of its editions that the reader sees. */
export interface SeenPlan {
  readonly plan: AnnualPlan;
  readonly editions: readonly PlanEdition[];
}

/** @param by as for lists: the public sees what is published, also where a user looks at the public's pages */
export async function seenPlans(db: Connection, plans: readonly AnnualPlan[], by: Principal): Promise<SeenPlan[]> {
  const ids = plans.map(({ id }) => id);
  const editions = await editionsOf(db, ids);
  const department = departmentOf(by);
  const naming = department === null ? new Set<string>() : await editionsNaming(db, department, ids);
  return plans.map((plan) => ({
    plan,
    editions: editions.filter(
      (edition) => edition.planId === plan.id && maySee(by, plan, edition, naming.has(editionKey(plan.id, edition.edition))),
    ),
  }));
}

const searchOf = (filters: z.output<typeof planFilters>, reader: SeenBy): Omit<PlanSearch, 'after' | 'limit'> => ({
  year: filters.year ?? null,
  department: filters.department ?? null,
  text: filters.text ?? null,
  seenBy: reader,
});

export async function pageOfPlans(
  db: Connection,
  { limit, after, ...filters }: z.output<typeof plansQuery>,
  by: Principal,
): Promise<ServiceOutcome<{ items: SeenPlan[]; next: string | null }>> {
  const key = after === undefined ? null : readCursor(after, planKey);
  if (after !== undefined && key === null) return refused('bad-cursor');
  const found = await searchPlans(db, { ...searchOf(filters, seenBy(by)), after: key, limit: limit + 1 });
  const plans = found.slice(0, limit);
  const last = plans.at(-1);
  const next = found.length > limit && last !== undefined ? cursorOf([last.year, last.department, last.id]) : null;
  return done({ items: await seenPlans(db, plans, by), next });
}

/** All that is found, for files. */
export const allPlans = async (db: Connection, filters: z.output<typeof planFilters>, by: Principal): Promise<SeenPlan[]> =>
  seenPlans(db, await searchPlans(db, { ...searchOf(filters, seenBy(by)), after: null, limit: null }), by);
