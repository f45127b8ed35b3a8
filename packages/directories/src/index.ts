export type { Salt } from './freeze/departments.js';
export { type FreezeInput, type Frozen, freeze } from './freeze/freeze.js';
export type { LeftOut } from './freeze/inspectors.js';
export { explainFreeze, FREEZE_WORDS, type FreezeCode, type FreezeProblem } from './freeze/problems.js';
export { EXCLUSION_WORDS, type ExclusionReason, INSPECTOR_WORDS, type InspectorReason } from './freeze/reasons.js';
export { type DepartmentSummary, describeSummary, type FreezeSummary } from './freeze/summary.js';
export { explainWarning, type FreezeWarning, WARNING_WORDS, type WarningCode } from './freeze/warnings.js';
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
