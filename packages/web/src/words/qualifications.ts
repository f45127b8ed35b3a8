/** 资质 of inspectors in words. Departments name their own; these are the codes that are usual. */

import type { Words } from '@double-random/core';

const QUALIFICATIONS: Readonly<Record<string, Words>> = {
  leader: { zh: '可任组长', en: 'may lead a team' },
  expert: { zh: '专家', en: 'expert' },
  food: { zh: '食品', en: 'food' },
  drugs: { zh: '药品', en: 'drugs' },
  'special-equipment': { zh: '特种设备', en: 'special equipment' },
  venues: { zh: '文化娱乐场所', en: 'entertainment venues' },
  publishing: { zh: '出版物', en: 'publications' },
  emissions: { zh: '污染排放', en: 'emissions' },
  'solid-waste': { zh: '固体废物', en: 'solid waste' },
  radiation: { zh: '辐射安全', en: 'radiation safety' },
  'hazardous-chemicals': { zh: '危险化学品', en: 'hazardous chemicals' },
  'fire-works': { zh: '烟花爆竹', en: 'fireworks' },
  'mine-safety': { zh: '矿山安全', en: 'mine safety' },
};

/** What a qualification is called; one of a department's own stands for itself. */
export const qualificationWords = (code: string): Words => QUALIFICATIONS[code] ?? { zh: code, en: code };

/** Codes to choose from: the usual ones, and those chosen already. */
export const qualificationChoices = (chosen: readonly string[]): readonly string[] => [
  ...new Set([...Object.keys(QUALIFICATIONS), ...chosen.filter((code) => code !== '')]),
];
