/** Joint tasks: forms, live quota numbers, and who may do what. */

import { describeForecast, type Forecast, sampleSize } from '@double-random/core';
import test from 'ava';
import { changeEffects, isChange } from '../../console/src/areas/tasks/change-effects.js';
import { filterForm, filterSent } from '../../console/src/areas/tasks/filter-form.js';
import { loadHistogram, percentText } from '../../console/src/areas/tasks/forecast.js';
import { namedForecast } from '../../console/src/areas/tasks/named-forecast.js';
import { partBody, partFaults, partForm, teamSize } from '../../console/src/areas/tasks/part-form.js';
import { daysAhead, wantedBy, withPlanned } from '../../console/src/areas/tasks/planned.js';
import {
  ALL,
  newStratum,
  OTHERS,
  populationOf,
  quotaOf,
  rateOf,
  sizesFault,
  strataFault,
  strataForm,
  strataSent,
} from '../../console/src/areas/tasks/strata-form.js';
import { taskActs } from '../../console/src/areas/tasks/task-acts.js';
import {
  allFaults,
  changeBody,
  draftBody,
  momentSent,
  momentShown,
  newTaskForm,
  settingsSent,
  taskForm,
} from '../../console/src/areas/tasks/task-form.js';
import { mayBeConfirmed, taskObstacles } from '../../console/src/areas/tasks/task-obstacles.js';

type Task = Parameters<typeof taskForm>[0];
type Part = Task['parts'][number];

const part = (department: string, role: Part['role'], state: Part['state'], preparation: Part['preparation'] = null): Part => ({
  department,
  name: department,
  nameEn: null,
  role,
  state,
  preparation,
  declineReason: null,
  readiness: null,
  version: 1,
  changedAt: '2026-11-23T00:00:00Z',
});

const TASK: Task = {
  id: 't1',
  drawId: 'hz-1',
  title: '联合抽查',
  documentNumber: null,
  department: 'market',
  entityDirectory: 'market',
  source: { kind: 'planned', planTasks: ['p1'] },
  approval: null,
  state: 'draft',
  scope: 'directed',
  settings: {
    asOf: '2026-11-23',
    period: { from: '2026-12-07', to: '2026-12-31' },
    filter: { region: ['3301'] },
    strata: { by: 'risk', rules: { A: { rate: [1, 100], rounding: 'ceil', minimum: 1, maximum: null, reserve: 10 } } },
    entropy: { kind: 'witnessed', description: '骰子' },
    commitBy: '2026-11-24T09:00:00Z',
    revealBy: '2026-11-25T09:00:00Z',
    disclosure: 'open',
    publishList: true,
    names: 'masked',
  },
  parts: [part('market', 'initiating', 'accepted'), part('ecology', 'cooperating', 'invited')],
  next: [],
  version: 5,
  createdAt: '2026-11-23T00:00:00Z',
  changedAt: '2026-11-23T00:00:00Z',
  publicSince: null,
  cancellation: null,
  links: { notice: null, results: null, audit: null },
};

test('percentages become exact fractions in lowest terms', (t) => {
  t.deepEqual(rateOf('3'), [3, 100]);
  t.deepEqual(rateOf('0.5'), [1, 200]);
  t.deepEqual(rateOf('100'), [1, 1]);
  t.deepEqual(rateOf('0'), [0, 1]);
  for (const wrong of ['', '101', '3%', '-1', '1.2345678', 'x']) t.is(rateOf(wrong), null);
});

test('live quotas are those of the draw itself', (t) => {
  for (const population of [0, 1, 62, 6130, 999_999]) {
    for (const rounding of ['ceil', 'floor', 'half-up'] as const) {
      const form = { ...newStratum('A'), percent: '1.5', rounding, minimum: 2, maximum: 500, reserve: 10 };
      const sample = sampleSize({ rate: [3, 200], rounding, minimum: 2, maximum: 500 }, population);
      t.deepEqual(quotaOf(form, population), { population, sample, reserve: Math.min(10, population - sample) });
    }
    t.is(quotaOf({ ...newStratum('A'), kind: 'count', count: 40 }, population)?.sample, sampleSize({ count: 40 }, population));
  }
  t.is(quotaOf({ ...newStratum('A'), percent: 'x' }, 10), null);
});

