/** Invented annual plans: what is usual, an amendment of it, a cancelled one, the least there can be, and as much as there will be. */

import type { AnnualPlanRecord } from '@double-random/reports';
import { CULTURE, ECOLOGY, EMERGENCY, MARKET } from './visits.js';

type Task = AnnualPlanRecord['tasks'][number];
type Part = Task['departments'][number];

const rate = (num: number, den: number, minimum = 0, maximum: number | null = null) => ({
  rate: [num, den] as [number, number],
  rounding: 'ceil' as const,
  minimum,
  maximum,
});

const MARKET_PART: Part = {
  department: MARKET,
  role: 'initiating',
  items: [
    { code: 'SC-01', name: '营业执照（登记证）规范使用情况的检查' },
    { code: 'SC-02', name: '经营范围中属于应当取得许可的项目的检查' },
    { code: 'SC-07', name: '食品经营许可条件保持情况的检查' },
  ],
};

const ECOLOGY_PART: Part = {
  department: ECOLOGY,
  role: 'cooperating',
  items: [
    { code: 'HJ-03', name: '餐饮油烟净化设施运行情况的检查' },
    { code: 'HJ-04', name: '排污许可证执行情况的检查' },
  ],
};

const EMERGENCY_PART: Part = {
  department: EMERGENCY,
  role: 'cooperating',
  items: [{ code: 'YJ-02', name: '安全生产责任制建立和落实情况的检查' }],
};

const CULTURE_PART: Part = {
  department: CULTURE,
  role: 'cooperating',
  items: [{ code: 'WH-01', name: '娱乐场所经营许可和安全设施的检查' }],
};

const ON_SITE = { zh: '现场检查', en: 'on site' };

const JOINT: Task = {
  id: 'plan-task-1',
  title: '2026年第一批餐饮单位跨部门联合抽查',
  scope: 'directed',
  conditions: [
    {
      label: { zh: '区域', en: 'Region' },
      values: [
        { zh: '上城区', en: 'Shangcheng' },
        { zh: '西湖区', en: 'Xihu' },
        { zh: '滨江区', en: 'Binjiang' },
      ],
    },
    { label: { zh: '行业', en: 'Industry' }, values: [{ zh: '餐饮业', en: 'Catering' }] },
  ],
  ratio: {
    rule: rate(3, 100),
    byRisk: [
      { risk: 'A', rule: rate(1, 100) },
      { risk: 'C', rule: rate(10, 100, 1) },
      { risk: 'D', rule: rate(30, 100, 1, 60) },
    ],
  },
  timesPerYear: 2,
  window: { from: '2026-03-01', to: '2026-10-31' },
  method: ON_SITE,
  departments: [MARKET_PART, ECOLOGY_PART],
  change: null,
  before: null,
};

const ALONE: Task = {
  id: 'plan-task-2',
  title: '企业公示信息抽查',
  scope: 'undirected',
  conditions: [],
  ratio: { rule: rate(3, 100), byRisk: [] },
  timesPerYear: 1,
  window: { from: '2026-05-01', to: '2026-11-30' },
  method: { zh: '书面检查', en: 'in writing' },
  departments: [{ ...MARKET_PART, items: MARKET_PART.items.slice(0, 1) }],
  change: null,
  before: null,
};

const SAFETY: Task = {
  id: 'plan-task-3',
  title: '危险化学品经营单位安全生产抽查',
  scope: 'directed',
  conditions: [{ label: { zh: '监管标签', en: 'Tag' }, values: [{ zh: '危险化学品', en: 'hazardous chemicals' }] }],
  ratio: { rule: { count: 30 }, byRisk: [] },
  timesPerYear: 1,
  window: { from: '2026-04-01', to: '2026-06-30' },
  method: ON_SITE,
  departments: [{ ...MARKET_PART, items: MARKET_PART.items.slice(1, 2) }, ECOLOGY_PART, EMERGENCY_PART],
  change: null,
  before: null,
};

