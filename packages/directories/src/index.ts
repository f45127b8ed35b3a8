export { readIndustry, sectionOf } from './codes/industry.js';
export { isKnownRegion, readRegion } from './codes/region.js';
export { checkUscc, organisationCheckCharacter, type UsccFinding, usccCheckCharacter } from './codes/uscc.js';
export type { Salt } from './freeze/departments.js';
export { type FreezeInput, type Frozen, freeze } from './freeze/freeze.js';
export type { LeftOut } from './freeze/inspectors.js';
export { explainFreeze, FREEZE_WORDS, type FreezeCode, type FreezeProblem } from './freeze/problems.js';
export type { FreezeProgress } from './freeze/reading.js';
export { EXCLUSION_WORDS, type ExclusionReason, INSPECTOR_WORDS, type InspectorReason } from './freeze/reasons.js';
export { type DepartmentSummary, describeSummary, type FreezeSummary, type SummaryNames } from './freeze/summary.js';
export { explainWarning, type FreezeWarning, WARNING_WORDS, type WarningCode } from './freeze/warnings.js';
export { describeHealth, describeHealthFinding } from './health/describe.js';
export { HEALTH_FINDINGS, type HealthCode, type HealthFinding } from './health/findings.js';
export { directoryHealth, type HealthInput, type HealthJudge, type HealthReport, healthJudge, type Tally } from './health/health.js';
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
export { readRate } from './plan/scalars.js';
export type { Encoding } from './reading/encoding.js';
export { type Source, sourceOf } from './reading/source.js';
export { WORKBOOK_LIMITS, type WorkbookLimits } from './reading/xlsx.js';
export type { Records } from './records/pages.js';
export type {
  Absence,
  EntityRecord,
  EntityState,
  InspectionRecord,
  InspectorRecord,
  ItemRecord,
  Licence,
  RecusalRecord,
} from './records/records.js';
export { guarded } from './tables/formula-guard.js';
export { type DirectoryOptions, importDirectory } from './tables/import-directory.js';
export type { FaultyRow, ImportReport, ImportSummary } from './tables/import-report.js';
export { type ImportOptions, importRows, type RowSink } from './tables/import-rows.js';
export { DIRECTORY_KINDS, type DirectoryKind, type RecordOf } from './tables/kinds.js';
export {
  checkMapping,
  type IdRule,
  MAPPING_PROBLEMS,
  type Mapping,
  type MappingProblem,
  type MappingProblemCode,
  parseMapping,
} from './tables/mapping.js';
export { withoutPersonalNumbers } from './tables/personal-numbers.js';
export {
  describeImport,
  explainRowProblem,
  importFacts,
  type ProblemFacts,
  type ProblemsCsv,
  problemFacts,
  problemsCsv,
  type RenderableReport,
  renderProblems,
} from './tables/render-problems.js';
export { adviceFor, ROW_PROBLEMS, type RowProblem, type RowProblemCode, type Severity } from './tables/row-problem.js';
