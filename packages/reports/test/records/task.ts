/** Invented task notices: what is usual, sealed, ad hoc, cancelled, prepared anew, and as much as there will be. */

import type { TaskRecord } from '@double-random/reports';
import { CULTURE, ECOLOGY, EMERGENCY, MARKET } from './visits.js';

const MARKET_ITEMS = [
  { code: 'SC-01', name: '营业执照（登记证）规范使用情况的检查' },
  { code: 'SC-07', name: '食品经营许可条件保持情况的检查' },
];
const ECOLOGY_ITEMS = [{ code: 'HJ-03', name: '餐饮油烟净化设施运行情况的检查' }];

const rate = (num: number, den: number, minimum = 0, maximum: number | null = null) => ({
  rate: [num, den] as [number, number],
  rounding: 'ceil' as const,
  minimum,
  maximum,
});

export const USUAL_TASK: TaskRecord = {
  report: 'task',
  task: 'task-1',
  drawId: '2026-joint-001',
  title: '2026年第一批餐饮单位跨部门联合抽查',
  documentNumber: '杭市监抽〔2026〕5号',
  issuedOn: '2026-03-02',
  plans: [{ title: '2026年度跨部门联合双随机抽查计划', year: 2026, documentNumber: '杭市监抽〔2026〕1号' }],
  scope: 'directed',
  disclosure: 'open',
  discloseBy: null,
  listPublished: true,
  period: { from: '2026-03-20', to: '2026-05-31' },
  conditions: [
    {
      label: { zh: '区域', en: 'Region' },
      values: [
        { zh: '上城区', en: 'Shangcheng' },
        { zh: '西湖区', en: 'Xihu' },
      ],
    },
    { label: { zh: '行业', en: 'Industry' }, values: [{ zh: '餐饮业', en: 'Catering' }] },
  ],
  departments: [
    { department: MARKET, role: 'initiating', items: MARKET_ITEMS },
    { department: ECOLOGY, role: 'cooperating', items: ECOLOGY_ITEMS },
  ],
  strataBy: { zh: '信用风险类别', en: 'credit-risk class' },
  strata: [
    { stratum: { zh: 'A', en: null }, rule: rate(1, 100), reserve: 2 },
    { stratum: { zh: 'D', en: null }, rule: rate(30, 100, 1, 60), reserve: 5 },
    { stratum: null, rule: rate(3, 100, 1), reserve: 3 },
  ],
  drawing: {
    entropy: { kind: 'drand', round: 29_000_000 },
    commitBy: '2026-03-05T08:00:00Z',
    revealBy: '2026-03-06T02:00:00Z',
  },
  manifestHash: '3f9a0c57d1e24b86a7c5e0f1928374650b1c2d3e4f5a69788796a5b4c3d2e1f0',
  objectionDays: 15,
  cancellation: null,
  address: 'https://example.gov.cn/tasks/task-1',
};

/** Before the inspections are made: what could warn somebody is not told. */
export const SEALED_TASK: TaskRecord = {
  ...USUAL_TASK,
  title: '2026年重点排污单位联合抽查任务',
  disclosure: 'sealed',
  listPublished: false,
  period: null,
  conditions: null,
  departments: USUAL_TASK.departments.map((part) => ({ ...part, items: null })),
  drawing: {
    entropy: { kind: 'witnessed', description: '在公证人员见证下当众投掷五十次骰子' },
    commitBy: '2026-03-05T08:00:00Z',
    revealBy: '2026-03-06T02:00:30Z',
  },
};

/** 临时任务 of one department, in one group, with nothing that may be missing. */
export const AD_HOC_TASK: TaskRecord = {
  ...USUAL_TASK,
  documentNumber: null,
  title: '校园周边食品经营单位检查',
  plans: [],
  scope: 'undirected',
  conditions: [],
  departments: USUAL_TASK.departments.slice(0, 1),
  strataBy: null,
  strata: [{ stratum: null, rule: { count: 30 }, reserve: 0 }],
  drawing: { entropy: { kind: 'none' }, commitBy: '2026-03-05T08:00:00Z', revealBy: '2026-03-06T02:00:00Z' },
  manifestHash: null,
  address: null,
};

/** The draw was voided and nothing is fixed yet. */
export const PREPARED_ANEW: TaskRecord = {
  ...USUAL_TASK,
  period: null,
  conditions: null,
  departments: USUAL_TASK.departments.map((part) => ({ ...part, items: null })),
  strataBy: null,
  strata: [],
  drawing: null,
  manifestHash: null,
};

export const CANCELLED_TASK: TaskRecord = {
  ...PREPARED_ANEW,
  cancellation: { at: '2026-03-09T07:30:00.000Z', reason: '与上级部门同期开展的专项检查重复，避免多头检查。' },
};

/** Four departments, tasks of two plans joined, long names, many items and groups. */
export const LARGE_TASK: TaskRecord = {
  ...USUAL_TASK,
  title: '关于对涉及公众健康与公共安全的重点行业市场主体开展以信用风险分类为基础的差异化跨部门联合双随机抽查（第一批次）',
  plans: [...USUAL_TASK.plans, { title: '2026年度生态环境执法检查计划', year: 2026, documentNumber: null }],
  departments: [MARKET, ECOLOGY, EMERGENCY, CULTURE].map((department, place) => ({
    department,
    role: place === 0 ? 'initiating' : 'cooperating',
    items: Array.from({ length: 4 + 6 * place }, (_, index) => ({
      code: `${department.id.toUpperCase()}-${index + 1}`,
      name: index % 3 === 0 ? '经营许可、安全设施和从业人员资格符合国家标准和行业标准情况的检查' : '登记事项检查',
    })),
  })),
  strata: ['A', 'B', 'C', 'D', '未分类'].map((zh, index) => ({
    stratum: { zh, en: null },
    rule: rate(1 + index, 7),
    reserve: 1000 * index,
  })),
};
