/** The rule of a stratum in words, exactly: what was computed from what. */

import type { Language, RateRule, Rounding, SampleRule, Stratum } from '@double-random/core';
import { grouped } from './figures.js';
import { exactQuotient, ratePercent } from './fraction.js';

const ROUNDING: Readonly<Record<Rounding, { zh: string; en: string }>> = {
  ceil: { zh: '向上取整', en: 'rounded up' },
  floor: { zh: '向下取整', en: 'rounded down' },
  'half-up': { zh: '四舍五入取整', en: 'rounded half up' },
};

function rateInWords(rule: RateRule, population: number, language: Language): string {
  const [num, den] = rule.rate;
  const percent = ratePercent(num, den);
  const exact = `${grouped(population)}×${grouped(num)}/${grouped(den)}=${exactQuotient(BigInt(population) * BigInt(num), BigInt(den))}`;
  const rate = `${grouped(num)}/${grouped(den)}`;
  const rounding = ROUNDING[rule.rounding][language];
  if (language === 'zh') {
    const maximum = rule.maximum === null ? '不设上限' : `不多于${grouped(rule.maximum)}户`;
    return `按比例${rate}${percent === undefined ? '' : `（${percent}）`}：${exact}，${rounding}；不少于${grouped(rule.minimum)}户，${maximum}`;
  }
  const maximum = rule.maximum === null ? 'no maximum' : `at most ${grouped(rule.maximum)}`;
  return `rate ${rate}${percent === undefined ? '' : ` (${percent})`}: ${exact}, ${rounding}; at least ${grouped(rule.minimum)}, ${maximum}`;
}

function countInWords(rule: { readonly count: number }, language: Language): string {
  const count = grouped(rule.count);
  return language === 'zh' ? `定额${count}户；总数不足时全部抽取` : `fixed number ${count}; all of them if there are fewer`;
}

export function ruleInWords({ rule, population }: Stratum, language: Language): string {
  return 'rate' in rule ? rateInWords(rule, population, language) : countInWords(rule, language);
}

function plannedRateInWords(rule: RateRule, language: Language): string {
  const [num, den] = rule.rate;
  const rate = ratePercent(num, den) ?? `${grouped(num)}/${grouped(den)}`;
  const zh = [
    ROUNDING[rule.rounding].zh,
    ...(rule.minimum > 0 ? [`不少于${grouped(rule.minimum)}户`] : []),
    ...(rule.maximum === null ? [] : [`不多于${grouped(rule.maximum)}户`]),
  ];
  const en = [
    ROUNDING[rule.rounding].en,
    ...(rule.minimum > 0 ? [`at least ${grouped(rule.minimum)}`] : []),
    ...(rule.maximum === null ? [] : [`at most ${grouped(rule.maximum)}`]),
  ];
  return language === 'zh' ? `${rate}（${zh.join('，')}）` : `${rate} (${en.join(', ')})`;
}

/** A rule before anybody knows how many entities it is for: 3%（向上取整，不少于1户）. */
export const plannedRuleInWords = (rule: SampleRule, language: Language): string =>
  'rate' in rule ? plannedRateInWords(rule, language) : countInWords(rule, language);
