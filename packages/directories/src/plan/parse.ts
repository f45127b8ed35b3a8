/** From a plan file's text to the plan, or to everything that is wrong with it. */

import { done, firstRoundAfter, type Outcome, QUICKNET_CHAIN, unixSeconds } from '@double-random/core';
import { formatPath, type PathProblem, problemsOf } from './issues.js';
import type { EntityFilter, FrequencyRule, Plan, PlannedDepartment, StrataPlan, StratumPlan, WorkloadCap } from './plan.js';
import { type PlanProblem, refusal } from './problems.js';
import { brokenRules } from './rules.js';
import { type PlanDraft, planSchema } from './schema.js';
import { readTree } from './tree.js';

/** Reads a plan in YAML or JSON; `fileName` stands in the places of the problems. All of the problems are told, by line. */
export function parsePlan(text: string, fileName: string): Outcome<Plan, PlanProblem> {
  const read = readTree(text, fileName);
  if (!read.ok) return read;
  const { tree, lineOf } = read.value;
  const parsed = planSchema.safeParse(tree, { reportInput: true });
  const found: PathProblem[] = [...(parsed.error?.issues ?? []).flatMap(problemsOf), ...brokenRules(tree)];
  if (parsed.success && found.length === 0) return done(planOf(parsed.data));
  const placed = found.map(({ code, path, details }): PlanProblem & { line: number } => {
    const line = lineOf(path) ?? 1;
    return { code, details, place: { file: fileName, line, path: formatPath(path) }, line };
  });
  return refusal(placed.sort((a, b) => a.line - b.line).map(({ code, place, details }) => ({ code, place, details })));
}

type Draft<Member extends keyof PlanDraft> = NonNullable<PlanDraft[Member]>;
type DepartmentDraft = Draft<'departments'>[number];
type StratumDraft = PlanDraft['strata']['rules'][string];

const sorted = (codes: readonly string[] = []): string[] => [...new Set(codes)].sort();

const filterOf = (draft: PlanDraft['filter']): EntityFilter => ({
  region: draft?.region ?? [],
  industry: draft?.industry ?? [],
  category: draft?.category ?? [],
  tag: draft?.tag ?? [],
  risk: draft?.risk ?? [],
});

function capOf({ visits, average }: DepartmentDraft['cap']): WorkloadCap {
  if (average === undefined) return { kind: 'number', visits: visits as number };
  return { kind: 'average', factor: { num: BigInt(average[0]), den: BigInt(average[1]) } };
}

const departmentOf = (draft: DepartmentDraft): PlannedDepartment => ({
  id: draft.id,
  name: draft.name,
  nameEn: draft.nameEn ?? null,
  role: draft.role,
  items: draft.items,
  checks: filterOf(draft.checks),
  team: draft.team.map(({ role, name, nameEn, requires, count }) => ({
    role,
    name: name ?? role,
    nameEn: nameEn ?? null,
    requires: sorted(requires),
    count,
  })),
  cap: capOf(draft.cap),
  requires: (draft.requires ?? []).map(({ qualification, ...condition }) => ({ condition: filterOf(condition), qualification })),
});

function stratumOf({ count, rate, rounding, minimum, maximum, reserve }: StratumDraft): StratumPlan {
  const rule =
    rate === undefined || rounding === undefined
      ? { count: count as number }
      : { rate, rounding, minimum: minimum ?? 0, maximum: maximum ?? null };
  return { rule, reserve: reserve ?? 0 };
}

function regionsOf(draft: PlanDraft['regions']): Plan['regions'] {
  return new Map(Object.entries(draft ?? {}).map(([code, { name, nameEn }]) => [code, { zh: name, en: nameEn ?? name }]));
}

/** The key of `rules` that stands for every stratum without one. */
const FALLBACK = 'default';

function strataOf({ by, names, rules }: PlanDraft['strata']): StrataPlan {
  const plans = new Map(Object.entries(rules).map(([id, draft]) => [id, stratumOf(draft)]));
  const fallback = plans.get(FALLBACK) ?? null;
  plans.delete(FALLBACK);
  const named = Object.entries(names ?? {}).map(([value, id]): [string, string] => [value.normalize('NFC'), id]);
  return { by: by ?? null, names: new Map(named), rules: plans, fallback };
}

function frequencyOf({ risk, department, months, days, visits }: Draft<'frequency'>[number]): FrequencyRule {
  const whom = { risk: risk ?? [], department: department ?? null };
  if (visits !== undefined) return { ...whom, kind: 'per-year', visits };
  return {
    ...whom,
    kind: 'interval',
    ...(months === undefined ? { unit: 'days', length: days as number } : { unit: 'months', length: months }),
  };
}

/** `round: auto` leaves an hour after the reveals, so that nobody can be in doubt whether they were in time. */
const AUTO_DELAY = 3600;

function entropyOf(draft: PlanDraft['entropy'], revealBy: string): Plan['entropy'] {
  if (draft.kind !== 'drand') return draft;
  const auto = firstRoundAfter(unixSeconds(revealBy) + AUTO_DELAY - 1);
  return { kind: 'drand', chain: QUICKNET_CHAIN, round: draft.round === 'auto' ? auto : draft.round };
}

const planOf = (draft: PlanDraft): Plan => ({
  drawId: draft.drawId,
  title: draft.title,
  attempt: draft.attempt ?? 1,
  previous: draft.previous ?? null,
  asOf: draft.asOf,
  period: draft.period,
  documentNumber: draft.documentNumber ?? null,
  regions: regionsOf(draft.regions),
  departments: draft.departments.map(departmentOf),
  filter: filterOf(draft.filter),
  strata: strataOf(draft.strata),
  frequency: (draft.frequency ?? []).map(frequencyOf),
  recusals: { pairs: draft.recusals?.pairs ?? true, notSameInspectorAsLastTime: draft.recusals?.notSameInspectorAsLastTime ?? false },
  leave: draft.leave ?? 'overlapping',
  entropy: entropyOf(draft.entropy, draft.revealBy),
  commitBy: draft.commitBy,
  revealBy: draft.revealBy,
  disclosure: draft.disclosure ?? 'open',
});
