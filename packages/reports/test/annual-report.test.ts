/** What the annual report says, exactly. */

import { type AnnualReportRecord, type Document, report } from '@double-random/reports';
import test from 'ava';
import type { Block, Table } from '../dist/content/document.js';
import { annualReportRecord } from '../dist/records/annual-report.js';
import { CITY } from './records/annual-report.js';
import { EMPTY, PROVINCE } from './records/annual-report-edges.js';

function documentOf(record: AnnualReportRecord, language: 'zh' | 'en' = 'zh'): Document {
  const made = report(record, { language });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const [document] = made.value.documents;
  if (document === undefined) throw new Error('no document');
  return document;
}

const textOf = ({ blocks }: Document): string => blocks.map((block) => ('text' in block ? block.text : '')).join('\n');

/** The blocks below the heading that ends with these words. */
function chapter({ blocks }: Document, heading: string): readonly Block[] {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.text.endsWith(heading));
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level === 1);
  return start < 0 ? [] : rest.slice(0, end < 0 ? undefined : end);
}

const tableOf = (blocks: readonly Block[]): Table | undefined => blocks.find((block) => block.kind === 'table');

const chartsOf = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === 'chart' ? [block] : []));

for (const [name, record] of Object.entries({ CITY, EMPTY, PROVINCE })) {
  test(`the sample ${name} is a record`, (t) => {
    t.deepEqual(annualReportRecord.parse(record), record);
  });
}

for (const [name, record] of Object.entries({ CITY, EMPTY })) {
  for (const language of ['zh', 'en'] as const) {
    test(`the document of ${name} in ${language}`, (t) => {
      t.snapshot(documentOf(record, language));
    });
  }
}

test('of many departments those that lack most stand in the chart, all in the table, and words say so', (t) => {
  const blocks = chapter(documentOf(PROVINCE), '抽查事项覆盖情况');
  const [chart] = chartsOf(blocks);
  const bars = chart?.chart.form === 'shares' ? chart.chart.bars : [];
  t.is(bars.length, 15);
  t.deepEqual(
    bars.map(({ of, count }) => of - count),
    bars.map(({ of, count }) => of - count).sort((a, b) => b - a),
  );
  t.is(tableOf(blocks)?.rows.length, 61);
  t.true(blocks.some((block) => block.kind === 'paragraph' && block.text === '图中为未覆盖事项最多的15个部门，其余45个部门见下表。'));
});

test('every item stands in the table, and the chart has those with most problems, the largest share first', (t) => {
  const blocks = chapter(documentOf(PROVINCE), '检查结果与问题发现');
  const items = PROVINCE.figures.find(({ id }) => id === 'problem-rate-by-item')?.rows ?? [];
  const table = blocks.findLast((block) => block.kind === 'table');
  t.is(table?.rows.length, items.length);
  const chart = chartsOf(blocks).at(-1)?.chart;
  const bars = chart?.form === 'shares' ? chart.bars : [];
  const most = items
    .map(({ count }) => count)
    .sort((a, b) => b - a)
    .slice(0, bars.length);
  t.deepEqual(
    bars.map(({ count }) => count).sort((a, b) => b - a),
    most,
  );
  const rates = bars.map(({ count, of }) => count / of);
  t.deepEqual(
    rates,
    rates.toSorted((a, b) => b - a),
  );
});

const withRows = (id: string, rows: AnnualReportRecord['figures'][number]['rows']): AnnualReportRecord => ({
  ...CITY,
  figures: CITY.figures.map((figure) => (figure.id === id ? { ...figure, rows } : figure)),
});

const barsOf = (record: AnnualReportRecord, heading: string): readonly string[] =>
  chartsOf(chapter(documentOf(record), heading)).flatMap(({ chart }) =>
    chart.form === 'histogram' ? [] : chart.bars.map(({ label }) => label),
  );

test('items of the same name stand in the chart with their departments', (t) => {
  const name = { zh: '登记事项检查', en: null };
  const row = (department: string, count: number) => ({ group: [{ zh: department, en: null }, name], count, of: 10, text: `${count}0.0%` });
  const bars = barsOf(withRows('problem-rate-by-item', [row('甲局', 2), row('乙局', 3)]), '检查结果与问题发现');
  t.deepEqual(bars.slice(-2), ['登记事项检查（乙局）', '登记事项检查（甲局）']);
});

