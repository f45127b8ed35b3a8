/** Figures as charts: the table of what they count, and how it is drawn. Knows no framework, so that it is tested alone. */

import type { EChartsCoreOption } from 'echarts/core';
import type { Schema } from '../../api/read.js';
import type { ChartTable } from '../../house/chart-table.js';
import type { Words } from '../../language/words.js';

export type Figure = Schema<'Figure'>;

type Row = Figure['rows'][number];

/** A line that a figure is to reach, in percent. */
interface Target {
  readonly percent: number;
  readonly words: Words;
}

const TARGETS: Readonly<Record<string, readonly Target[]>> = {
  coverage: [{ percent: 100, words: { zh: '目标 100%', en: 'target 100 %' } }],
  'joint-rate': [
    { percent: 60, words: { zh: '目标 60%', en: '60 %' } },
    { percent: 80, words: { zh: '80%', en: '80 %' } },
  ],
  completion: [{ percent: 100, words: { zh: '目标 100%', en: 'target 100 %' } }],
};

const targetsOf = (figure: string): readonly Target[] => TARGETS[figure] ?? [];

/** More rows than these stand as columns, the largest first: lying bars would not be told apart. */
const MOST_BARS = 20;

/** From here on names stand closer. */
const MANY_BARS = 10;

/** Figures that count how many had so many visits. */
const HISTOGRAMS: readonly string[] = ['entities-by-visits', 'inspectors-by-visits'];

const PERCENT_DIGITS = 10;

/** What a bar shows: of a share the percentage to tenths, of a mean the mean to hundredths, else the count. */
export function valueOfRow(kind: Figure['kind'], { count, of }: Row): number | null {
  if (kind === 'count') return count;
  if (of === null || of === 0) return null;
  return kind === 'share' ? Math.round((100 * PERCENT_DIGITS * count) / of) / PERCENT_DIGITS : Math.round((100 * count) / of) / 100;
}

const COUNT: Words = { zh: '数量', en: 'Count' };
const OF: Words = { zh: '总数', en: 'Of' };
const SHARE: Words = { zh: '比例', en: 'Share' };
const MEAN: Words = { zh: '平均', en: 'Mean' };

/** The figure as a table. @param nameOf what a row is about, in the reader's language */
export function tableOf({ kind, groups, rows }: Figure, nameOf: (row: Row) => string): ChartTable {
  const about: Words = { zh: groups.map(({ zh }) => zh).join(' · '), en: groups.map(({ en }) => en).join(' · ') };
  if (kind === 'count') return { columns: [about, COUNT], rows: rows.map((row) => [nameOf(row), row.count]) };
  const last = kind === 'share' ? SHARE : MEAN;
  return { columns: [about, COUNT, OF, last], rows: rows.map((row) => [nameOf(row), row.count, row.of, row.text]) };
}

/** What the numbers of an axis are. */
const MEASURES: Readonly<Record<Figure['kind'], Words>> = { count: COUNT, share: SHARE, mean: MEAN };

/** A name beneath a lying axis. */
const BENEATH = { nameLocation: 'middle', nameGap: 28 } as const;

/** Room of a name above a standing axis, in pixels. */
const NAME_ROOM = 36;

/** A line of the legend, in pixels: long names stand one beneath the other. */
const LEGEND_LINE = 22;

/** Whom a histogram counts. */
const COUNTED: Readonly<Record<string, Words>> = {
  'entities-by-visits': { zh: '户数', en: 'entities' },
  'inspectors-by-visits': { zh: '人数', en: 'inspectors' },
};

interface Wording {
  readonly nameOf: (row: Row) => string;
  readonly departmentOf: (id: string) => string;
  /** The figure's name. */
  readonly name: string;
  readonly say: (words: Words) => string;
}

/** Lying bars, the first row at the top; what is to be reached as dashed lines. */
function barsOf({ id, kind, rows }: Figure, { nameOf, name, say }: Wording): EChartsCoreOption {
  const isShare = kind === 'share';
  const targets = targetsOf(id);
  return {
    grid: { right: 56, top: targets.length > 0 ? 36 : 12, bottom: 28 },
    xAxis: {
      type: 'value',
      name: say(MEASURES[kind]),
      ...BENEATH,
      axisLabel: { formatter: isShare ? '{value}%' : '{value}' },
      min: 0,
      ...(isShare ? { max: 100 } : { minInterval: 1 }),
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(nameOf),
      axisLabel: { interval: 0, width: 170, overflow: 'truncate', fontSize: rows.length > MANY_BARS ? 11 : 12 },
    },
    legend: { show: false },
    series: [
      {
        type: 'bar',
        name,
        barMaxWidth: 22,
        data: rows.map((row) => valueOfRow(kind, row)),
        label: { show: true, position: 'right', formatter: isShare ? '{c}%' : '{c}', color: 'inherit' },
        markLine: {
          symbol: 'none',
          silent: true,
          data: targets.map(({ percent, words }) => ({ xAxis: percent, name: say(words), label: { formatter: '{b}', position: 'start' } })),
        },
      },
    ],
  };
}

