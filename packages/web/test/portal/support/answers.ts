/** Answers of the public API for pages: of a city at work, and of one where nothing has happened yet. */

import type { PublicAnswer } from '../../../dist/index.js';
import { aDraw, anOverdue, aPlace, aResult, FIRM, HOSTILE, WITHDRAWN } from './parts.js';
import { type Answers, refused } from './reading.js';

const share = (count: number, of: number) => ({ count, of, percent: of === 0 ? null : `${((100 * count) / of).toFixed(1)}%` });

const figures = (count: number, of: number) => ({
  listed: of,
  planned: count,
  done: count,
  coverage: share(count, of),
  reachesCoverage: count === of,
  joint: share(1, 2),
  reachesJoint: [
    { target: 60, reached: false },
    { target: 80, reached: false },
  ],
});

export const COVERAGE: PublicAnswer<'/api/v1/public/coverage'> = {
  year: 2026,
  city: figures(19, 25),
  departments: [{ department: 'market', ...figures(5, 7) }],
};

export const STATISTICS: PublicAnswer<'/api/v1/public/statistics'> = {
  year: 2026,
  department: null,
  task: null,
  figures: [
    {
      id: 'results',
      kind: 'count',
      zh: '公示结果数',
      en: 'Published results',
      groups: [],
      rows: [{ group: [], count: 2, of: null, text: null }],
    },
    {
      id: 'visits-saved',
      kind: 'share',
      zh: '减少入户次数',
      en: 'Visits saved',
      groups: [],
      rows: [{ group: [], count: 4, of: 6, text: '66.7%' }],
    },
    {
      id: 'coverage',
      kind: 'share',
      zh: '事项覆盖率',
      en: 'Coverage of the item lists',
      groups: [{ zh: '部门', en: 'Department' }],
      rows: [
        { group: [''], count: 19, of: 25, text: '76.0%' },
        { group: ['market'], count: 0, of: 0, text: null },
      ],
    },
    {
      id: 'problem-rate-by-item',
      kind: 'share',
      zh: '各事项的问题发现率',
      en: 'Results with a problem, by item',
      groups: [
        { zh: '部门', en: 'Department' },
        { zh: '事项', en: 'Item' },
      ],
      rows: Array.from({ length: 14 }, (_, n) => ({ group: ['market', `SC-${n}`], count: n, of: 20, text: `${5 * n}.0%` })),
    },
  ],
  draws: {
    held: 1,
    counted: 1,
    entities: { statistic: '24.12', degrees: 37, chance: '0.9492' },
    inspectors: { statistic: null, degrees: 0, chance: null },
    strata: [
      {
        stratum: 'A',
        draws: 1,
        population: 6130,
        selected: 62,
        statistic: '40.00',
        degrees: 1,
        chance: '<0.0001',
        cells: [
          { districts: ['330106'], observed: 50, expected: '31.00' },
          { districts: ['330105', '330108'], observed: 12, expected: '31.00' },
        ],
      },
    ],
    departments: [{ department: 'market', draws: 1, places: 822, testedPlaces: 0, groups: 0, statistic: null, degrees: 0, chance: null }],
  },
  links: { report: '/api/v1/public/statistics.pdf?year=2026' },
};

const emptyList = { items: [], next: null };

/** A city where nothing has happened yet. */
export const EMPTY: Answers = {
  '/api/v1/public/departments': { items: [] },
  '/api/v1/public/plans': emptyList,
  '/api/v1/public/tasks': emptyList,
  '/api/v1/public/draws': emptyList,
  '/api/v1/public/results': emptyList,
  '/api/v1/public/overdue': emptyList,
  '/api/v1/public/items': emptyList,
  '/api/v1/public/coverage': { year: 2026, city: { ...figures(0, 0), joint: share(0, 0) }, departments: [] },
  '/api/v1/public/coverage/items': emptyList,
  '/api/v1/public/statistics': {
    ...STATISTICS,
    figures: [],
    draws: { ...STATISTICS.draws, held: 0, counted: 0, strata: [], departments: [] },
  },
  '/api/v1/public/entities': emptyList,
  '/api/v1/public/pool-entities': { items: [], more: false },
  '/api/v1/public/tasks/{id}': refused(404, 'not-found'),
  '/api/v1/public/draws/{draw}': aDraw(),
  '/api/v1/public/draws/{draw}/entities/{entity}': refused(404, 'not-in-draw'),
  '/api/v1/public/entities/{entity}/draws': emptyList,
  '/api/v1/public/entities/{entity}/results': { entity: FIRM, draws: [], results: [] },
  '/api/v1/public/open-data': {
    licence: { zh: '可自由使用', en: 'Free to use' },
    asOf: 1,
    dictionary: '/api/v1/public/open-data/dictionary',
    years: [],
  },
  '/api/v1/public/open-data/dictionary': {
    format: 'double-random-open-data',
    version: 1,
    licence: { zh: '可自由使用', en: 'Free to use' },
    files: [],
  },
};