test('a stratum has the entities of its class, and the rest those of no rule', (t) => {
  const counts = {
    total: 100,
    byRisk: [
      { risk: '', count: 5 },
      { risk: 'A', count: 60 },
      { risk: 'B', count: 35 },
    ],
  };
  const form = { by: 'risk', rules: [newStratum('A'), newStratum(OTHERS)] };
  t.is(populationOf(form, 'A', counts), 60);
  t.is(populationOf(form, OTHERS, counts), 40);
  t.is(populationOf({ by: '', rules: [newStratum(ALL)] }, ALL, counts), 100);
  t.is(populationOf({ by: 'region', rules: [newStratum('330106')] }, '330106', counts), null);
});

test('strata survive the way through the form', (t) => {
  t.deepEqual(strataSent(strataForm(TASK.settings.strata)), TASK.settings.strata);
  t.is(strataForm({ rules: { all: { rate: '2.5%' } } }).rules[0]?.percent, '2.5');
  t.is(strataForm({ rules: { all: { rate: '3/200' } } }).rules[0]?.percent, '1.5');
  t.is(strataSent(strataForm(undefined)), null);
  t.is(strataFault({ by: 'risk', rules: [newStratum('A'), newStratum('A')] })[0]?.words.en, 'A stratum stands there twice');
  t.is(strataFault({ by: 'risk', rules: [newStratum(' ')] })[0]?.words.en, 'Each stratum needs its value');
  t.deepEqual(strataFault({ by: 'risk', rules: [newStratum('A')] }), []);
});

test('nobody goes on from the sizes without a rule, nor with one that is not whole', (t) => {
  t.regex(sizesFault({ by: 'risk', rules: [] })[0]?.words.zh ?? '', /还没有抽取规则/);
  t.deepEqual(sizesFault({ by: 'risk', rules: [newStratum('A')] }), []);
  const open = { by: 'risk', rules: [newStratum('A'), { ...newStratum(OTHERS), percent: '' }] };
  t.regex(sizesFault(open)[0]?.words.zh ?? '', /“其余”/);
});

test('whoever changes a task is told which approval and acceptances lapse', (t) => {
  const effectsOf = (task: Pick<typeof TASK, 'approval' | 'parts'>) =>
    changeEffects(task, (department) => `${department}局`).map(({ zh }) => zh);
  t.deepEqual(effectsOf({ approval: null, parts: TASK.parts }), [], 'an invitation that is open is not lost');
  t.deepEqual(
    effectsOf({
      approval: { by: 'u', name: '李某', at: '2026-11-23T00:00:00Z' },
      parts: [part('market', 'initiating', 'accepted'), part('ecology', 'cooperating', 'inspectors_ready')],
    }),
    ['李某对这项临时任务的批准失效，须由审核员重新批准。', '已接受的部门须重新接受：ecology局；它们填写的内容保留。'],
  );
  t.false(isChange({ version: 5 }));
  t.true(isChange({ version: 5, title: '新名称' }));
});

test('times are written as the clock in Beijing shows them', (t) => {
  t.is(momentSent('2026-11-24 17:00'), '2026-11-24T09:00:00Z');
  t.is(momentSent('2026-11-24 05:30'), '2026-11-23T21:30:00Z');
  t.is(momentShown('2026-11-23T21:30:00Z'), '2026-11-24 05:30');
  t.is(momentSent('2026-11-24'), null);
  t.is(momentShown(undefined), '');
});

