/** The joint task of `fixtures/plan.yaml` as its departments send it: what all share, and the part of each. */

import type { Preparation, TaskSettings } from '../../dist/tasks/task.js';

export const SETTINGS: TaskSettings = {
  asOf: '2026-03-02',
  period: { from: '2026-03-16', to: '2026-05-29' },
  regions: {
    '3301': { name: '杭州市', nameEn: 'Hangzhou' },
    '330102': { name: '上城区', nameEn: 'Shangcheng' },
    '330105': { name: '拱墅区', nameEn: 'Gongshu' },
    '330106': { name: '西湖区', nameEn: 'Xihu' },
    '330108': { name: '滨江区', nameEn: 'Binjiang' },
    '330109': { name: '萧山区', nameEn: 'Xiaoshan' },
    '330110': { name: '余杭区', nameEn: 'Yuhang' },
    '330111': { name: '富阳区', nameEn: 'Fuyang' },
    '330112': { name: '临安区', nameEn: "Lin'an" },
    '330113': { name: '临平区', nameEn: 'Linping' },
    '330114': { name: '钱塘区', nameEn: 'Qiantang' },
    '330122': { name: '桐庐县', nameEn: 'Tonglu' },
    '330127': { name: '淳安县', nameEn: "Chun'an" },
    '330182': { name: '建德市', nameEn: 'Jiande' },
  },
  filter: {
    region: ['3301'],
    industry: [
      ...['B', 'C', 'D', 'F5169', 'F5212', 'F5239', 'F5243', 'F5251', 'F5265'],
      ...['G5942', 'H61', 'H62', 'M7452', 'N77', 'Q84', 'R'],
    ],
  },
  strata: {
    by: 'risk',
    rules: {
      A: { rate: '1%', rounding: 'ceil', minimum: 1, maximum: null, reserve: 10 },
      B: { rate: [3, 100], rounding: 'ceil', minimum: 1, reserve: 15 },
      C: { rate: '10%', rounding: 'ceil', minimum: 1, reserve: 15 },
      D: { rate: '30%', rounding: 'ceil', minimum: 1, reserve: 15 },
    },
  },
  frequency: [
    { risk: ['A'], months: 12 },
    { visits: 2, per: 'year', department: 'market' },
  ],
  recusals: { pairs: true, notSameInspectorAsLastTime: true },
  entropy: { kind: 'witnessed', description: '在公证人员见证下当众投掷五十次骰子' },
  commitBy: '2026-03-05T16:00:00+08:00',
  revealBy: '2026-03-06T08:00:00Z',
};

const team: Preparation['team'] = [
  { role: 'leader', name: '组长', nameEn: 'Leader', requires: ['leader'], count: 1 },
  { role: 'member', name: '组员', nameEn: 'Member', requires: [], count: 1 },
];

const all = { kind: 'all' } as const;

export const PARTS = {
  market: {
    items: ['SC-01', 'SC-02', 'SC-03', 'SC-04', 'SC-06'],
    checks: null,
    team,
    cap: 14,
    requires: [
      { tag: ['食品生产', '食品经营', '餐饮服务'], qualification: 'food' },
      { tag: ['特种设备使用'], qualification: 'special-equipment' },
      { tag: ['药品经营'], qualification: 'drugs' },
    ],
    inspectors: all,
  },
  ecology: {
    items: ['HB-01', 'HB-02', 'HB-03', 'HB-04', 'HB-05'],
    checks: { industry: ['B', 'C', 'D', 'H6210', 'M7452', 'N77', 'Q84'] },
    team,
    cap: { average: '2' },
    requires: [
      { tag: ['重点排污单位'], qualification: 'emissions' },
      { tag: ['危险废物经营'], qualification: 'solid-waste' },
      { tag: ['辐射源使用'], qualification: 'radiation' },
    ],
    inspectors: all,
  },
  emergency: {
    items: ['YJ-01', 'YJ-02', 'YJ-03', 'YJ-04'],
    checks: { industry: ['B', 'C', 'F5169', 'F5239', 'F5265', 'G5942'] },
    team,
    cap: 10,
    requires: [
      { tag: ['危险化学品'], qualification: 'hazardous-chemicals' },
      { tag: ['烟花爆竹零售'], qualification: 'fire-works' },
      { tag: ['矿山'], qualification: 'mine-safety' },
    ],
    inspectors: all,
  },
  culture: {
    items: ['WH-01', 'WH-02', 'WH-03', 'WH-04', 'WH-06'],
    checks: { tag: ['文化娱乐场所', '出版物经营', '印刷经营'] },
    team,
    cap: 8,
    requires: [
      { tag: ['文化娱乐场所'], qualification: 'venues' },
      { tag: ['出版物经营'], qualification: 'publishing' },
    ],
    inspectors: all,
  },
} as const satisfies Record<string, Preparation>;

export type DemoDepartment = keyof typeof PARTS;
