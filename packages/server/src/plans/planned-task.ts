/** A planned task 抽查任务: what an annual plan says will be inspected, where, how much of it, when and with whom. */

import type { SampleRule, Words } from '@double-random/core';
import type { EntityFilter } from '@double-random/directories';

/** 抽查方式. */
export const INSPECTION_METHODS = ['on-site', 'written', 'online', 'entrusted'] as const;

export type InspectionMethod = (typeof INSPECTION_METHODS)[number];

export const METHOD_WORDS: Readonly<Record<InspectionMethod, Words>> = {
  'on-site': { zh: '现场检查', en: 'on site' },
  written: { zh: '书面检查', en: 'in writing' },
  online: { zh: '网络监测', en: 'online monitoring' },
  entrusted: { zh: '委托专业机构', en: 'by an entrusted institution' },
};

/** `directed` 定向: the filter asks for something. `undirected` 不定向: from the whole directory. */
export const TASK_SCOPES = ['directed', 'undirected'] as const;

export type TaskScope = (typeof TASK_SCOPES)[number];

export const SCOPE_WORDS: Readonly<Record<TaskScope, Words>> = {
  directed: { zh: '定向', en: 'directed' },
  undirected: { zh: '不定向', en: 'undirected' },
};

/** 抽查比例 of one visit round: for everybody, or for each credit-risk class with `rule` for the classes that are not named. */
export interface SamplingRatio {
  readonly rule: SampleRule;
  readonly byRisk: Readonly<Record<string, SampleRule>>;
}

/** A department with codes of its own published list, sorted; at least one. */
export interface TaskItems {
  readonly department: string;
  readonly items: readonly string[];
}

export interface TaskContent {
  readonly title: string;
  /** 发起部门's own items. */
  readonly items: readonly string[];
  /** 配合部门, sorted by code, each with its items. */
  readonly cooperating: readonly TaskItems[];
  readonly scope: TaskScope;
  readonly filter: EntityFilter;
  readonly ratio: SamplingRatio;
  /** 频次: how many rounds a year. */
  readonly timesPerYear: number;
  /** First and last day of the visits. */
  readonly window: { readonly from: string; readonly to: string };
  readonly method: InspectionMethod;
}

export interface PlannedTask extends TaskContent {
  /** Stays the same from edition to edition. */
  readonly id: string;
}

/** A planned task with the department in whose annual plan it stands: its 发起部门. */
export interface OwnedTask {
  readonly department: string;
  readonly task: PlannedTask;
}

/** Whether several departments go together. */
export const isJoint = ({ cooperating }: Pick<TaskContent, 'cooperating'>): boolean => cooperating.length > 0;

/** Every department of the task with its items, the initiating one first. */
export const itemsOfTask = (initiating: string, task: Pick<TaskContent, 'items' | 'cooperating'>): readonly TaskItems[] => [
  { department: initiating, items: task.items },
  ...task.cooperating,
];

/** The cooperating departments that the tasks name, sorted. */
export const namedDepartments = (tasks: readonly Pick<TaskContent, 'cooperating'>[]): string[] =>
  [...new Set(tasks.flatMap(({ cooperating }) => cooperating.map(({ department }) => department)))].sort();
