export { parsePlan } from './plan/parse.js';
export type {
  EntityFilter,
  Fraction,
  FrequencyRule,
  Plan,
  PlannedDepartment,
  PlannedRole,
  Requirement,
  StrataPlan,
  StratumPlan,
  WorkloadCap,
} from './plan/plan.js';
export { explainPlan, PLAN_WORDS, type PlanCode, type PlanProblem } from './plan/problems.js';
