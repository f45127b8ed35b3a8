/** What the departments of the demo's plan (`fixtures/plan.yaml`) enter for their joint task. */

import type { CityDepartment } from './city.js';

const rule = (rate: string) => ({ rate, rounding: 'ceil', minimum: 1, reserve: 15 });

export const SETTINGS = {
  asOf: '2026-03-02',
  filter: {
    region: ['3301'],
    industry: 'B C D F5169 F5212 F5239 F5243 F5251 F5265 G5942 H61 H62 M7452 N77 Q84 R'.split(' '),
  },
  strata: { by: 'risk', rules: { A: rule('1%'), B: rule('3%'), C: rule('10%'), D: rule('30%') } },
  frequency: [
    { risk: ['A'], months: 12 },
    { visits: 2, per: 'year', department: 'market' },
  ],
  recusals: { pairs: true, notSameInspectorAsLastTime: true },
  entropy: { kind: 'none' },
};

const team = [
  { role: 'leader', name: '组长', requires: ['leader'], count: 1 },
  { role: 'member', name: '组员', requires: [], count: 1 },
];

/** So many times the average: of a city this large no inspector could make the visits, but somebody has to. */
const cap = { average: '1.5' };

export const PARTS: Readonly<Record<CityDepartment, object>> = {
  market: {
    items: ['SC-01', 'SC-02', 'SC-03'],
    checks: null,
    team,
    cap,
    requires: [
      { tag: ['食品生产', '食品经营', '餐饮服务'], qualification: 'food' },
      { tag: ['特种设备使用'], qualification: 'special-equipment' },
      { tag: ['药品经营'], qualification: 'drugs' },
    ],
  },
  ecology: {
    items: ['HB-01', 'HB-02', 'HB-03'],
    checks: { industry: ['B', 'C', 'D', 'H6210', 'M7452', 'N77', 'Q84'] },
    team,
    cap,
    requires: [{ tag: ['重点排污单位'], qualification: 'emissions' }],
  },
  emergency: {
    items: ['YJ-01', 'YJ-02', 'YJ-03'],
    checks: { industry: ['B', 'C', 'F5169', 'F5239', 'F5265', 'G5942'] },
    team,
    cap,
    requires: [{ tag: ['危险化学品'], qualification: 'hazardous-chemicals' }],
  },
  culture: {
    items: ['WH-01', 'WH-02', 'WH-03'],
    checks: { tag: ['文化娱乐场所', '出版物经营', '印刷经营'] },
    team,
    cap,
    requires: [{ tag: ['文化娱乐场所'], qualification: 'venues' }],
  },
};