test('a class and a stratum that are known by a letter alone are called so', (t) => {
  const letter = { zh: 'A', en: null };
  const byClass = withRows('problem-rate-by-class', [{ group: [letter], count: 1, of: 4, text: '25.0%' }]);
  t.true(barsOf(byClass, '检查结果与问题发现').includes('A类'));
  const strata = CITY.draws.strata.map((stratum) => ({ ...stratum, stratum: letter }));
  const [chart] = chartsOf(chapter(documentOf({ ...CITY, draws: { ...CITY.draws, strata } }), '抽取与期望的比较'));
  t.true(chart?.caption.endsWith('A层：各地区实际抽中与期望'));
});

test('a target is reached by whole numbers, not by the rounded percentage', (t) => {
  const record = withRows('joint-rate', [{ group: [null], count: 5999, of: 10_000, text: '60.0%' }]);
  t.true(textOf(documentOf(record)).includes('联合抽查率60.0%，未达到60%、80%的目标'));
});

test('where there is nothing to have a share of, the report says so and shows no 0%', (t) => {
  const shown = JSON.stringify(documentOf(EMPTY).blocks.filter(({ kind }) => kind !== 'points'));
  t.false(/(?<!\d)0(?:\.0)?%/.test(shown));
  t.is(chartsOf(documentOf(EMPTY).blocks).length, 0);
  for (const words of [
    '无从计算事项覆盖率',
    '无从计算联合抽查率',
    '没有公示的检查结果',
    '无从计算按期公示率',
    '没有执法人员承担',
    '没有已公开的抽取',
  ]) {
    t.true(textOf(documentOf(EMPTY)).includes(words), words);
  }
});

test('a year that is not over is called so', (t) => {
  t.true(textOf(documentOf(EMPTY)).includes('统计时本年度尚未结束'));
  t.false(textOf(documentOf(CITY)).includes('尚未结束'));
  const lastMoment = { ...CITY, asOf: '2026-12-31T15:59:59Z' };
  t.true(textOf(documentOf(lastMoment)).includes('尚未结束'));
  t.false(textOf(documentOf({ ...CITY, asOf: '2026-12-31T16:00:00Z' })).includes('尚未结束'));
});

const withChance = (chance: string | null): string => {
  const entities = { statistic: chance === null ? null : '9.87', degrees: chance === null ? 0 : 12, chance };
  return textOf(documentOf({ ...CITY, draws: { ...CITY.draws, entities } }));
};

test('a chance is told in words that need no statistics', (t) => {
  t.true(withChance('0.6273').includes('概率0.6273，即公平抽取时，一百次中约63次会出现至少这么大的偏差。偏差属于随机波动的正常范围。'));
  t.true(withChance('0.0500').includes('偏差属于随机波动的正常范围。'));
  t.true(withChance('0.0499').includes('一百次中约5次会出现至少这么大的偏差。偏差大于通常的波动。'));
  t.true(withChance('0.0010').includes('一万次中约10次会出现至少这么大的偏差。偏差大于通常的波动。'));
  t.true(withChance('0.0009').includes('一万次中约9次会出现至少这么大的偏差。公平的抽取极少出现这样大的偏差，应当查明原因并予以说明。'));
  t.true(withChance('<0.0001').includes('一万次中不到一次会出现至少这么大的偏差。公平的抽取极少出现'));
  t.true(withChance('1.0000').includes('实际数量与期望接近得少见'));
  t.true(withChance(null).includes('各地区检查对象数量不足，无法检验。'));
});

test('draws that are not counted yet are told', (t) => {
  t.true(textOf(documentOf(PROVINCE)).includes('其中6次尚未计入以下比较'));
});

test('what deviates too much is named, or counted where there are many', (t) => {
  t.true(textOf(documentOf(CITY)).includes('分别来看，临江市应急管理局的偏差极为少见，应当查明原因。'));
  t.regex(textOf(documentOf(PROVINCE)), /分别来看，.*等30项的偏差极为少见/);
});

test('a chart says in words what it shows, with its numbers', (t) => {
  const [coverage] = chartsOf(documentOf(CITY, 'en').blocks);
  t.is(coverage?.caption, 'Figure 1. Coverage of the item lists, by department');
  t.true(coverage?.alt.includes('Linjiang Emergency Management 89.3% (25/28)'));
});

test('the whole report is painted, tagged figures and all, with the same bytes each time', async (t) => {
  for (const record of [CITY, EMPTY, PROVINCE]) {
    const made = report(record, { language: 'zh' });
    if (!made.ok) return t.fail();
    const bytes = await made.value.bytes();
    t.is(Buffer.compare(bytes, await made.value.bytes()), 0);
    t.true(bytes.length > 20_000);
  }
});