/** A column for each row, the largest first: such as each inspector's visits. */
function columnsOf({ kind, groups, rows }: Figure, { nameOf, name, say }: Wording): EChartsCoreOption {
  const sorted = [...rows].sort((one, other) => (valueOfRow(kind, other) ?? 0) - (valueOfRow(kind, one) ?? 0));
  return {
    // So many names cannot be read beneath: each stands in the tooltip and in the table.
    xAxis: {
      type: 'category',
      data: sorted.map(nameOf),
      name: say({
        zh: `${groups.map(({ zh }) => zh).join(' · ')}（从多到少）`,
        en: `${groups.map(({ en }) => en).join(' · ')} (the largest first)`,
      }),
      nameLocation: 'middle',
      nameGap: 8,
      axisLabel: { show: false },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      name: say(MEASURES[kind]),
      min: 0,
      axisLabel: { formatter: kind === 'share' ? '{value}%' : '{value}' },
      ...(kind === 'count' ? { minInterval: 1 } : {}),
    },
    grid: { top: NAME_ROOM, bottom: 28 },
    legend: { show: false },
    series: [{ type: 'bar', name, barMaxWidth: 22, data: sorted.map((row) => valueOfRow(kind, row)) }],
  };
}

/** How many had so many visits: a column for each number of visits, one series for each department. */
function histogramOf({ id, groups, rows }: Figure, { departmentOf, name, say }: Wording): EChartsCoreOption {
  const visitsOf = ({ group }: Row): number => Number(group.at(-1));
  const most = Math.max(0, ...rows.map(visitsOf));
  const numbers = Array.from({ length: most }, (_, place) => place + 1);
  const departments = groups.length > 1 ? [...new Set(rows.map(({ group }) => group[0] ?? ''))] : [null];
  return {
    xAxis: {
      type: 'category',
      name: say({ zh: '检查次数', en: 'visits' }),
      ...BENEATH,
      data: numbers.map(String),
    },
    yAxis: { type: 'value', name: say(COUNTED[id] ?? COUNT), min: 0, minInterval: 1 },
    grid: { bottom: 28, top: NAME_ROOM + (departments.length > 1 ? LEGEND_LINE * departments.length : 0) },
    legend: { show: departments.length > 1 },
    series: departments.map((department) => ({
      type: 'bar',
      name: department === null ? name : departmentOf(department),
      barMaxWidth: 22,
      data: numbers.map(
        (number) => rows.find((row) => visitsOf(row) === number && (department === null || row.group[0] === department))?.count ?? 0,
      ),
    })),
  };
}

/** The chart that suits a figure. */
export function chartOf(figure: Figure, wording: Wording): EChartsCoreOption {
  if (HISTOGRAMS.includes(figure.id)) return histogramOf(figure, wording);
  return figure.rows.length > MOST_BARS ? columnsOf(figure, wording) : barsOf(figure, wording);
}

type Stratum = {
  readonly cells: readonly { readonly districts: readonly string[]; readonly observed: number; readonly expected: string }[];
};

/** Standing pairs of bars: what was drawn beside what was to be expected. */
export function expectationBars(
  { cells }: Stratum,
  words: {
    readonly drawn: string;
    readonly expected: string;
    readonly counted: string;
    readonly nameOf: (districts: readonly string[]) => string;
  },
): EChartsCoreOption {
  return {
    xAxis: {
      type: 'category',
      data: cells.map(({ districts }) => words.nameOf(districts)),
      axisLabel: { interval: 0, rotate: 30, width: 110, overflow: 'truncate' },
    },
    yAxis: { type: 'value', name: words.counted, min: 0 },
    grid: { top: NAME_ROOM + LEGEND_LINE },
    series: [
      { type: 'bar', name: words.drawn, barMaxWidth: 22, data: cells.map(({ observed }) => observed) },
      { type: 'bar', name: words.expected, barMaxWidth: 22, data: cells.map(({ expected }) => Number(expected)) },
    ],
  };
}
