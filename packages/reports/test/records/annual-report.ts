/** A year of a city of four departments, as the service would count it. */

import type { AnnualReportRecord } from '@double-random/reports';
import { counted, department, figure, mean, type Named, shared, words } from './figure-rows.js';

const DEPARTMENT = words('部门', 'Department');
const VISITS = words('检查次数', 'Visits');

const MARKET = words('临江市市场监督管理局', 'Linjiang Market Regulation');
const ECOLOGY = words('临江市生态环境局', 'Linjiang Ecology and Environment');
const EMERGENCY = words('临江市应急管理局', 'Linjiang Emergency Management');
export const CULTURE = words('临江市文化广电旅游局', 'Linjiang Culture, Radio, Television and Tourism');

const ITEMS: readonly (readonly [Named, string, string, number, number])[] = [
  [MARKET, '登记事项检查', 'Registration particulars', 41, 612],
  [MARKET, '公示信息检查', 'Published information', 38, 612],
  [MARKET, '食品经营许可检查', 'Food business licences', 33, 284],
  [MARKET, '特种设备使用单位检查', 'Users of special equipment', 12, 96],
  [MARKET, '价格行为检查', 'Pricing', 4, 188],
  [MARKET, '广告行为检查', 'Advertising', 0, 120],
  [MARKET, '产品质量监督检查', 'Product quality', 9, 140],
  [ECOLOGY, '排污许可执行情况检查', 'Compliance with discharge permits', 27, 198],
  [ECOLOGY, '危险废物规范化管理检查', 'Management of hazardous waste', 19, 84],
  [
    ECOLOGY,
    '建设项目环境保护“三同时”及验收情况检查',
    'Environmental protection of construction projects: design, building and use together, and acceptance',
    8,
    62,
  ],
  [ECOLOGY, '放射源使用检查', 'Use of radioactive sources', 0, 14],
  [EMERGENCY, '安全生产责任制落实情况检查', 'Responsibility for work safety', 36, 240],
  [EMERGENCY, '有限空间作业安全检查', 'Work in confined spaces', 15, 72],
  [EMERGENCY, '危险化学品经营检查', 'Trade in dangerous chemicals', 6, 48],
  [EMERGENCY, '应急预案备案与演练检查', 'Emergency plans and drills', 22, 240],
  [CULTURE, '娱乐场所经营检查', 'Places of entertainment', 11, 88],
  [CULTURE, '互联网上网服务营业场所检查', 'Internet cafés', 7, 56],
  [CULTURE, '旅行社服务质量检查', 'Services of travel agencies', 5, 64],
  [CULTURE, '文物保护单位检查', 'Protected monuments', 1, 18],
];

const LOADS: readonly (readonly [Named, readonly (readonly [visits: number, inspectors: number])[]])[] = [
  [
    CULTURE,
    [
      [3, 2],
      [4, 5],
      [5, 6],
      [6, 2],
    ],
  ],
  [
    MARKET,
    [
      [4, 3],
      [6, 8],
      [7, 14],
      [8, 21],
      [9, 17],
      [10, 9],
      [11, 4],
      [13, 1],
    ],
  ],
  [
    EMERGENCY,
    [
      [5, 3],
      [6, 7],
      [7, 8],
      [8, 4],
      [9, 2],
    ],
  ],
  [
    ECOLOGY,
    [
      [4, 2],
      [5, 6],
      [6, 7],
      [7, 5],
      [8, 1],
    ],
  ],
];

const inspectorsOf = (loads: (typeof LOADS)[number][1]): number => loads.reduce((total, [, inspectors]) => total + inspectors, 0);