export const USUAL_PLAN: AnnualPlanRecord = {
  report: 'annual-plan',
  plan: 'plan-2026',
  year: 2026,
  edition: 1,
  title: '2026年度跨部门联合双随机抽查计划',
  documentNumber: '杭市监抽〔2026〕1号',
  department: MARKET,
  publishedAt: '2026-01-30T02:00:00.000Z',
  approval: { meetingDate: '2026-01-26', minutesNumber: '杭市监纪要〔2026〕3号' },
  amendment: null,
  cancellation: null,
  tasks: [JOINT, ALONE, SAFETY],
  removed: [],
  address: 'https://example.gov.cn/plans/plan-2026',
};

/** As a task stood in the edition before, without what only editions have. */
const planned = ({ change: _change, before: _before, ...task }: Task): Omit<Task, 'change' | 'before'> => task;

/** A joint task added, one changed in several parts, one removed. */
export const AMENDED_PLAN: AnnualPlanRecord = {
  ...USUAL_PLAN,
  edition: 2,
  documentNumber: '杭市监抽〔2026〕9号',
  publishedAt: '2026-06-12T01:30:00.000Z',
  approval: { meetingDate: '2026-06-08', minutesNumber: '杭市监纪要〔2026〕18号' },
  amendment: { of: 1, reason: '根据省级部门统一部署，将娱乐场所纳入联合抽查，企业公示信息抽查改由专项检查承担。' },
  tasks: [
    {
      ...JOINT,
      ratio: { ...JOINT.ratio, rule: rate(5, 100) },
      window: { from: '2026-03-01', to: '2026-11-30' },
      departments: [
        { ...MARKET_PART, items: [...MARKET_PART.items.slice(0, 2), { code: 'SC-09', name: '特种设备使用登记情况的检查' }] },
        ECOLOGY_PART,
        EMERGENCY_PART,
      ],
      change: 'changed',
      before: planned(JOINT),
    },
    SAFETY,
    { ...SAFETY, id: 'plan-task-4', title: '娱乐场所跨部门联合抽查', departments: [MARKET_PART, CULTURE_PART], change: 'added' },
  ],
  removed: [planned(ALONE)],
};

export const CANCELLED_PLAN: AnnualPlanRecord = {
  ...USUAL_PLAN,
  cancellation: { at: '2026-07-01T06:00:00.000Z', reason: '机构改革后由新组建的综合执法部门另行制定计划。' },
};

/** Nothing in it that may be missing. */
export const EMPTY_PLAN: AnnualPlanRecord = { ...USUAL_PLAN, documentNumber: null, approval: null, tasks: [], address: null };

const LONG_TITLE = '关于对涉及公众健康与公共安全的重点行业市场主体开展以信用风险分类为基础的差异化跨部门联合双随机监管抽查工作（第一批次）';

const regions = [
  '上城区',
  '拱墅区',
  '西湖区',
  '滨江区',
  '萧山区',
  '余杭区',
  '临平区',
  '钱塘区',
  '富阳区',
  '临安区',
  '桐庐县',
  '淳安县',
  '建德市',
];

/** Forty tasks of four departments, with long names and many items. */
export const LARGE_PLAN: AnnualPlanRecord = {
  ...USUAL_PLAN,
  tasks: Array.from({ length: 40 }, (_, index) => ({
    ...JOINT,
    id: `plan-task-${index}`,
    title: index % 4 === 0 ? LONG_TITLE : `${JOINT.title}（${index + 1}）`,
    conditions: [
      { label: { zh: '区域', en: 'Region' }, values: regions.slice(0, 1 + (index % regions.length)).map((zh) => ({ zh, en: null })) },
    ],
    departments: [
      MARKET_PART,
      ECOLOGY_PART,
      EMERGENCY_PART,
      {
        ...CULTURE_PART,
        items: Array.from({ length: 12 }, (__, item) => ({ code: `WH-${item + 1}`, name: '娱乐场所经营许可和安全设施的检查' })),
      },
    ],
  })),
};
