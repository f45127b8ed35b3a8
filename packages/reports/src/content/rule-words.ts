/** The rule of a stratum in words, exactly: what was computed from what. */

import type { Language, RateRule, Rounding, Stratum } from '@double-random/core';
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

export function ruleInWords(stratum: Stratum, language: Language): string {
  const { rule, population } = stratum;
  if ('rate' in rule) return rateInWords(rule, population, language);
  const count = grouped(rule.count);
  return language === 'zh' ? `定额${count}户；总数不足时全部抽取` : `fixed number ${count}; all of them if there are fewer`;
}