const DEPARTMENTS = [
  { id: 'market', name: '杭州市市场监督管理局', nameEn: 'Market Regulation', closedAt: null },
  { id: 'ecology', name: '杭州市生态环境局', nameEn: 'Ecology', closedAt: '2026-06-01T00:00:00.000Z' },
];

/** A city at work. */
export const CITY: Answers = {
  ...EMPTY,
  '/api/v1/public/departments': { items: DEPARTMENTS },
  '/api/v1/public/plans': {
    items: [
      {
        id: 'plan-1',
        department: 'market',
        year: 2026,
        publishedAt: '2026-01-10T01:00:00.000Z',
        cancellation: null,
        current: {
          plan: 'plan-1',
          edition: 1,
          state: { code: 'active', zh: '执行中', en: 'active' },
          title: HOSTILE,
          documentNumber: null,
          amendmentReason: null,
          publishedAt: '2026-01-10T01:00:00.000Z',
          endedAt: null,
          endReason: null,
          approval: null,
        },
        counts: { tasks: 2, joint: 1 },
      },
    ],
    next: null,
  },
  '/api/v1/public/tasks': {
    items: [
      {
        id: 'task-1',
        drawId: 'hz-2026-001',
        title: '联合抽查（第一批）',
        documentNumber: null,
        state: 'in_progress',
        publicSince: '2026-11-22T01:00:00.000Z',
        scope: 'directed',
        disclosure: 'open',
        listPublished: true,
        period: { from: '2026-12-07', to: '2026-12-31' },
        departments: [{ id: 'market', name: '杭州市市场监督管理局', nameEn: 'Market Regulation', role: 'initiating' }],
        cancellation: null,
      },
    ],
    next: null,
  },
  '/api/v1/public/draws': ({ query }) =>
    query['state'] === 'voided'
      ? {
          items: [
            aDraw({
              id: 'draw-0',
              state: 'voided',
              voiding: {
                reason: HOSTILE,
                askedAt: '2026-11-01T00:00:00.000Z',
                approved: ['ecology'],
                voidedAt: '2026-11-02T00:00:00.000Z',
              },
            }),
          ],
          next: null,
        }
      : {
          items:
            query['state'] === 'frozen'
              ? [aDraw({ id: 'draw-2', state: 'frozen', drawnAt: null })]
              : query['state'] === 'drawn'
                ? [aDraw()]
                : [],
          next: null,
        },
  '/api/v1/public/results': { items: [aResult(), WITHDRAWN], next: null },
  '/api/v1/public/overdue': { items: [anOverdue(), anOverdue({ entity: null })], next: null },
  '/api/v1/public/coverage': COVERAGE,
  '/api/v1/public/coverage/items': {
    items: [{ department: 'market', code: 'SC-07', name: HOSTILE, category: '价格', key: true, standing: 'uncovered' }],
    next: 'mark',
  },
  '/api/v1/public/statistics': STATISTICS,
  '/api/v1/public/items': {
    items: [
      {
        code: 'SC-01',
        category: '食品',
        name: '食品销售监督检查',
        department: 'market',
        basis: '《食品安全法》',
        entityKind: '食品销售者',
        content: '许可',
        method: '现场检查',
        ratio: '5%',
        frequency: '2次/年',
        key: true,
        inForce: true,
      },
    ],
    next: null,
  },
  '/api/v1/public/entities': {
    items: [{ entity: FIRM, name: HOSTILE, region: '330106', draw: 'draw-1', title: '联合抽查（第一批）', voidedAt: null }],
    next: null,
  },
  '/api/v1/public/entities/{entity}/draws': { items: [aPlace()], next: null },
  '/api/v1/public/entities/{entity}/results': { entity: FIRM, draws: [], results: [aResult()] },
  '/api/v1/public/open-data': {
    licence: { zh: '可自由使用', en: 'Free to use' },
    asOf: 250,
    dictionary: '/api/v1/public/open-data/dictionary',
    years: [
      {
        year: 2026,
        archive: '/api/v1/public/open-data/2026/data.zip',
        files: [
          {
            zh: '部门',
            en: 'Departments',
            name: 'departments',
            csv: '/api/v1/public/open-data/2026/departments.csv',
            ndjson: '/api/v1/public/open-data/2026/departments.ndjson',
          },
        ],
      },
    ],
  },
  '/api/v1/public/open-data/dictionary': {
    format: 'double-random-open-data',
    version: 1,
    licence: { zh: '可自由使用', en: 'Free to use' },
    files: [
      {
        zh: '部门',
        en: 'Departments',
        name: 'departments',
        year: { zh: '不分年度', en: 'None' },
        source: 'GET /api/v1/public/departments',
        key: ['department'],
        columns: [
          { zh: '部门编号', en: 'Id', name: 'department', type: 'text', unit: null, codes: null, of: null },
          {
            zh: '逾期',
            en: 'Late',
            name: 'late',
            type: 'integer',
            unit: { zh: '工作日', en: 'working days' },
            codes: null,
            of: 'draws.draw',
          },
          { zh: '状态', en: 'State', name: 'state', type: 'code', unit: null, codes: [{ code: 'open', zh: '开放', en: 'open' }], of: null },
        ],
      },
    ],
  },
};
