/** Parts of the public API's answers: hostile where somebody else writes the text. */

import type { PublicAnswer } from '../../../dist/index.js';

type Item<
  Path extends '/api/v1/public/draws' | '/api/v1/public/results' | '/api/v1/public/overdue' | '/api/v1/public/entities/{entity}/draws',
> = PublicAnswer<Path>['items'][number];

type Draw = Item<'/api/v1/public/draws'>;
type Place = Item<'/api/v1/public/entities/{entity}/draws'>;
type Result = Item<'/api/v1/public/results'>;
type ToldResult = Extract<Result, { entity: unknown }>;
type Overdue = Item<'/api/v1/public/overdue'>;

/** A name that would be markup if it were not escaped. */
export const HOSTILE = '<script>alert("x")</script>\'&茶叶店';

export const FIRM = '91330106MA27XYZ12A';
const HASH = 'd8c9df4c95c2e3aacdef907ace0c4e0e6b58714745690bf3af878a96b3f1ec8f';

export const aDraw = (given: Partial<Draw> = {}): Draw => ({
  id: 'draw-1',
  task: 'task-1',
  drawId: 'hz-2026-001',
  title: '联合抽查（第一批）',
  attempt: 1,
  previous: null,
  next: null,
  state: 'drawn',
  disclosure: 'open',
  disclosed: true,
  manifestHash: HASH,
  commitBy: '2026-11-23T09:12:00Z',
  revealBy: '2026-11-24T09:00:00Z',
  entropy: { kind: 'drand', round: 34_000_000, description: null, value: null, witnesses: null },
  witnesses: null,
  strata: [{ id: 'A', population: 6130, sample: 62, reserve: 10 }],
  departments: [
    {
      id: 'market',
      role: 'initiating',
      commitment: HASH,
      committedAt: '2026-11-23T05:00:00.000Z',
      secretKeeping: 'department',
      revealedAt: null,
      secret: null,
      absent: false,
    },
    {
      id: 'ecology',
      role: 'cooperating',
      commitment: null,
      committedAt: null,
      secretKeeping: null,
      revealedAt: null,
      secret: null,
      absent: false,
    },
  ],
  frozenAt: '2026-11-22T01:00:00.000Z',
  commitmentsClosedAt: null,
  revealsClosedAt: null,
  entropyAt: null,
  drawnAt: '2026-11-23T05:30:00.000Z',
  resultHash: HASH,
  seedHash: HASH,
  seed: HASH,
  events: 0,
  disclosedAt: null,
  voiding: null,
  files: [],
  links: { certificate: '/api/v1/public/draws/draw-1/certificate.pdf' },
  ...given,
});

export const aPlace = (given: Partial<Place> = {}): Place => ({
  draw: 'draw-1',
  drawId: 'hz-2026-001',
  attempt: 1,
  title: '联合抽查（第一批）',
  task: 'task-1',
  state: 'drawn',
  frozenAt: '2026-11-22T01:00:00.000Z',
  drawnAt: '2026-11-23T05:30:00.000Z',
  voidedAt: null,
  place: 'in-pool',
  name: HOSTILE,
  stratum: { id: 'A', population: 6130, sample: 62, reserve: 10 },
  departments: ['market', 'ecology'],
  reason: null,
  selected: true,
  team: [
    { department: 'market', role: 'leader', inspector: 'SC001', name: '张三', certificate: '33010100001' },
    { department: 'market', role: 'member', inspector: null, name: null, certificate: null },
    { department: 'ecology', role: 'leader', inspector: 'HB007', name: null, certificate: null },
  ],
  visit: { state: 'assigned', onSiteAt: null, endedOn: null, dueOn: null, dropped: null },
  ...given,
});

export const aResult = (given: Partial<ToldResult> = {}): ToldResult => ({
  id: 'result-1',
  edition: 1,
  state: 'published',
  task: { id: 'task-1', drawId: 'hz-2026-001', title: '联合抽查（第一批）', documentNumber: null },
  draw: { id: 'draw-1', manifestHash: HASH, attempt: 1 },
  entity: { id: FIRM, name: HOSTILE, uscc: FIRM, region: '330106' },
  endedOn: '2026-11-20',
  publishedAt: '2026-11-22T03:00:00.000Z',
  dueOn: '2026-12-18',
  lateDays: 0,
  contentHash: HASH,
  items: { problem: 1, 'not-found': 0, 'not-operating': 0, 'no-problem': 13 },
  departments: [
    {
      id: 'market',
      name: '杭州市市场监督管理局',
      nameEn: 'Market Regulation',
      items: { problem: 1, 'not-found': 0, 'not-operating': 0, 'no-problem': 4 },
    },
  ],
  ...given,
});

export const WITHDRAWN: Result = {
  id: 'result-2',
  edition: 2,
  state: 'withdrawn',
  task: { id: 'task-1', drawId: 'hz-2026-001', title: '联合抽查（第一批）', documentNumber: null },
  draw: { id: 'draw-1', manifestHash: HASH, attempt: 1 },
  publishedAt: '2026-11-21T03:00:00.000Z',
  withdrawn: { at: '2026-11-22T03:00:00.000Z', reason: '对象有误' },
};

export const anOverdue = (given: Partial<Overdue> = {}): Overdue => ({
  visit: 'visit-1',
  task: { id: 'task-1', drawId: 'hz-2026-001', title: '联合抽查（第一批）' },
  entity: { id: FIRM, name: HOSTILE },
  dueOn: '2026-11-19',
  lateDays: 2,
  departments: [{ id: 'ecology', name: '杭州市生态环境局', nameEn: null, owes: 'entry' }],
  ...given,
});
