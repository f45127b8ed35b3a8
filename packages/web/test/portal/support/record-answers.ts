/** Answers of the public API for the pages of plans, tasks, draws and results; hostile where somebody else writes the text. */

import type { PublicAnswer } from '../../../dist/index.js';
import { CITY } from './answers.js';
import { aDraw, aResult, FIRM, HOSTILE } from './parts.js';
import type { Answers } from './reading.js';

type Plan = PublicAnswer<'/api/v1/public/plans/{plan}'>;
type PlannedTask = Plan['tasks'][number];
type Task = PublicAnswer<'/api/v1/public/tasks/{id}'>;
type DrawnRow = PublicAnswer<'/api/v1/public/draws/{draw}/drawn'>['items'][number];
type Result = PublicAnswer<'/api/v1/public/results/{result}'>;

const HASH = 'd8c9df4c95c2e3aacdef907ace0c4e0e6b58714745690bf3af878a96b3f1ec8f';

const rate = (percent: number) => ({ rate: [percent, 100] as [number, number], rounding: 'ceil' as const, minimum: 1, maximum: null });

export const aPlannedTask = (given: Partial<PlannedTask> = {}): PlannedTask => ({
  id: 'planned-1',
  title: HOSTILE,
  items: ['SC-01'],
  cooperating: [{ department: 'ecology', items: ['HB-01', 'HB-02'] }],
  scope: 'directed',
  filter: { region: ['330106'], industry: ['H62'], category: [], tag: [HOSTILE], risk: ['C'] },
  ratio: { rule: rate(3), byRisk: { D: rate(30), A: rate(1) } },
  timesPerYear: 2,
  window: { from: '2026-03-01', to: '2026-11-30' },
  method: 'on-site',
  ...given,
});

const STATE = { code: 'active', zh: '执行中', en: 'active' } as const;

const EDITION: Plan['current'] = {
  plan: 'plan-1',
  edition: 2,
  state: STATE,
  title: HOSTILE,
  documentNumber: '杭双随机〔2026〕1号',
  amendmentReason: '机构调整',
  publishedAt: '2026-02-01T00:00:00.000Z',
  endedAt: null,
  endReason: null,
  approval: { meetingDate: '2026-01-20', minutesNumber: '〔2026〕3号' },
};

const before = aPlannedTask({ ratio: { rule: rate(5), byRisk: {} } });

export const CHANGES: NonNullable<Plan['history'][number]['changes']> = {
  since: 1,
  diff: {
    added: [aPlannedTask({ id: 'planned-2', title: '新任务' })],
    changed: [{ before, after: aPlannedTask(), parts: ['ratio'] }],
    removed: [aPlannedTask({ id: 'planned-0', title: '旧任务' })],
  },
};

export const aPlan = (given: Partial<Plan> = {}): Plan => ({
  id: 'plan-1',
  department: 'market',
  year: 2026,
  publishedAt: '2026-01-21T00:00:00.000Z',
  cancellation: null,
  current: EDITION,
  counts: { tasks: 2, joint: 2 },
  links: { notice: '/api/v1/public/plans/plan-1/notice.pdf' },
  tasks: [aPlannedTask(), aPlannedTask({ id: 'planned-2', title: '新任务' })],
  history: [
    { ...EDITION, edition: 1, state: { code: 'amended', zh: '已被修订', en: 'amended' }, amendmentReason: null, changes: null },
    { ...EDITION, changes: CHANGES },
  ],
  ...given,
});

export const aTask = (given: Partial<Task> = {}): Task => ({
  id: 'task-1',
  drawId: 'hz-2026-001',
  title: HOSTILE,
  documentNumber: null,
  state: 'in_progress',
  publicSince: '2026-11-22T01:00:00.000Z',
  scope: 'directed',
  disclosure: 'open',
  listPublished: true,
  period: { from: '2026-12-07', to: '2026-12-31' },
  departments: [
    { id: 'ecology', name: '杭州市生态环境局', nameEn: null, role: 'cooperating' },
    { id: 'market', name: '杭州市市场监督管理局', nameEn: 'Market Regulation', role: 'initiating' },
  ],
  cancellation: null,
  plan: {
    strataBy: 'risk',
    strata: [
      { stratum: 'A', rule: rate(1), reserve: 10 },
      { stratum: null, rule: { count: 5 }, reserve: 2 },
    ],
    filter: { region: ['3301'], industry: [], category: [], tag: [], risk: [] },
    items: [{ department: 'market', code: 'SC-01', name: HOSTILE }],
    teams: [
      {
        department: 'market',
        places: [
          { role: 'leader', name: '组长', nameEn: 'Leader', count: 1, requires: ['leader'] },
          { role: 'expert', name: '专家', nameEn: null, count: 2, requires: ['food'] },
        ],
      },
    ],
    entropy: 'witnessed',
    commitBy: '2026-11-23T09:12:00Z',
    revealBy: '2026-11-24T09:00:00Z',
  },
  links: { notice: '/api/v1/public/tasks/task-1/notice.pdf', results: '/api/v1/public/tasks/task-1/results.pdf' },
  ...given,
});

const leader = { id: 'leader', zh: '组长', en: 'Leader' };

export const aDrawnRow = (given: Partial<DrawnRow> = {}): DrawnRow => ({
  stratum: 'A',
  rank: 1,
  entity: FIRM,
  name: HOSTILE,
  region: '330106',
  ticket: HASH,
  standing: 'selected',
  teams: [
    {
      department: 'market',
      seats: [
        { role: leader, inspector: { id: 'SC001', name: HOSTILE, certificate: '33-1' }, appointed: true },
        { role: { id: 'member', zh: '组员', en: null }, inspector: null, appointed: false },
      ],
    },
  ],
  events: [],
  ...given,
});

