/** Words of annual plans. */

import type { Words } from '@double-random/core';
import type { Schema } from '../api/public-api.js';

export type PlannedTask = Schema<'PlannedTask'>;
export type PlanDiff = Schema<'PlanDiff'>;

export const METHOD_WORDS: Readonly<Record<PlannedTask['method'], Words>> = {
  'on-site': { zh: '现场检查', en: 'on site' },
  written: { zh: '书面检查', en: 'in writing' },
  online: { zh: '网络监测', en: 'online' },
  entrusted: { zh: '委托专业机构', en: 'by an entrusted institution' },
};

export type PlannedPart = PlanDiff['changed'][number]['parts'][number];

export const PLANNED_PART_WORDS: Readonly<Record<PlannedPart, Words>> = {
  title: { zh: '名称', en: 'Title' },
  items: { zh: '抽查事项', en: 'Items' },
  cooperating: { zh: '配合部门', en: 'Cooperating departments' },
  scope: { zh: '抽查类型', en: 'Kind of draw' },
  filter: { zh: '抽查范围', en: 'Scope' },
  ratio: { zh: '抽查比例', en: 'Ratio' },
  timesPerYear: { zh: '频次', en: 'Frequency' },
  window: { zh: '检查时间', en: 'Time' },
  method: { zh: '检查方式', en: 'Method' },
};
