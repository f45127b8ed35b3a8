/** Which entities are meant, and the strata they are put in, in words. */

import type { Words } from '@double-random/core';
import type { Schema } from '../api/public-api.js';
import { industriesWords, industryWords } from './industries.js';
import { regionWords } from './regions.js';

const RISK_CLASS = /^[A-D]$/;

/** 信用风险分类 by its letter; another scheme's value stays as it is. */
export const riskWords = (risk: string): Words =>
  RISK_CLASS.test(risk) ? { zh: `信用风险${risk}类`, en: `Credit-risk class ${risk}` } : { zh: risk, en: risk };

const itself = (value: string): Words => ({ zh: value, en: value });

export interface Condition {
  readonly label: Words;
  readonly values: readonly Words[];
}

/** The conditions that ask for something; none: all entities are meant. */
export function conditionsOf({ region, industry, category, tag, risk }: Schema<'EntityFilter'>): readonly Condition[] {
  const asked: readonly Condition[] = [
    { label: { zh: '区域', en: 'Regions' }, values: region.map(regionWords) },
    { label: { zh: '行业', en: 'Industries' }, values: industriesWords(industry) },
    { label: { zh: '类别', en: 'Categories' }, values: category.map(itself) },
    { label: { zh: '监管标签', en: 'Tags' }, values: tag.map(itself) },
    { label: { zh: '信用风险', en: 'Credit risk' }, values: risk.map(riskWords) },
  ];
  return asked.filter(({ values }) => values.length > 0);
}

/** The one stratum of a draw without strata. */
const ALL = 'all';

/** What a stratum is called. @param by the column that strata are made by; `null`: there is one stratum, or nobody tells */
export function stratumWords(by: string | null, stratum: string): Words {
  if (by === null && stratum === ALL) return { zh: '全部检查对象', en: 'all entities' };
  if (by === 'region') return regionWords(stratum);
  if (by === 'industry') return industryWords(stratum);
  return by === 'risk' ? riskWords(stratum) : itself(stratum);
}

const COLUMNS: Readonly<Record<string, Words>> = {
  risk: { zh: '信用风险类别', en: 'credit-risk class' },
  region: { zh: '区域', en: 'region' },
  industry: { zh: '行业', en: 'industry' },
  category: { zh: '类别', en: 'category' },
  state: { zh: '登记状态', en: 'registration state' },
  registrationAuthority: { zh: '登记机关', en: 'registration authority' },
  supervisingOffice: { zh: '管辖单位', en: 'supervising office' },
};

/** What strata are made by; a column of somebody's own stands for itself. */
export const columnWords = (column: string): Words => COLUMNS[column] ?? itself(column);