const item = (code: string, given: Partial<Result['content']['parts'][number]['items'][number]> = {}) => ({
  item: code,
  name: `事项${code}`,
  method: 'on-site',
  result: { code: 'no-problem', zh: '未发现问题', en: 'No problem found', table: 'v2' },
  finding: '',
  disposition: { code: 'none', zh: '无需后续处置', en: 'No follow-up needed' },
  correctBy: null,
  ...given,
});

export const aWholeResult = (given: Partial<Omit<Result, 'content'>> = {}, content: Partial<Result['content']> = {}): Result => ({
  id: 'result-1',
  edition: 1,
  state: 'published',
  content: {
    id: 'result-1',
    edition: 1,
    task: { id: 'task-1', drawId: 'hz-2026-001', title: HOSTILE, documentNumber: null },
    draw: { id: 'draw-1', manifestHash: HASH, attempt: 1 },
    entity: { id: FIRM, name: HOSTILE, uscc: FIRM, region: '330106' },
    endedOn: '2026-11-20',
    parts: [
      {
        department: 'market',
        name: '杭州市市场监督管理局',
        nameEn: 'Market Regulation',
        endedOn: '2026-11-20',
        inspectors: [{ name: HOSTILE, certificate: '33-1' }, { name: '李*' }, { certificate: '33-3' }],
        items: [
          item('SC-01', {
            result: { code: 'ordered', zh: '发现问题已责令改正', en: 'Problem found, ordered to correct', table: 'v2' },
            finding: HOSTILE,
            disposition: { code: 'order-to-correct', zh: '责令改正', en: 'Order to correct' },
            correctBy: '2026-12-07',
          }),
          item('SC-02'),
        ],
      },
    ],
    publishedAt: '2026-11-22T03:00:00.000Z',
    dueOn: '2026-12-18',
    lateDays: 0,
    supersedes: null,
    ...content,
  },
  contentHash: HASH,
  objectionsUntil: '2026-12-14',
  correctionSince: null,
  supersedes: null,
  supersededBy: null,
  links: {
    draw: '/api/v1/public/draws/draw-1',
    proof: `/api/v1/public/draws/draw-1/entities/${FIRM}`,
    editions: '/api/v1/public/results/result-1/editions',
    objections: '/api/v1/public/results/result-1/objections',
    bulletin: '/api/v1/public/tasks/task-1/results.pdf',
  },
  ...given,
});

const none = { items: [], next: null };

/** With the file that every draw has. */
export const aWholeDraw = (given: Parameters<typeof aDraw>[0] = {}) =>
  aDraw({ files: [{ name: 'manifest.json', size: 2111, sha256: HASH }], ...given });

/** What the pages of single things read besides. */
export const RECORDS: Answers = {
  ...CITY,
  '/api/v1/public/plans': { items: [aPlan()], next: null },
  '/api/v1/public/plans/{plan}': aPlan(),
  '/api/v1/public/plans/{plan}/editions/{edition}': {
    ...EDITION,
    tasks: aPlan().tasks,
    changes: CHANGES,
    links: { notice: '/notice.pdf' },
  },
  '/api/v1/public/tasks': { items: [aTask()], next: null },
  '/api/v1/public/tasks/{id}': aTask(),
  '/api/v1/public/draws': { items: [aDraw()], next: null },
  '/api/v1/public/draws/{draw}': aWholeDraw({ title: HOSTILE }),
  '/api/v1/public/draws/{draw}/drawn': { items: [aDrawnRow(), aDrawnRow({ rank: 63, standing: 'reserve', teams: [] })], next: 'mark' },
  '/api/v1/public/draws/{draw}/shortages': { items: [{ department: 'market', empty: 2, emptyNow: 1, slots: 9, inspectors: 3 }] },
  '/api/v1/public/draws/{draw}/events': {
    items: [
      {
        number: 1,
        at: '2026-11-23T07:00:00.000Z',
        kind: 'inspector-out',
        entity: { id: FIRM, name: HOSTILE },
        department: 'market',
        inspector: { id: 'SC001', name: null },
        place: null,
        reason: HOSTILE,
      },
    ],
    next: 'later',
  },
  '/api/v1/public/results/{result}': aWholeResult(),
  '/api/v1/public/results/{result}/editions': { editions: [aResult()] },
  '/api/v1/public/results/{result}/objections': { objectionsUntil: '2026-12-14', items: [] },
  '/api/v1/public/code-tables': {
    current: 'v2',
    tables: [
      {
        id: 'v2',
        zh: '现行',
        en: 'current',
        codes: [{ code: 'no-problem', outcome: 'no-problem', zh: '未发现问题', en: 'No problem found' }],
      },
    ],
    dispositions: [],
    methods: [],
  },
  '/api/v1/public/calendar': {
    year: 2026,
    known: true,
    workingDays: 250,
    days: [
      { date: '2026-11-23', weekday: 1, kind: 'working', source: 'weekday', note: null },
      { date: '2026-11-24', weekday: 2, kind: 'working', source: 'weekday', note: null },
      { date: '2026-11-28', weekday: 6, kind: 'rest', source: 'weekday', note: null },
      { date: '2026-12-14', weekday: 1, kind: 'working', source: 'weekday', note: null },
      { date: '2026-12-15', weekday: 2, kind: 'working', source: 'weekday', note: null },
    ],
  },
  '/api/v1/public/overdue': none,
};
