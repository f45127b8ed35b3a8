/** Statistics as one CSV file: a line for each row of a figure, then a line for each test. */

import type { Language, Words } from '@double-random/core';
import { type CsvCell, csvFile } from '../../http/csv-file.js';
import { type ChiSquare, chanceText, statisticText } from '../../statistics/draws/chi-square.js';
import { FIGURE_FORMS, type Figure } from '../../statistics/figure.js';
import type { PublicReport } from '../../statistics/public-report.js';

const HEADER: Readonly<Record<Language, readonly string[]>> = {
  zh: ['指标编号', '指标', '分组一', '分组二', '分子', '分母', '数值', 'χ²', '自由度', '概率'],
  en: ['Id', 'Figure', 'Group 1', 'Group 2', 'Count', 'Of', 'Value', 'Chi-square', 'Degrees of freedom', 'Chance'],
};

const TESTS = {
  'entities-by-district': { zh: '对象抽取与期望之比较', en: 'Drawn entities against expectation' },
  'inspectors-alike': { zh: '人员抽取与期望之比较', en: 'Drawn inspectors against expectation' },
} as const satisfies Readonly<Record<string, Words>>;

const figureLines = (lang: Language, { id, rows }: Figure): CsvCell[][] =>
  rows.map(({ group: [first = '', second = ''], count, of, text }) => [
    id,
    FIGURE_FORMS[id][lang],
    first,
    second,
    count,
    of,
    text,
    null,
    null,
    null,
  ]);

/** @param of what was drawn */
const testLine = (lang: Language, id: keyof typeof TESTS, group: string, of: number, tested: ChiSquare): CsvCell[] => [
  id,
  TESTS[id][lang],
  group,
  '',
  of,
  null,
  null,
  statisticText(tested),
  tested.degrees,
  chanceText(tested),
];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** A line without a group is that of all strata or departments. */
export function statisticsFile(lang: Language, { figures, test }: PublicReport, own: readonly Figure[] = []) {
  const drawn = sum(test.strata.map(({ selected }) => selected));
  const places = sum(test.departments.map(({ testedPlaces }) => testedPlaces));
  const lines = [
    ...[...figures, ...own].flatMap((figure) => figureLines(lang, figure)),
    ...test.strata.map(({ stratum, selected, tested }) => testLine(lang, 'entities-by-district', stratum, selected, tested)),
    testLine(lang, 'entities-by-district', '', drawn, test.entities),
    ...test.departments.map(({ department, testedPlaces, tested }) => testLine(lang, 'inspectors-alike', department, testedPlaces, tested)),
    testLine(lang, 'inspectors-alike', '', places, test.inspectors),
  ];
  return csvFile('statistics.csv', HEADER[lang], lines);
}
