/** The health of directories before a draw: what would spoil it, found before anyone is drawn. */

import type { Plan } from '../plan/plan.js';
import type { EntityRecord, InspectionRecord, InspectorRecord, ItemRecord, RecusalRecord } from '../records/records.js';
import { coverageJudge } from './coverage-health.js';
import { entityJudge, judgeTraces } from './entity-health.js';
import type { HealthFinding } from './findings.js';
import { findingsUpTo } from './findings.js';
import { judgeInspectors } from './inspector-health.js';
import type { Known } from './reference-health.js';
import { judgeDepartments, judgeInspections, judgeRecusals, judgeScopes } from './reference-health.js';

export interface HealthInput {
  readonly entities: Iterable<EntityRecord>;
  readonly inspectors: readonly InspectorRecord[];
  readonly items?: readonly ItemRecord[];
  readonly recusals?: readonly RecusalRecord[];
  readonly inspections?: readonly InspectionRecord[];
  /** `YYYY-MM-DD`: the day on which certificates and licences are judged. */
  readonly asOf: string;
  /** A certificate that ends within so many days is told of. Default 90. */
  readonly soonDays?: number;
  /** With a plan, coverage is judged by what its departments check and require. */
  readonly plan?: Plan;
  /** `other`: regions are not compared with GB/T 2260. */
  readonly regionScheme?: 'gbt2260' | 'other';
  /** Of each finding so many examples are named. Default 10. */
  readonly examples?: number;
}

/** Value → how many, the values in order. */
export type Tally = Readonly<Record<string, number>>;

export interface HealthReport {
  readonly asOf: string;
  readonly totals: {
    readonly entities: number;
    readonly inspectors: number;
    readonly items: number;
    readonly recusals: number;
    readonly inspections: number;
  };
  readonly entitiesByRegion: Tally;
  readonly entitiesByRisk: Tally;
  readonly entitiesByState: Tally;
  readonly inspectorsByDepartment: Tally;
  readonly itemsByDepartment: Tally;
  readonly findings: readonly HealthFinding[];
  readonly errors: number;
  readonly warnings: number;
}

const DEFAULT_SOON = 90;
const DEFAULT_EXAMPLES = 10;

function tally(): { add(value: string): void; done(): Tally } {
  const counts = new Map<string, number>();
  return {
    add: (value) => {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    },
    done: () => Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function tallyOf<Row>(rows: Iterable<Row>, nameOf: (row: Row) => string): Tally {
  const counts = tally();
  for (const row of rows) counts.add(nameOf(row));
  return counts.done();
}

/** Judges directories whose entities come in pages, so that they need not all stand in memory. */
export interface HealthJudge {
  /** Takes further entities. */
  readonly judge: (entities: Iterable<EntityRecord>) => void;
  /** Once all entities were taken. */
  readonly report: () => HealthReport;
}

export function healthJudge(input: Omit<HealthInput, 'entities'>): HealthJudge {
  const { inspectors, items = [], recusals = [], inspections = [], asOf, plan, regionScheme = 'gbt2260' } = input;
  const findings = findingsUpTo(input.examples ?? DEFAULT_EXAMPLES);
  const judge = entityJudge(asOf, regionScheme, findings);
  const coverage = coverageJudge(inspectors, asOf, plan);
  const byRegion = tally();
  const byRisk = tally();
  const byState = tally();
  let count = 0;

  const judgeRest = (): void => {
    judgeTraces(inspections, findings);
    const known: Known = {
      entity: judge.isKnown,
      inspectors: judgeInspectors(inspectors, asOf, input.soonDays ?? DEFAULT_SOON, regionScheme, findings),
      items: items.length === 0 ? null : new Set(items.map(({ code }) => code)),
    };
    judgeDepartments(inspectors, items, asOf, findings);
    coverage.judge(findings);
    judgeRecusals(recusals, known, findings);
    judgeInspections(inspections, known, findings);
    judgeScopes(inspectors, known, findings);
  };

  return {
    judge(entities) {
      for (const entity of entities) {
        count++;
        judge.judge(entity);
        coverage.count(entity);
        byRegion.add(entity.region);
        byRisk.add(entity.risk);
        byState.add(entity.state);
      }
    },
    report() {
      judgeRest();
      const list = findings.list();
      const errors = list.filter(({ severity }) => severity === 'error').length;
      return {
        asOf,
        totals: {
          entities: count,
          inspectors: inspectors.length,
          items: items.length,
          recusals: recusals.length,
          inspections: inspections.length,
        },
        entitiesByRegion: byRegion.done(),
        entitiesByRisk: byRisk.done(),
        entitiesByState: byState.done(),
        inspectorsByDepartment: tallyOf(inspectors, ({ department }) => department),
        itemsByDepartment: tallyOf(items, ({ department }) => department),
        findings: list,
        errors,
        warnings: list.length - errors,
      };
    },
  };
}

export function directoryHealth({ entities, ...rest }: HealthInput): HealthReport {
  const judge = healthJudge(rest);
  judge.judge(entities);
  return judge.report();
}