test('only what was changed is sent, on the version that was read', (t) => {
  t.deepEqual(settingsSent(taskForm(TASK)), TASK.settings);
  t.deepEqual(changeBody(taskForm(TASK), TASK), { version: 5 });
  const form = { ...taskForm(TASK), title: '新名称', from: '2026-12-08', filter: filterForm({}) };
  t.deepEqual(changeBody(form, TASK), {
    version: 5,
    title: '新名称',
    settings: { period: { from: '2026-12-08', to: '2026-12-31' }, filter: null },
  });
  const later: Task = { ...TASK, version: 6, settings: { ...TASK.settings, names: 'full' } };
  t.is(changeBody({ ...form, names: 'full' }, later).version, 6);
  t.false('names' in (changeBody({ ...form, names: 'full' }, later).settings ?? {}));
});

test('a draft says what is still missing before it is sent', (t) => {
  const form = newTaskForm('2026-11-23');
  t.deepEqual(
    allFaults(form).map(({ path }) => path),
    ['title', 'drawId', 'source.planTasks', 'settings.entropy'],
  );
  const whole = { ...form, title: '任务', drawId: 'hz-2', planTasks: ['p1'], description: '骰子' };
  t.deepEqual(allFaults(whole), []);
  t.deepEqual(draftBody(whole).source, { kind: 'planned', planTasks: ['p1'] });
  t.deepEqual(
    allFaults({ ...whole, commitBy: '2026-11-29 17:00', revealBy: '2026-11-28 17:00' }).map(({ path }) => path),
    ['settings.revealBy'],
  );
  t.deepEqual(
    allFaults({ ...whole, from: '2026-11-22', to: '2026-12-01' }).map(({ path }) => path),
    ['settings.period'],
    'before the directories are judged',
  );
  t.deepEqual(
    allFaults({ ...whole, from: '2026-11-23', to: '2026-11-25', revealBy: '2026-11-26 09:00', commitBy: '' }).map(({ path }) => path),
    ['settings.revealBy'],
    'after the visits',
  );
  t.deepEqual(
    allFaults({ ...whole, from: '2026-12-31', to: '2026-12-01' }).map(({ path }) => path),
    ['settings.period'],
  );
  const sealed = { ...whole, from: '2026-12-01', to: '2026-12-31', disclosure: 'sealed' as const };
  t.deepEqual(allFaults({ ...sealed, discloseBy: '2027-01-01' }), []);
  t.deepEqual(
    allFaults({ ...sealed, discloseBy: '2026-12-31' }).map(({ path }) => path),
    ['settings.discloseBy'],
    'disclosed while there are visits',
  );
  t.deepEqual(
    allFaults({ ...whole, drawId: 'a b' }).map(({ path }) => path),
    ['drawId'],
  );
});

test('a planned task brings its scope, days and ratio', (t) => {
  const task = {
    id: 'p1',
    title: '计划任务',
    items: ['S1'],
    cooperating: [{ department: 'ecology', items: ['H1'] }],
    scope: 'directed',
    filter: { region: ['3301'], industry: [], category: [], tag: [], risk: [] },
    ratio: { rule: { rate: [3, 100], rounding: 'ceil', minimum: 0, maximum: null }, byRisk: { D: { count: 20 } } },
    timesPerYear: 1,
    window: { from: '2026-01-01', to: '2026-12-31' },
    method: 'on-site',
  } as unknown as Parameters<typeof withPlanned>[1];
  const form = withPlanned(newTaskForm('2026-11-23'), task);
  t.is(form.title, '计划任务');
  t.deepEqual(filterSent(form.filter), { region: ['3301'] });
  t.deepEqual(
    form.strata.rules.map(({ stratum, kind, percent, count }) => [stratum, kind, percent, count]),
    [
      ['D', 'count', '', 20],
      [OTHERS, 'rate', '3', null],
    ],
  );
  t.deepEqual([form.from, form.to], ['2026-11-28', '2026-12-31'], 'from the day after the reveals');
  const today = { asOf: '2026-11-23', revealBy: '' };
  const aheadIn = (from: string, to: string) => daysAhead({ from, to }, today);
  t.deepEqual(aheadIn('2026-01-01', '2026-12-31'), { from: '2026-11-23', to: '2026-12-31' }, 'what is past of it is left out');
  t.deepEqual(aheadIn('2026-12-01', '2026-12-31'), { from: '2026-12-01', to: '2026-12-31' });
  t.deepEqual(aheadIn('2026-01-01', '2026-03-31'), { from: '2026-01-01', to: '2026-03-31' }, 'all of it is past');
  t.is(withPlanned({ ...form, title: '自拟' }, task).title, '自拟');
  t.deepEqual(wantedBy({ id: 'p1', title: '', department: 'culture', task }, 'market'), ['culture', 'ecology']);
});

