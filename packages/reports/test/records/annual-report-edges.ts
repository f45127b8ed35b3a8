/** A year in which nothing was done, and a year of sixty departments. */

import type { AnnualReportRecord } from '@double-random/reports';
import { CITY, CULTURE } from './annual-report.js';
import { counted, department, type Named, type Row, shared, words } from './figure-rows.js';

/** A department that only begins: it has no item list, no plan and no draw. */
export const EMPTY: AnnualReportRecord = {
  report: 'annual-report',
  year: 2026,
  department: department('culture', CULTURE),
  issuers: [department('culture', CULTURE)],
  asOf: '2026-06-30T16:30:00Z',
  figures: CITY.figures.map((one) => ({
    ...one,
    rows: one.groups.length > 0 ? [] : one.rows.map(({ of }) => (of === null ? counted(0) : shared(0, 0))),
  })),
  draws: {
    held: 0,
    counted: 0,
    entities: { statistic: null, degrees: 0, chance: null },
    inspectors: { statistic: null, degrees: 0, chance: null },
    strata: [],
    departments: [],
  },
  address: null,
};

const REGIONS: readonly Named[] = [
  words('江北', 'Jiangbei'),
  words('江南', 'Jiangnan'),
  words('高新', 'Gaoxin'),
  words('临江', 'Linjiang'),
  words('青山', 'Qingshan'),
  words('湖滨', 'Hubin'),
];

const TRADES: readonly Named[] = [
  words('市场监督管理局', 'Market Regulation'),
  words('生态环境局', 'Ecology and Environment'),
  words('应急管理局', 'Emergency Management'),
  words('文化广电旅游局', 'Culture, Radio, Television and Tourism'),
  words('住房和城乡建设局', 'Housing and Urban-Rural Development'),
  words('交通运输局', 'Transport'),
  words('卫生健康委员会', 'Health'),
  words('农业农村局', 'Agriculture and Rural Affairs'),
  words('自然资源和规划局', 'Natural Resources and Planning'),
  words('人力资源和社会保障局', 'Human Resources and Social Security'),
];

/** Sixty departments with names as long as they are in life. */
const MANY: readonly Named[] = REGIONS.flatMap((region) =>
  TRADES.map((trade) =>
    words(
      `临江市${region.zh}经济技术开发区管理委员会${trade.zh}综合行政执法大队`,
      `Enforcement Brigade for ${trade.en} of the ${region.en} Economic and Technological Development Zone`,
    ),
  ),
);

const manyRows = (row: (name: Named, index: number) => Row): readonly Row[] => MANY.map(row);

export const PROVINCE: AnnualReportRecord = {
  ...CITY,
  issuers: MANY.slice(0, 6).map((name, index) => department(`d${index}`, name)),
  figures: CITY.figures.map((one) => {
    if (one.id === 'coverage')
      return { ...one, rows: [shared(1200 - 175, 1200, null), ...manyRows((name, index) => shared(20 - (index % 7), 20, name))] };
    if (one.id === 'joint-rate')
      return { ...one, rows: [shared(60, 120, null), ...manyRows((name, index) => shared(index % 3, index % 3 === 0 ? 0 : 2, name))] };
    if (one.id === 'problem-rate-by-item') {
      return {
        ...one,
        rows: MANY.flatMap((name, index) =>
          [1, 2, 3].map((item) =>
            shared(
              (index * item) % 17,
              40 + index,
              name,
              words(`${name.zh}第${item}项监督检查事项及其落实整改情况的监督检查`, `Supervision item ${item}`),
            ),
          ),
        ),
      };
    }
    if (one.id === 'inspectors-by-visits') return { ...one, rows: manyRows((name, index) => shared(1, 1, name, 1 + index * 5)) };
    return one;
  }),
  draws: {
    ...CITY.draws,
    held: 40,
    departments: MANY.map((name, index) => ({
      department: department(`d${index}`, name),
      draws: 2,
      places: 40,
      testedPlaces: 36,
      groups: 1,
      statistic: '12.00',
      degrees: 11,
      chance: index % 2 === 0 ? '0.3636' : '<0.0001',
    })),
  },
};
