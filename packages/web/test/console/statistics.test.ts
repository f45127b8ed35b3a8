import test from 'ava';
import { chartOf, type Figure, tableOf, valueOfRow } from '../../console/src/areas/statistics/figure-chart.js';
import { definitionOf } from '../../console/src/areas/statistics/figure-definitions.js';
import { groupName } from '../../console/src/areas/statistics/group-name.js';
import { progressByTask, progressOfAll } from '../../console/src/areas/statistics/progress/visit-progress.js';
import { chanceWords } from '../../src/words/chance.js';

const GROUPS = [{ zh: '部门', en: 'Department' }];
const figure = (changes: Partial<Figure> = {}): Figure => ({
  id: 'coverage',
  zh: '事项覆盖率',
  en: 'Coverage',
  kind: 'share',
  groups: GROUPS,
  rows: [{ group: ['market'], count: 5, of: 7, text: '71.4%' }],
  ...changes,
});
const WORDING = {
  nameOf: ({ group }: { group: readonly string[] }) => group.join(' '),
  departmentOf: (id: string) => id,
  name: '',
  say: ({ zh }: { zh: string }) => zh,
};

/** A part of a chart that the library types as anything. */
const partOf = (option: object, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((part, step) => (typeof part === 'object' && part !== null ? Reflect.get(part, step) : undefined), option);

test('what a bar shows is a percentage, a mean or a count; of nothing there is none', (t) => {
  const row = { group: [], count: 5, of: 7, text: null };
  t.is(valueOfRow('share', row), 71.4);
  t.is(valueOfRow('mean', { ...row, count: 822, of: 102 }), 8.06);
  t.is(valueOfRow('count', row), 5);
  t.is(valueOfRow('share', { ...row, count: 0, of: 0 }), null);
});

test('the table beside a chart has the whole numbers', (t) => {
  t.deepEqual(tableOf(figure(), ({ group }) => group.join()).rows, [['market', 5, 7, '71.4%']]);
  t.is(tableOf(figure({ kind: 'count' }), () => 'x').columns.length, 2);
});

test('coverage is drawn against its target of 100 %', (t) => {
  t.is(partOf(chartOf(figure(), WORDING), 'series', 0, 'markLine', 'data', 0, 'xAxis'), 100);
  t.is(partOf(chartOf(figure({ id: 'problem-rate-by-class' }), WORDING), 'series', 0, 'markLine', 'data', 0), undefined);
});

test('long lists stand as columns, the largest first', (t) => {
  const rows = Array.from({ length: 30 }, (_, place) => ({ group: ['market', `S${place}`], count: place, of: null, text: null }));
  const option = chartOf(figure({ id: 'workload', kind: 'count', rows }), WORDING);
  t.is(partOf(option, 'xAxis', 'data', 0), 'market S29');
  t.is(partOf(option, 'series', 0, 'data', 'length'), 30);
});

test('inspectors by their visits are a histogram by department, with the numbers that nobody has', (t) => {
  const rows = [
    { group: ['market', '1'], count: 9, of: 12, text: null },
    { group: ['market', '3'], count: 3, of: 12, text: null },
    { group: ['culture', '2'], count: 4, of: 4, text: null },
  ];
  const option = chartOf(figure({ id: 'inspectors-by-visits', groups: [...GROUPS, { zh: '检查次数', en: 'Visits' }], rows }), WORDING);
  t.deepEqual(partOf(option, 'xAxis', 'data'), ['1', '2', '3']);
  t.deepEqual(partOf(option, 'series', 0, 'data'), [9, 0, 3]);
  t.deepEqual(partOf(option, 'series', 1, 'data'), [0, 4, 0]);
});

test('rows are named in words', (t) => {
  const namers = {
    department: (id: string) => `D${id}`,
    item: (_: string, code: string) => `I${code}`,
    say: ({ zh }: { zh: string }) => zh,
  };
  t.is(groupName('coverage', [''], namers), '全市');
  t.is(groupName('problem-rate-by-class', [''], namers), '未分类');
  t.is(groupName('problem-rate-by-item', ['m', 'SC-01'], namers), 'ISC-01 · Dm');
  t.is(groupName('workload', ['m', '007'], namers, true), '工号 007');
  t.is(groupName('follow-ups-open', ['m', 'transfer'], namers), 'Dm · 案件线索移送');
  t.is(groupName('entities-by-visits', ['2'], namers), '2 次');
});

test('a figure that is not known has no definition', (t) => {
  t.is(definitionOf('something-new'), null);
  t.regex(definitionOf('visits-saved')?.zh ?? '', /省下/);
});

test('a chance is told in words at both ends', (t) => {
  t.regex(chanceWords('<0.0001').zh, /需要说明/);
  t.regex(chanceWords('0.0300').zh, /偏离略大/);
  t.is(chanceWords('0.5000').zh, '与公平抽取相符');
  t.regex(chanceWords('0.9999').zh, /过于接近/);
  t.regex(chanceWords(null).zh, /太少/);
});

const TODAY = '2026-11-23';
type Visit = Parameters<typeof progressOfAll>[0][number];
const visit = (state: Visit['state'], part: Visit['parts'][number]['state'], changes: Partial<Visit> = {}): Visit => ({
  task: 'one',
  state,
  dueOn: null,
  parts: [{ department: 'market', state: part, endedOn: null }],
  ...changes,
});

test('each step of the progress holds the next one', (t) => {
  const visits = [
    visit('assigned', 'awaiting'),
    visit('on_site', 'awaiting'),
    visit('recorded', 'entered'),
    visit('reviewed', 'passed'),
    visit('closed', 'passed'),
  ];
  const { task: _none, ...counts } = progressOfAll(visits, 'market', TODAY);
  t.deepEqual(counts, { all: 5, visited: 4, entered: 3, passed: 2, published: 1, returned: 0, late: 0 });
});

test('returned and late visits are counted beside the steps, replaced and strangers’ nowhere', (t) => {
  const visits = [
    visit('returned', 'returned', { dueOn: '2026-11-20' }),
    visit('published', 'passed', { dueOn: '2026-11-20', task: 'two' }),
    visit('replaced', 'awaiting'),
    visit('assigned', 'awaiting', { parts: [{ department: 'culture', state: 'awaiting', endedOn: null }] }),
  ];
  t.deepEqual(
    progressByTask(visits, 'market', TODAY).map(({ task, all, returned, late, published }) => [task, all, returned, late, published]),
    [
      ['one', 1, 1, 1, 0],
      ['two', 1, 0, 0, 1],
    ],
  );
});