test('a part survives the way through the form, with what the form does not show', (t) => {
  const preparation = {
    items: ['S1'],
    checks: { tag: ['食品'] },
    team: [
      { role: 'leader', name: '组长', nameEn: 'Leader', requires: ['leader'], count: 1 },
      { role: 'member', name: '组员', nameEn: 'Member', requires: [], count: 1 },
    ],
    cap: { average: '1.5' },
    requires: [{ tag: ['锅炉'], region: ['330106'], qualification: 'boiler' }],
    inspectors: { kind: 'without' as const, count: 1, ids: ['M1'], reason: '借调' },
  };
  const form = partForm(part('market', 'initiating', 'accepted', preparation));
  const { inspectors, ...rest } = preparation;
  t.deepEqual(partBody(form, 3), { ...rest, inspectors: { kind: 'without', ids: inspectors.ids, reason: '借调' }, version: 3 });
  t.deepEqual(partFaults(form), []);
  t.is(teamSize(form), 2);
});

test('a part says what is wrong with it', (t) => {
  const fresh = partForm(part('market', 'initiating', 'accepted'));
  t.deepEqual(
    partFaults(fresh).map(({ path }) => path),
    ['items'],
  );
  const paths = (change: Partial<typeof fresh>): string[] => partFaults({ ...fresh, items: ['S1'], ...change }).map(({ path }) => path);
  t.deepEqual(paths({}), []);
  t.deepEqual(paths({ team: fresh.team.slice(0, 1) }), ['team']);
  t.deepEqual(paths({ average: 'x' }), ['cap']);
  t.deepEqual(paths({ inspectorsKind: 'only' }), ['inspectors', 'inspectors.reason']);
});

test('everybody may do what is theirs to do now', (t) => {
  const acts = (task: Task, department: string, role: 'planner' | 'reviewer'): string[] =>
    [...taskActs(task, { department, roles: [role] })].sort();
  t.deepEqual(acts(TASK, 'market', 'planner'), ['cancel', 'change', 'confirm', 'fill-part', 'invite']);
  t.deepEqual(acts(TASK, 'ecology', 'planner'), ['answer']);
  t.deepEqual(acts(TASK, 'culture', 'planner'), []);
  t.deepEqual(acts(TASK, 'market', 'reviewer'), []);
  t.deepEqual(acts({ ...TASK, source: { kind: 'ad-hoc', reason: '投诉' } }, 'market', 'reviewer'), ['approve']);
  t.deepEqual(acts({ ...TASK, state: 'confirmed' }, 'market', 'planner'), ['cancel', 'prepare', 'take-back']);
  t.deepEqual(acts({ ...TASK, state: 'drawn' }, 'market', 'planner'), []);
});

test('loads are put into at most twelve bars that hold every inspector once', (t) => {
  t.deepEqual(loadHistogram([]), []);
  t.deepEqual(loadHistogram([0, 0.4, 1, 2.9]), [
    { from: 0, to: 1, inspectors: 2 },
    { from: 1, to: 2, inspectors: 1 },
    { from: 2, to: 3, inspectors: 1 },
  ]);
  const means = Array.from({ length: 100 }, (_, i) => i / 3);
  const bars = loadHistogram(means);
  t.true(bars.length <= 12);
  t.is(
    bars.reduce((sum, { inspectors }) => sum + inspectors, 0),
    100,
  );
  t.is(percentText(31 / 3065), '1.01');
});

