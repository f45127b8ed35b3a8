/** Figures as charts: the table of what they count, and how it is drawn. Knows no framework, so that it is tested alone. */

import type { EChartsCoreOption } from 'echarts/core';
import type { Schema } from '../../api/read.js';
import type { ChartTable } from '../../house/chart-table.js';
import type { Words } from '../../language/words.js';

export type Figure = Schema<'Figure'>;

type Row = Figure['rows'][number];

/** A line that a figure is to reach, in percent. */
export interface Target {
  readonly percent: number;
  readonly words: Words;
}

const TARGETS: Readonly<Record<string, readonly Target[]>> = {
  coverage: [{ percent: 100, words: { zh: '目标 100%', en: 'target 100 %' } }],
  'joint-rate': [
    { percent: 60, words: { zh: '目标 60%', en: 'target 60 %' } },
    { percent: 80, words: { zh: '2027 年目标 80%', en: 'target for 2027: 80 %' } },
  ],
  completion: [{ percent: 100, words: { zh: '目标 100%', en: 'target 100 %' } }],
};

export const targetsOf = (figure: string): readonly Target[] => TARGETS[figure] ?? [];

/** Bars beyond these are left to the table. */
export const MOST_BARS = 20;

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

interface Wording {
  readonly nameOf: (row: Row) => string;
  /** The figure's name. */
  readonly name: string;
  readonly say: (words: Words) => string;
}

/** Rows that are drawn: of long lists the largest values. */
const drawnRows = ({ kind, rows }: Figure): readonly Row[] =>
  rows.length <= MOST_BARS
    ? rows
    : [...rows].sort((one, other) => (valueOfRow(kind, other) ?? 0) - (valueOfRow(kind, one) ?? 0)).slice(0, MOST_BARS);

/** Lying bars, the first row at the top; what is to be reached as dashed lines. */
export function barsOf(figure: Figure, { nameOf, name, say }: Wording): EChartsCoreOption {
  const rows = drawnRows(figure);
  const targets = targetsOf(figure.id);
  const unit = figure.kind === 'share' ? '{value}%' : '{value}';
  return {
    xAxis: {
      type: 'value',
      axisLabel: { formatter: unit },
      min: 0,
      ...(figure.kind === 'share' ? { max: 100 } : { minInterval: figure.kind === 'count' ? 1 : 0 }),
    },
    yAxis: { type: 'category', inverse: true, data: rows.map(nameOf) },
    legend: { show: false },
    series: [
      {
        type: 'bar',
        name,
        barMaxWidth: 22,
        data: rows.map((row) => valueOfRow(figure.kind, row)),
        label: {
          show: rows.length <= MOST_BARS,
          position: 'insideLeft',
          formatter: figure.kind === 'share' ? '{c}%' : '{c}',
          color: 'inherit',
        },
        markLine: {
          symbol: 'none',
          silent: true,
          label: { position: 'start' },
          data: targets.map(({ percent, words }) => ({ xAxis: percent, name: say(words), label: { formatter: '{b}' } })),
        },
      },
    ],
  };
}

type Stratum = {
  readonly cells: readonly { readonly districts: readonly string[]; readonly observed: number; readonly expected: string }[];
};

/** Standing pairs of bars: what was drawn beside what was to be expected. */
export function expectationBars(
  { cells }: Stratum,
  words: { readonly drawn: string; readonly expected: string; readonly nameOf: (districts: readonly string[]) => string },
): EChartsCoreOption {
  return {
    xAxis: {
      type: 'category',
      data: cells.map(({ districts }) => words.nameOf(districts)),
      axisLabel: { interval: 0, rotate: 30, width: 110, overflow: 'truncate' },
    },
    yAxis: { type: 'value', min: 0 },
    series: [
      { type: 'bar', name: words.drawn, barMaxWidth: 22, data: cells.map(({ observed }) => observed) },
      { type: 'bar', name: words.expected, barMaxWidth: 22, data: cells.map(({ expected }) => Number(expected)) },
    ],
  };
}
