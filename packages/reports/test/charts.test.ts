/** Charts: whatever they show, their texts stand apart and inside the page. */

import type { Document } from '@double-random/reports';
import test from 'ava';
import fc from 'fast-check';
import { binned } from '../dist/content/annual-report/bins.js';
import { type Chart, type ComparisonChart, MOST_BARS, MOST_COLUMNS, type ShareChart } from '../dist/content/chart.js';
import { drawing } from '../dist/layout/charts/chart.js';
import type { Mark } from '../dist/layout/charts/drawing.js';
import { scaleTo } from '../dist/layout/charts/scale.js';
import { textWidth } from '../dist/layout/faces.js';
import { SHEETS } from '../dist/layout/geometry.js';
import { layOut } from '../dist/layout/layout.js';
import type { Operation } from '../dist/layout/operations.js';

/** Ideographs one em, everything else half. */
const width = (_face: string, codePoint: number): number => (codePoint >= 0x2e80 ? 1 : 0.5);

const SHEET = SHEETS.portrait;
const MEASURE = SHEET.measure;

interface Box {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The ideograph's box: 0.88 em above the baseline, 0.12 em below it. */
function boxOf(mark: Mark): Box {
  if (mark.kind === 'text') {
    const { text, x, baseline, face, size } = mark;
    return {
      what: text,
      left: x,
      right: x + textWidth(text, face, size, width),
      top: baseline - 0.88 * size,
      bottom: baseline + 0.12 * size,
    };
  }
  if (mark.kind === 'fill') return { what: 'fill', left: mark.x, right: mark.x + mark.width, top: mark.y, bottom: mark.y + mark.height };
  const { x1, x2, y1, y2 } = mark;
  return { what: 'rule', left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
}

const NEAR = 1e-6;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - NEAR && b.left < a.right - NEAR && a.top < b.bottom - NEAR && b.top < a.bottom - NEAR;

function faultsOf(chart: Chart): readonly string[] {
  const { marks, height } = drawing(chart, MEASURE, width);
  const boxes = marks.map(boxOf);
  const outside = boxes.filter(
    ({ left, right, top, bottom }) =>
      !(left >= -NEAR && right <= MEASURE + NEAR && top >= -NEAR && bottom <= height + NEAR && left <= right && top <= bottom),
  );
  const texts = marks.filter(({ kind }) => kind === 'text').map(boxOf);
  const overlapping = texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter((b) => overlap(a, b))
      .map((b) => `${a.what} over ${b.what}`),
  );
  return [...outside.map(({ what }) => `${what} outside`), ...overlapping];
}

const count = fc.oneof(fc.nat(12), fc.nat(10_000), fc.maxSafeNat());
const label = fc.string({ unit: fc.constantFrom(...'市场监督管理局（、Ab9 -〔𬭎'), maxLength: 90 });
const short = fc.string({ unit: fc.constantFrom(...'率数/0123456789,.%无'), maxLength: 24 });

const shares: fc.Arbitrary<ShareChart> = fc
  .record({
    form: fc.constant('shares' as const),
    scale: fc.constantFrom('whole' as const, 'largest' as const),
    targets: fc
      .uniqueArray(fc.integer({ min: 0, max: 100 }), { maxLength: 4 })
      .map((all) => all.sort((a, b) => a - b).map((percent) => ({ percent, label: `目标${percent}%` }))),
    headers: fc.tuple(short, short),
    bars: fc.array(
      fc
        .record({ label, count, of: count, values: fc.tuple(short, short) })
        .map((bar) => ({ ...bar, of: bar.of === 0 ? 0 : Math.max(bar.count, bar.of) })),
      { minLength: 1, maxLength: MOST_BARS },
    ),
  })
  .map((chart) => (chart.scale === 'whole' ? chart : { ...chart, targets: [] }));

const comparisons: fc.Arbitrary<ComparisonChart> = fc.record({
  form: fc.constant('comparison' as const),
  headers: fc.tuple(short, short, short),
  bars: fc.array(fc.record({ label, observed: count, expected: count, values: fc.tuple(short, short, short) }), {
    minLength: 1,
    maxLength: MOST_BARS,
  }),
});

const histograms: fc.Arbitrary<Chart> = fc.record({
  form: fc.constant('histogram' as const),
  across: label,
  up: label,
  columns: fc.array(
    count.map((value) => ({ label: String(value), count: value, value: value.toLocaleString('en') })),
    { maxLength: MOST_COLUMNS },
  ),
});

for (const [name, charts] of Object.entries({ shares, comparisons, histograms })) {
  test(`${name}: everything is inside, and no text stands over another`, (t) => {
    fc.assert(
      fc.property(charts, (chart) => {
        t.deepEqual(faultsOf(chart), []);
      }),
      { numRuns: 300 },
    );
  });
}

const BAR: ShareChart['bars'][number] = { label: '市场监管局', count: 3, of: 4, values: ['75.0%', '3/4'] };

const shareChart = (bars: ShareChart['bars'], scale: ShareChart['scale'] = 'whole'): ShareChart => ({
  form: 'shares',
  scale,
  targets: [{ percent: 100, label: '目标100%' }],
  headers: ['比率', '数量'],
  bars,
});

const fills = (chart: Chart): Box[] =>
  drawing(chart, MEASURE, width)
    .marks.filter(({ kind }) => kind === 'fill')
    .map(boxOf);

test('a bar is as long as its share of the whole, and the target of 100% stands where the whole ends', (t) => {
  const [whole, bar] = fills(shareChart([BAR])) as [Box, Box];
  t.true(Math.abs((bar.right - bar.left) / (whole.right - whole.left) - 0.75) < 1e-9);
  const rules = drawing(shareChart([BAR]), MEASURE, width).marks.filter((mark) => mark.kind === 'rule' && mark.weight === 1);
  t.deepEqual(
    rules.map((mark) => boxOf(mark).left),
    [whole.right],
  );
});

test('where there is nothing to have a share of, there is no bar, not one of 0%', (t) => {
  t.is(fills(shareChart([{ ...BAR, count: 0, of: 0, values: ['无', ''] }])).length, 0);
  t.is(fills(shareChart([{ ...BAR, count: 0, of: 4, values: ['0.0%', '0/4'] }])).length, 2);
});

test('observed and expected bars are to the same scale', (t) => {
  const chart: ComparisonChart = {
    form: 'comparison',
    headers: ['实际', '期望', '相差'],
    bars: [{ label: '江北区', observed: 50, expected: 2500, values: ['50', '25.00', '+25.00'] }],
  };
  const bars = fills(chart).slice(-2);
  const [observed = 0, expected = 0] = bars.map(({ left, right }) => right - left);
  t.true(Math.abs(observed - 2 * expected) < 1e-9);
});

test('what is expected is outlined by lines, which no viewer lets vanish, and they stay inside the bar', (t) => {
  const chart: ComparisonChart = {
    form: 'comparison',
    headers: ['实际', '期望', '相差'],
    bars: [{ label: '江北区', observed: 50, expected: 2500, values: ['50', '25.00', '+25.00'] }],
  };
  const marks = drawing(chart, MEASURE, width).marks;
  const at = marks.findLastIndex(({ kind }) => kind === 'fill');
  const paper = boxOf(marks[at] as Mark);
  const outline = marks.slice(at + 1, at + 5);
  t.true(outline.every(({ kind }) => kind === 'rule'));
  for (const { left, right, top, bottom } of outline.map(boxOf)) {
    t.true(left >= paper.left && right <= paper.right && top >= paper.top && bottom <= paper.bottom);
  }
});

test('a label of any length takes two lines at most, the second cut with an ellipsis', (t) => {
  const { marks } = drawing(shareChart([{ ...BAR, label: '长'.repeat(500) }]), MEASURE, width);
  const lines = marks.flatMap((mark) => (mark.kind === 'text' && mark.text.includes('长') ? [mark.text] : []));
  t.is(lines.length, 2);
  t.true(lines[1]?.endsWith('…'));
});

test('a label that is cut keeps the spaces between its words', (t) => {
  const { marks } = drawing(shareChart([{ ...BAR, label: 'word '.repeat(100).trim() }]), MEASURE, width);
  const cut = marks.find((mark) => mark.kind === 'text' && mark.text.endsWith('…'));
  t.true(cut?.kind === 'text' && /^(?:word )+[word ]*…$/.test(cut.text));
});

test('scales end at round numbers, beyond the largest value, in few steps', (t) => {
  t.deepEqual(scaleTo(0), { top: 1, ticks: [0, 1] });
  t.deepEqual(scaleTo(163), { top: 200, ticks: [0, 50, 100, 150, 200] });
  fc.assert(
    fc.property(fc.nat(1_000_000_000), (largest) => {
      const { top, ticks } = scaleTo(largest);
      return top >= largest && top > 0 && ticks.length <= 7 && ticks[0] === 0 && ticks.at(-1) === top && ticks.every(Number.isInteger);
    }),
  );
});

test('bins keep every count, one width, and are few', (t) => {
  fc.assert(
    fc.property(fc.array(fc.record({ visits: fc.integer({ min: 1, max: 5000 }), count: fc.nat(50) }), { minLength: 1 }), (frequencies) => {
      const bins = binned(frequencies);
      const total = (all: readonly { readonly count: number }[]): number => all.reduce((sum, one) => sum + one.count, 0);
      const widths = new Set(bins.map(({ from, to }) => to - from));
      return bins.length <= MOST_COLUMNS && total(bins) === total(frequencies) && widths.size === 1;
    }),
  );
  t.deepEqual(
    binned([
      { visits: 1, count: 4 },
      { visits: 3, count: 2 },
    ]),
    [
      { from: 1, to: 1, count: 4 },
      { from: 2, to: 2, count: 0 },
      { from: 3, to: 3, count: 2 },
    ],
  );
});

const documentOf = (paragraphs: number, chart: Chart): Document => ({
  language: 'zh',
  title: '图',
  reference: '2026',
  created: '2026-01-01T00:00:00Z',
  blocks: [
    ...Array.from({ length: paragraphs }, (_, index) => ({ kind: 'paragraph' as const, text: `第${index}段` })),
    { kind: 'heading', level: 2, text: '图前标题' },
    { kind: 'chart', chart, caption: '图1', alt: '条形图' },
  ],
});

test('a chart is never cut, and its heading and its caption stand with it', (t) => {
  const bars = Array.from({ length: MOST_BARS }, () => ({ ...BAR, label: '很长的部门名称'.repeat(9) }));
  for (let paragraphs = 0; paragraphs < 40; paragraphs += 3) {
    let page = 0;
    const pages = new Set<number>();
    for (const operation of layOut(documentOf(paragraphs, shareChart(bars)), width, 2)) {
      if (operation.kind === 'page') page += 1;
      if (isOfChart(operation)) pages.add(page);
      if (operation.kind === 'text' && !operation.artifact) t.true(operation.baseline < SHEET.bottom && operation.baseline > SHEET.top);
    }
    t.is(pages.size, 1);
  }
});

const isOfChart = (operation: Operation): boolean =>
  operation.kind === 'text' ? ['图前标题', '图1', '75.0%'].includes(operation.text) : operation.kind === 'fill' && operation.part === true;