const FORECAST: Forecast = {
  drawId: 'hz-1',
  manifest: '00',
  seeds: 100,
  simulationSeed: 's',
  strata: [{ stratum: 'A', population: 10, sample: 1, reserve: 0, drawn: [1, 10], reserved: [0, 1] }],
  departments: [],
  bottlenecks: [
    {
      department: 'market',
      regions: ['330106'],
      asks: ['food'],
      role: 'leader',
      requires: [],
      entities: 4,
      expectedDrawn: 1,
      eligible: ['SC001'],
      capacity: 2,
      alwaysShort: 0,
      short: { share: 0.5, mean: 1, worst: 2 },
      contested: 0,
    },
  ],
  bestGuess: null,
  certain: [],
};

test('the sentences of a forecast call everything as people do', (t) => {
  const named = namedForecast(FORECAST, {
    department: () => '市场监管局',
    stratum: () => '信用风险A类',
    region: () => '西湖区',
    role: () => '组长',
    qualification: () => '食品',
    inspector: (_department, number) => `雷艳秀（${number}）`,
  });
  const text = describeForecast(named, 'zh').join('\n');
  for (const words of ['层 信用风险A类：', '市场监管局，角色 组长：西湖区', '食品', '雷艳秀（SC001）']) t.true(text.includes(words), words);
  for (const code of ['market', '330106', 'food', 'leader']) t.false(text.includes(code), code);
});

const missing = (path: string) => ({ code: 'missing-member', path, zh: `${path}：缺少成员。`, en: `${path}: missing.` });
const NAMES = new Map([
  ['market', '市场监管局'],
  ['ecology', '生态环境局'],
]);
const nameOf = (department: string): string => NAMES.get(department) ?? '';

test('what a task misses is told in the words of its forms, a line for the task and one for each department', (t) => {
  const told = taskObstacles(
    ['period', 'parts.market.items', 'parts.market.team', 'parts.ecology.cap', 'strata'].map(missing),
    ['market', 'ecology'],
    nameOf,
  ).map(({ zh }) => zh);
  t.deepEqual(told, ['任务：请填写检查期、分层与抽取比例。', '市场监管局：待填写抽查事项、检查组。', '生态环境局：待填写人均上限。']);
});

test('a department is named, not spoken of by its id', (t) => {
  const [ready, declined, other, early] = taskObstacles(
    [
      { code: 'part-not-ready', path: null, zh: 'market 尚未备妥（已接受）。', en: 'market is not ready (accepted).' },
      { code: 'department-declined', path: null, zh: 'ecology 已谢绝：…在 without 中…', en: 'ecology has declined: … "without" …' },
      { code: 'commit-by-passed', path: null, zh: '承诺时限已过。', en: 'The deadline has passed.' },
      { code: 'period-before-as-of', path: 'period.from', zh: 'period.from：检查期过早。', en: 'period.from: The period is too early.' },
    ],
    ['market', 'ecology'],
    nameOf,
  );
  t.deepEqual(ready, { zh: '市场监管局尚未备妥（已接受）。', en: '市场监管局 is not ready (accepted).' });
  t.regex(declined?.zh ?? '', /^生态环境局已谢绝/);
  t.false((declined?.zh ?? '').includes('without'));
  t.is(other?.zh, '承诺时限已过。');
  t.deepEqual(early, { zh: '检查期过早。', en: 'The period is too early.' }, 'without the member of the manifest');
});

test('a task whose departments declined can be confirmed without them, and no other one', (t) => {
  t.true(mayBeConfirmed([]));
  t.true(mayBeConfirmed([{ code: 'department-declined' }]));
  t.false(mayBeConfirmed([{ code: 'department-declined' }, { code: 'part-not-ready' }]));
});
