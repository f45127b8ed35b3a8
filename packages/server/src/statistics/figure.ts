/** A figure of the statistics: rows of whole numbers, with what people read of them. What each counts is defined in docs/statistics.md. */

import type { Words } from '@double-random/core';
import { fraction, hundredthsText } from '../plans/fraction.js';
import { percentText } from '../plans/share.js';

/** `count`: a number of things. `share`: a part of a whole, its text a percentage. `mean`: so many to each, its text rounded half up to hundredths. */
export type FigureKind = 'count' | 'share' | 'mean';

export interface FigureRow {
  /** What the row is about, by the figure's groups. */
  readonly group: readonly string[];
  readonly count: number;
  /** `null`: of nothing in particular. */
  readonly of: number | null;
  /** `null`: a plain count, or there is nothing to have a share of. */
  readonly text: string | null;
}

/** What a member of a row's group is: an id or code of such a thing, or a number of visits. */
export type GroupOf = 'department' | 'item' | 'class' | 'visits' | 'inspector' | 'follow-up-kind';

export interface GroupForm extends Words {
  readonly of: GroupOf;
}

const DEPARTMENT: GroupForm = { of: 'department', zh: '部门', en: 'Department' };
const VISITS: GroupForm = { of: 'visits', zh: '检查次数', en: 'Visits' };
const KIND: GroupForm = { of: 'follow-up-kind', zh: '类型', en: 'Kind' };

interface FigureForm extends Words {
  readonly kind: FigureKind;
  readonly groups: readonly GroupForm[];
}

/** Every figure, in the order in which they are shown. */
export const FIGURES = {
  results: { kind: 'count', zh: '公示结果数', en: 'Published results', groups: [] },
  'results-corrected': { kind: 'share', zh: '经更正的结果', en: 'Results that were corrected', groups: [] },
  'results-withdrawn': { kind: 'count', zh: '已撤回的结果', en: 'Results that were withdrawn', groups: [] },
  'published-in-time': { kind: 'share', zh: '按期公示率', en: 'Published in time', groups: [] },
  'publication-rate': { kind: 'share', zh: '结果公示率', en: 'Visits whose result is published', groups: [] },
  'problem-rate': { kind: 'share', zh: '问题发现率（按事项）', en: 'Items with a problem', groups: [] },
  'problem-rate-of-visits': { kind: 'share', zh: '问题发现率（按户次）', en: 'Visits with a problem', groups: [] },
  'not-found-rate': { kind: 'share', zh: '无法联系率（按事项）', en: 'Items whose entity was not found', groups: [] },
  'problem-rate-by-class': {
    kind: 'share',
    zh: '各信用风险类别的问题发现率',
    en: 'Items with a problem, by credit-risk class',
    groups: [{ of: 'class', zh: '信用风险类别', en: 'Credit-risk class' }],
  },
  'problem-rate-by-item': {
    kind: 'share',
    zh: '各事项的问题发现率',
    en: 'Results with a problem, by item',
    groups: [DEPARTMENT, { of: 'item', zh: '事项', en: 'Item' }],
  },
  coverage: { kind: 'share', zh: '事项覆盖率', en: 'Coverage of the item lists', groups: [DEPARTMENT] },
  'joint-rate': { kind: 'share', zh: '联合抽查率（计划任务）', en: 'Joint rate of planned tasks', groups: [DEPARTMENT] },
  'joint-visits': { kind: 'share', zh: '联合检查占比', en: 'Joint visits', groups: [] },
  'entities-visited': { kind: 'count', zh: '被检查对象数', en: 'Entities visited', groups: [] },
  'visits-per-entity': { kind: 'mean', zh: '户均检查次数', en: 'Visits per entity', groups: [] },
  'entities-by-visits': {
    kind: 'share',
    zh: '按检查次数的对象数',
    en: 'Entities by how often they were visited',
    groups: [VISITS],
  },
  'visits-saved': { kind: 'share', zh: '减少入户次数', en: 'Visits saved', groups: [] },
  'inspectors-by-visits': {
    kind: 'share',
    zh: '按检查次数的执法人员数',
    en: 'Inspectors by their visits',
    groups: [DEPARTMENT, VISITS],
  },
  'visits-per-inspector': { kind: 'mean', zh: '人均检查次数', en: 'Visits per inspector', groups: [DEPARTMENT] },
  'draws-held': { kind: 'count', zh: '有效抽取数', en: 'Draws that stand', groups: [] },
  'draws-voided': { kind: 'count', zh: '作废抽取数', en: 'Draws that were voided', groups: [] },
  completion: { kind: 'share', zh: '检查完成率', en: 'Visits whose results are entered', groups: [DEPARTMENT] },
  'publication-overdue': { kind: 'share', zh: '逾期未公示', en: 'Visits whose result is overdue', groups: [DEPARTMENT] },
  workload: {
    kind: 'count',
    zh: '执法人员工作量（检查次数）',
    en: "Inspectors' visits",
    groups: [DEPARTMENT, { of: 'inspector', zh: '执法人员', en: 'Inspector' }],
  },
  'follow-ups-open': {
    kind: 'count',
    zh: '在办后续处置',
    en: 'Open follow-ups',
    groups: [DEPARTMENT, KIND],
  },
  'follow-ups-overdue': {
    kind: 'share',
    zh: '逾期后续处置',
    en: 'Overdue follow-ups',
    groups: [DEPARTMENT, KIND],
  },
} as const satisfies Readonly<Record<string, FigureForm>>;

export type FigureId = keyof typeof FIGURES;

export const FIGURE_FORMS: Readonly<Record<FigureId, FigureForm>> = FIGURES;

export interface Figure {
  readonly id: FigureId;
  readonly rows: readonly FigureRow[];
}

export const countRow = (count: number, ...group: readonly string[]): FigureRow => ({ group, count, of: null, text: null });

/** @param of what `count` is a part of */
export const shareRow = (count: number, of: number, ...group: readonly string[]): FigureRow => ({
  group,
  count,
  of,
  text: of === 0 ? null : percentText(BigInt(count), BigInt(of)),
});

/** `count` to each of `of`. */
export const meanRow = (count: number, of: number, ...group: readonly string[]): FigureRow => ({
  group,
  count,
  of,
  text: of === 0 ? null : hundredthsText(fraction(BigInt(count), BigInt(of))),
});
