/**
 * 抽查事项覆盖率 and 联合抽查率 of a year, defined in docs/statistics.md: which listed items a plan of the year names or a draw of the year has
 * taken up, and how many planned tasks several departments carry out together. Counts are of the lists and plans as they are now.
 */

import { reaches, type Share, shareOf } from './share.js';

/** 2018: all inspection items by double random. */
export const COVERAGE_TARGET = 100;
/** Counties in 2025, and the city by the end of 2027. */
export const JOINT_TARGETS = [60, 80] as const;

export interface ListedItem {
  readonly department: string;
  readonly code: string;
  readonly name: string;
  readonly category: string;
  /** 重点检查事项. */
  readonly key: boolean;
}

/** `done`: a draw of the year has taken the item up; it counts as covered whether or not a plan names it. */
export const ITEM_STANDINGS = ['uncovered', 'planned', 'done'] as const;

export type ItemStanding = (typeof ITEM_STANDINGS)[number];

export interface CoveredItem extends ListedItem {
  readonly standing: ItemStanding;
}

/** A department's item, as plans and tasks name it. */
export interface NamedItem {
  readonly department: string;
  readonly item: string;
}

export interface JointCount {
  readonly department: string;
  readonly tasks: number;
  readonly joint: number;
}

export interface CoverageFigures {
  readonly listed: number;
  /** Named by a plan of the year. */
  readonly planned: number;
  /** Taken up by a draw of the year. */
  readonly done: number;
  /** `planned` or `done`, of `listed`. */
  readonly coverage: Share;
  readonly reachesCoverage: boolean;
  readonly joint: Share;
  /** By target, in percent. */
  readonly reachesJoint: readonly { readonly target: number; readonly reached: boolean }[];
}

export interface DepartmentCoverage extends CoverageFigures {
  readonly department: string;
}

export interface CoverageReport {
  readonly city: CoverageFigures;
  /** Of those that list items or plan tasks, by code. */
  readonly departments: readonly DepartmentCoverage[];
  /** By department and code. */
  readonly items: readonly CoveredItem[];
}

export interface CoverageFacts {
  /** In force, sorted by department and code. */
  readonly listed: readonly ListedItem[];
  readonly planned: readonly NamedItem[];
  readonly done: readonly NamedItem[];
  /** Planned tasks by their initiating department. */
  readonly tasks: readonly JointCount[];
}

const keyOf = (department: string, item: string): string => JSON.stringify([department, item]);

const keysOf = (items: readonly NamedItem[]): Set<string> => new Set(items.map(({ department, item }) => keyOf(department, item)));

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

export function coverageOf({ listed, planned, done, tasks }: CoverageFacts): CoverageReport {
  const [inPlans, inDraws] = [keysOf(planned), keysOf(done)];
  const standingOf = (key: string): ItemStanding => {
    if (inDraws.has(key)) return 'done';
    return inPlans.has(key) ? 'planned' : 'uncovered';
  };
  const items = listed.map((item): CoveredItem => ({ ...item, standing: standingOf(keyOf(item.department, item.code)) }));
  const figuresOf = (own: readonly CoveredItem[], ownTasks: readonly JointCount[]): CoverageFigures => {
    const coverage = shareOf(own.filter(({ standing }) => standing !== 'uncovered').length, own.length);
    const joint = shareOf(sum(ownTasks.map((count) => count.joint)), sum(ownTasks.map((count) => count.tasks)));
    return {
      listed: own.length,
      planned: own.filter(({ department, code }) => inPlans.has(keyOf(department, code))).length,
      done: own.filter(({ standing }) => standing === 'done').length,
      coverage,
      reachesCoverage: reaches(coverage, COVERAGE_TARGET),
      joint,
      reachesJoint: JOINT_TARGETS.map((target) => ({ target, reached: reaches(joint, target) })),
    };
  };
  const ids = [...new Set([...listed, ...tasks].map(({ department }) => department))].sort();
  const departments = ids.map((department) => ({
    department,
    ...figuresOf(
      items.filter((item) => item.department === department),
      tasks.filter((count) => count.department === department),
    ),
  }));
  return { city: figuresOf(items, tasks), departments, items };
}