export const CITY: AnnualReportRecord = {
  report: 'annual-report',
  year: 2026,
  department: null,
  issuers: [department('market', MARKET)],
  asOf: '2027-01-15T01:30:00Z',
  figures: [
    figure('results', 'count', words('公示结果数', 'Published results'), [counted(1284)]),
    figure('results-corrected', 'share', words('经更正的结果', 'Results that were corrected'), [shared(9, 1284)]),
    figure('results-withdrawn', 'count', words('已撤回的结果', 'Results that were withdrawn'), [counted(2)]),
    figure('published-in-time', 'share', words('按期公示率', 'Published in time'), [shared(1279, 1284)]),
    figure('publication-rate', 'share', words('结果公示率', 'Visits whose result is published'), [shared(1286, 1301)]),
    figure('problem-rate', 'share', words('问题发现率（按事项）', 'Items with a problem'), [
      shared(
        ITEMS.reduce((total, [, , , count]) => total + count, 0),
        ITEMS.reduce((total, [, , , , of]) => total + of, 0),
      ),
    ]),
    figure('problem-rate-of-visits', 'share', words('问题发现率（按户次）', 'Visits with a problem'), [shared(241, 1284)]),
    figure('not-found-rate', 'share', words('无法联系率（按事项）', 'Items whose entity was not found'), [shared(58, 3236)]),
    figure(
      'problem-rate-by-class',
      'share',
      words('各信用风险类别的问题发现率', 'Items with a problem, by credit-risk class'),
      [
        shared(3, 64, null),
        shared(21, 802, words('A类', 'Class A')),
        shared(88, 1340, words('B类', 'Class B')),
        shared(117, 786, words('C类', 'Class C')),
        shared(65, 244, words('D类', 'Class D')),
      ],
      words('信用风险类别', 'Credit-risk class'),
    ),
    figure(
      'problem-rate-by-item',
      'share',
      words('各事项的问题发现率', 'Results with a problem, by item'),
      ITEMS.map(([of, zh, en, count, all]) => shared(count, all, of, words(zh, en))),
      DEPARTMENT,
      words('事项', 'Item'),
    ),
    figure(
      'coverage',
      'share',
      words('事项覆盖率', 'Coverage of the item lists'),
      [shared(133, 138, null), shared(17, 17, CULTURE), shared(62, 62, MARKET), shared(25, 28, EMERGENCY), shared(29, 31, ECOLOGY)],
      DEPARTMENT,
    ),
    figure(
      'joint-rate',
      'share',
      words('联合抽查率（计划任务）', 'Joint rate of planned tasks'),
      [shared(23, 34, null), shared(3, 5, CULTURE), shared(12, 15, MARKET), shared(5, 8, EMERGENCY), shared(3, 6, ECOLOGY)],
      DEPARTMENT,
    ),
    figure('joint-visits', 'share', words('联合检查占比', 'Joint visits'), [shared(806, 1284)]),
    figure('entities-visited', 'count', words('被检查对象数', 'Entities visited'), [counted(1193)]),
    figure('visits-per-entity', 'mean', words('户均检查次数', 'Visits per entity'), [mean(1284, 1193)]),
    figure(
      'entities-by-visits',
      'share',
      words('按检查次数的对象数', 'Entities by how often they were visited'),
      [shared(1109, 1193, 1), shared(77, 1193, 2), shared(7, 1193, 3)],
      VISITS,
    ),
    figure('visits-saved', 'share', words('减少入户次数', 'Visits saved'), [shared(974, 2258)]),
    figure(
      'inspectors-by-visits',
      'share',
      words('按检查次数的执法人员数', 'Inspectors by their visits'),
      LOADS.flatMap(([of, loads]) => loads.map(([visits, inspectors]) => shared(inspectors, inspectorsOf(loads), of, visits))),
      DEPARTMENT,
      VISITS,
    ),
    figure(
      'visits-per-inspector',
      'mean',
      words('人均检查次数', 'Visits per inspector'),
      LOADS.map(([of, loads]) =>
        mean(
          loads.reduce((total, [visits, inspectors]) => total + visits * inspectors, 0),
          inspectorsOf(loads),
          of,
        ),
      ),
      DEPARTMENT,
    ),
    figure('draws-held', 'count', words('有效抽取数', 'Draws that stand'), [counted(34)]),
    figure('draws-voided', 'count', words('作废抽取数', 'Draws that were voided'), [counted(1)]),
  ],
  draws: {
    held: 34,
    counted: 34,
    entities: { statistic: '9.87', degrees: 12, chance: '0.6273' },
    inspectors: { statistic: '168.40', degrees: 131, chance: '0.0152' },
    strata: [
      {
        stratum: words('低风险（A、B类）', 'Low risk (A, B)'),
        draws: 20,
        population: 24_180,
        selected: 612,
        cells: [
          { districts: [words('江北区', 'Jiangbei')], observed: 148, expected: '151.26' },
          { districts: [words('江南区', 'Jiangnan')], observed: 131, expected: '124.80' },
          { districts: [words('高新区', 'High-Tech Zone')], observed: 118, expected: '120.45' },
          { districts: [words('临江县', 'Linjiang County')], observed: 92, expected: '88.13' },
          { districts: [words('青山县', 'Qingshan County')], observed: 77, expected: '84.02' },
          { districts: [words('湖滨新区', 'Hubin New Area')], observed: 46, expected: '43.34' },
        ],
        statistic: '1.73',
        degrees: 5,
        chance: '0.8850',
      },
      {
        stratum: words('中高风险（C、D类）', 'Medium and high risk (C, D)'),
        draws: 20,
        population: 3940,
        selected: 588,
        cells: [
          { districts: [words('江北区', 'Jiangbei')], observed: 163, expected: '149.75' },
          { districts: [words('江南区', 'Jiangnan')], observed: 120, expected: '127.91' },
          { districts: [words('高新区', 'High-Tech Zone')], observed: 97, expected: '106.22' },
          { districts: [words('临江县', 'Linjiang County')], observed: 94, expected: '91.40' },
          { districts: [words('青山县', 'Qingshan County')], observed: 79, expected: '76.18' },
          { districts: [words('湖滨新区', 'Hubin New Area')], observed: 29, expected: '31.54' },
          { districts: [null, words('外埠', 'Outside the city')], observed: 6, expected: '5.00' },
        ],
        statistic: '5.48',
        degrees: 6,
        chance: '0.4840',
      },
      {
        stratum: words('专项：危险化学品', 'Dangerous chemicals'),
        draws: 2,
        population: 71,
        selected: 24,
        cells: [
          { districts: [words('江北区', 'Jiangbei'), words('高新区', 'High-Tech Zone')], observed: 11, expected: '13.10' },
          { districts: [words('江南区', 'Jiangnan'), words('临江县', 'Linjiang County')], observed: 13, expected: '10.90' },
        ],
        statistic: '2.66',
        degrees: 1,
        chance: '0.1029',
      },
      {
        stratum: words('专项：文物保护单位', 'Protected monuments'),
        draws: 1,
        population: 11,
        selected: 3,
        cells: [{ districts: [words('江北区', 'Jiangbei'), words('青山县', 'Qingshan County')], observed: 3, expected: '3.00' }],
        statistic: null,
        degrees: 0,
        chance: null,
      },
    ],
    departments: [
      {
        department: department('culture', CULTURE),
        draws: 7,
        places: 68,
        testedPlaces: 68,
        groups: 1,
        statistic: '11.20',
        degrees: 14,
        chance: '0.6703',
      },
      {
        department: department('market', MARKET),
        draws: 18,
        places: 624,
        testedPlaces: 610,
        groups: 3,
        statistic: '78.15',
        degrees: 73,
        chance: '0.3183',
      },
      {
        department: department('emergency', EMERGENCY),
        draws: 9,
        places: 167,
        testedPlaces: 160,
        groups: 2,
        statistic: '55.92',
        degrees: 24,
        chance: '0.0002',
      },
      {
        department: department('ecology', ECOLOGY),
        draws: 8,
        places: 123,
        testedPlaces: 118,
        groups: 1,
        statistic: '23.13',
        degrees: 20,
        chance: '0.2826',
      },
    ],
  },
  address: 'https://random.linjiang.example/public/statistics?year=2026',
};
