/** Strata and their rules as a form says them, and how many each of them draws, by the very function of the draw. */

import { type SampleRule, sampleSize } from '@double-random/core';
import { stratumWords } from '../../../../src/words/scope.js';
import type { Schema } from '../../api/read.js';
import type { Words } from '../../language/words.js';

type StrataSettings = NonNullable<Schema<'Task'>['settings']['strata']>;

export interface StratumForm {
  /** The value of the column that strata are made by; `all` where there is one stratum, `default` for all other values. */
  stratum: string;
  kind: 'rate' | 'count';
  /** Percent, as it is typed: `3` or `0.5`. */
  percent: string;
  count: number | null;
  rounding: 'ceil' | 'floor' | 'half-up';
  minimum: number | null;
  maximum: number | null;
  reserve: number | null;
}

export interface StrataForm {
  /** Empty: one stratum. */
  by: string;
  rules: StratumForm[];
}

/** The one stratum, and the one for all values that have no rule of their own. */
export const ALL = 'all';
export const OTHERS = 'default';

export const newStratum = (stratum: string): StratumForm => ({
  stratum,
  kind: 'rate',
  percent: '3',
  count: null,
  rounding: 'ceil',
  minimum: 1,
  maximum: null,
  reserve: 5,
});

const MOST_DECIMALS = 6;

/** Percent as an exact fraction in lowest terms: `0.5` is 1/200; `null`: it is no percentage from 0 to 100. */
export function rateOf(percent: string): [num: number, den: number] | null {
  const parts = /^(\d{1,3})(?:\.(\d+))?$/.exec(percent.trim());
  const decimals = parts?.[2] ?? '';
  if (parts === null || decimals.length > MOST_DECIMALS) return null;
  const num = Number(`${parts[1]}${decimals}`);
  const den = 100 * 10 ** decimals.length;
  if (num > den) return null;
  const shared = divisor(num, den);
  return [num / shared, den / shared];
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** A fraction as percent: `[1, 200]` is `0.5`. */
const percentOf = ([num, den]: readonly [number, number]): string => String(Number(((100 * num) / den).toFixed(MOST_DECIMALS)));

/** The API takes a rate as a fraction or as a text such as `3%` or `3/100`. */
function percentShown(rate: StrataSettings['rules'][string]['rate']): string {
  if (rate === undefined) return '';
  if (typeof rate !== 'string') return percentOf(rate);
  const [num = '', den] = rate.split('/');
  return den === undefined ? num.replace('%', '').trim() : percentOf([Number(num), Number(den)]);
}

function stratumForm(stratum: string, rule: StrataSettings['rules'][string]): StratumForm {
  const count = rule.count ?? null;
  return {
    stratum,
    kind: count === null ? 'rate' : 'count',
    percent: percentShown(rule.rate),
    count,
    rounding: rule.rounding ?? 'ceil',
    minimum: rule.minimum ?? null,
    maximum: rule.maximum ?? null,
    reserve: rule.reserve ?? null,
  };
}

export function strataForm(strata: StrataSettings | undefined): StrataForm {
  if (strata === undefined) return { by: 'risk', rules: [] };
  return { by: strata.by ?? '', rules: Object.entries(strata.rules).map(([name, rule]) => stratumForm(name, rule)) };
}

/** The rule as the draw knows it; `null`: it is not whole yet. */
export function sampleRuleOf({ kind, percent, count, rounding, minimum, maximum }: StratumForm): SampleRule | null {
  if (kind === 'count') return count === null ? null : { count };
  const rate = rateOf(percent);
  return rate === null ? null : { rate, rounding, minimum: minimum ?? 0, maximum };
}

export interface Quota {
  readonly population: number;
  /** How many are drawn, and stand in reserve. */
  readonly sample: number;
  readonly reserve: number;
}

/** How many of so many entities a rule draws; `null`: the rule is not whole yet. */
export function quotaOf(form: StratumForm, population: number): Quota | null {
  const rule = sampleRuleOf(form);
  if (rule === null) return null;
  const sample = sampleSize(rule, population);
  return { population, sample, reserve: Math.min(form.reserve ?? 0, population - sample) };
}

/** How many entities of a scope there are, by class. */
export interface Counts {
  readonly total: number;
  readonly byRisk: readonly { readonly risk: string; readonly count: number }[];
}

/** The entities of a stratum; `null`: they are counted by risk class only, and strata are made by something else. */
export function populationOf({ by, rules }: StrataForm, stratum: string, { total, byRisk }: Counts): number | null {
  if (by === '') return total;
  if (by !== 'risk') return null;
  const own = new Set(rules.map((rule) => rule.stratum));
  const others = byRisk.filter(({ risk }) => (stratum === OTHERS ? !own.has(risk) : risk === stratum));
  return others.reduce((sum, { count }) => sum + count, 0);
}

const ruleSent = (form: StratumForm): StrataSettings['rules'][string] => {
  const reserve = form.reserve === null ? {} : { reserve: form.reserve };
  if (form.kind === 'count') return { count: form.count, ...reserve };
  const rate = rateOf(form.percent);
  return {
    ...(rate === null ? {} : { rate }),
    rounding: form.rounding,
    ...(form.minimum === null ? {} : { minimum: form.minimum }),
    maximum: form.maximum,
    ...reserve,
  };
};

/** `null`: nothing is said yet. */
export function strataSent({ by, rules }: StrataForm): StrataSettings | null {
  if (rules.length === 0) return null;
  return { by: by === '' ? null : by, rules: Object.fromEntries(rules.map((rule) => [rule.stratum, ruleSent(rule)])) };
}

type StrataFault = { readonly path: string; readonly words: Words };

const fault = (zh: string, en: string): StrataFault[] => [{ path: 'settings.strata', words: { zh, en } }];

/** What is wrong with the rules that stand there; none at all may stand in a draft. */
export function strataFault({ by, rules }: StrataForm): StrataFault[] {
  const names = rules.map(({ stratum }) => stratum.trim());
  if (names.some((name) => name === '')) return fault('每个分层都要有值', 'Each stratum needs its value');
  if (new Set(names).size < names.length) return fault('同一分层写了两次', 'A stratum stands there twice');
  const open = rules.find((rule) => sampleRuleOf(rule) === null);
  if (open === undefined) return [];
  const { zh, en } = stratumFormWords(by, open.stratum);
  return fault(`请填写“${zh}”的比例（0 至 100）或数量`, `Give “${en}” a rate from 0 to 100, or a number`);
}

/** Besides, whoever goes on from the sizes has to have said some. */
export const sizesFault = (strata: StrataForm): StrataFault[] =>
  strata.rules.length > 0
    ? strataFault(strata)
    : fault(
        '还没有抽取规则：请列出分层，写明各层的比例或数量',
        'No rule says how many are drawn: list the strata and give each a rate or a number',
      );

/** The stratum as people call it, in a form. */
export function stratumFormWords(by: string, stratum: string): Words {
  if (stratum === ALL) return { zh: '全部', en: 'all' };
  return stratum === OTHERS ? { zh: '其余', en: 'all others' } : stratumWords(by, stratum);
}
