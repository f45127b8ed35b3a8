/** A small plan of one department, and one of two, to be varied. */

import { type Plan, type PlannedDepartment, parsePlan } from '@double-random/directories';

const SMALL = `drawId: small-1
title: 小计划
asOf: 2026-03-02
period: { from: 2026-03-16, to: 2026-05-29 }
departments:
  - id: market
    name: 市场监管局
    role: initiating
    items: [SC-01]
    team: [{ role: member, count: 2 }]
    cap: 5
strata: { by: risk, rules: { default: { count: 2 } } }
entropy: { kind: witnessed, description: 摇号机 }
commitBy: 2026-03-05T08:00:00Z
revealBy: 2026-03-06T08:00:00Z
`;

export function planOf(text: string): Plan {
  const outcome = parsePlan(text, 'plan.yaml');
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

export const plan = (changes: Partial<Plan> = {}): Plan => ({ ...planOf(SMALL), ...changes });

export const NO_FILTER = { region: [], industry: [], category: [], tag: [], risk: [] };

/** The small plan's department, varied. */
export const department = (changes: Partial<PlannedDepartment> = {}): PlannedDepartment => ({
  ...(planOf(SMALL).departments[0] as PlannedDepartment),
  ...changes,
});

/** A department that cooperates. */
export const cooperating = (id: string, changes: Partial<PlannedDepartment> = {}): PlannedDepartment =>
  department({ id, name: id, role: 'cooperating', ...changes });
