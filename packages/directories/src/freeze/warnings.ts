/** What does not hinder a freeze, but somebody should know before the pools are published. */

import { type Catalogue, explain, type Language, type Problem } from '@double-random/core';
import { INSPECTOR_WORDS, type InspectorReason } from './reasons.js';

const WORDS = {
  // the plan
  'entropy-none': {
    zh: '没有外部随机来源：若各部门串通并最后揭示，可以在多个种子中挑选。建议加上当众产生的数字（witnessed）或公共随机信标（drand）。',
    en: 'No outside entropy: departments that collude and reveal last can choose among seeds. Where that matters, add digits drawn in public (witnessed) or the public beacon (drand).',
  },
  'entropy-none-alone': {
    zh: '只有一个部门且没有外部随机来源：该部门可以任意选定结果。请加上当众产生的数字（witnessed）或公共随机信标（drand）。',
    en: 'One department alone and no outside entropy: it can choose the result freely. Add digits drawn in public (witnessed) or the public beacon (drand).',
  },
  sealed: {
    zh: '封存的抽取：名单在检查后才公开，此前公众只能核对承诺；并且至少要有一个部门揭示其数。',
    en: 'A sealed draw: until the rest is published the public can check the commitments only; and at least one department must reveal.',
  },
  'reveal-in-period': {
    zh: '揭示时限 {revealBy} 晚于检查期的第一天 {from}：检查可能在抽取之前开始。',
    en: 'revealBy ({revealBy}) is later than the first day of the period ({from}): visits could begin before the draw.',
  },
  'round-far-off': {
    zh: '信标第 {round} 轮要到 {time} 才产生，比揭示时限晚 {days} 天。',
    en: 'The beacon round {round} is made on {time} only, {days} days after revealBy.',
  },
  'caps-of-other-year': {
    zh: '年度次数按 {year} 年计算，而检查期到 {to}。',
    en: 'Visits are counted in {year}, but the period lasts until {to}.',
  },
  'team-below-two': {
    zh: '部门 {department} 每次检查只派 {slots} 人；执法人员不得少于两人。',
    en: '{department} sends {slots} inspector to a check; at least two officers are required.',
  },
  'items-not-checked': {
    zh: '没有给出事项清单，未能核对计划的事项是否在清单上。',
    en: 'No item list was given: whether the items of the plan are on it was not checked.',
  },
  'condition-unmet': {
    zh: '{path}：名录中没有任何对象的代码以「{found}」开头。',
    en: '{path}: no entity of the directory has a code that begins with "{found}".',
  },
  'condition-unknown': {
    zh: '{path}：「{found}」不是 GB/T 2260 或 GB/T 4754 的代码，名录中也没有任何对象的代码以它开头，请核对是否写错。',
    en: '{path}: "{found}" is no code of GB/T 2260 or GB/T 4754, and no entity of the directory has one that begins so: look for slips.',
  },
  // strata
  'stratum-empty': {
    zh: '层 {stratum} 没有检查对象，不写入抽取清单。',
    en: 'The stratum {stratum} has no entity; it does not enter the manifest.',
  },
  'sample-zero': {
    zh: '层 {stratum} 有 {population} 个检查对象，按规则抽 0 个。',
    en: 'The stratum {stratum} has {population} entities and a sample of 0.',
  },
  'reserve-cut': {
    zh: '层 {stratum} 的替补由 {planned} 个减为 {reserve} 个：没有更多对象。',
    en: 'The reserve of stratum {stratum} is {reserve} instead of {planned}: there are no more entities.',
  },
  'stratum-without-rule': {
    zh: '{count} 个检查对象属于层 {stratum}，计划没有它的规则，已全部排除。',
    en: '{count} entities are of stratum {stratum}, for which the plan has no rule; they are left out.',
  },
  // inspectors
  'all-places-empty': {
    zh: '部门 {department} 要检查 {checks} 个对象，却没有可派的检查人员：它的所有位置都将空缺。',
    en: '{department} checks {checks} entities, but has no inspector to send: every one of its places will stay empty.',
  },
  'inspectors-left-out': {
    zh: '部门 {department}：名录中的 {count} 名检查人员不能派出：{words}。',
    en: '{department}: {count} inspectors of the directory cannot be sent: {words}.',
  },
  'inspectors-not-listed': {
    zh: '检查人员名录中没有部门 {department} 的人员：请核对部门代码。',
    en: 'The inspector directory has nobody of {department}: check the code of the department.',
  },
  'no-inspectors': { zh: '部门 {department} 没有可派的检查人员。', en: 'The department {department} has no inspector to send.' },
  'capacity-short': {
    zh: '部门 {department} 预计需要 {slots} 人次，人员上限合计只有 {capacity}：将有空缺。',
    en: '{department} expects to need {slots} places, but the caps of its inspectors sum to {capacity}: places will stay empty.',
  },
  'checks-nothing': { zh: '部门 {department} 不检查名录中的任何对象。', en: 'The department {department} checks no entity of the pool.' },
  'no-region': {
    zh: '部门 {department} 有 {count} 名检查人员没有写明区域，按可派往所有区域处理。',
    en: '{count} inspectors of {department} have no region; they are taken to cover all.',
  },
  'nobody-for-role': {
    zh: '部门 {department}：区域 {region} 的 {entities} 个对象（资格要求：{qualifications}）没有人可以担任「{role}」。',
    en: '{department}: nobody can serve as "{role}" at {entities} entities in {region} (qualifications asked for: {qualifications}).',
  },
  'too-few-for-team': {
    zh: '部门 {department}：区域 {region} 的 {entities} 个对象（资格要求：{qualifications}）需 {slots} 人，能派的只有 {inspectors} 人。',
    en: '{department}: {entities} entities in {region} (qualifications asked for: {qualifications}) need {slots} inspectors, only {inspectors} can be sent.',
  },
  'more-uncovered': { zh: '部门 {department} 另有 {count} 组对象人手不足。', en: '{department} has {count} more such groups of entities.' },
  // records
  'no-inspections': {
    zh: '计划有频次规则，但没有给出以往检查记录，也没有对象因此被排除。',
    en: 'The plan has frequency rules, but no past inspections were given, and nobody is left out by them.',
  },
  'inspections-after-as-of': {
    zh: '有 {count} 条检查记录的日期晚于判定日 {asOf}，未采用。',
    en: '{count} past inspections are dated after the day {asOf} on which the plan judges; they were not used.',
  },
  'last-inspected-after-as-of': {
    zh: '名录中有 {count} 个检查对象的最近检查日期晚于判定日 {asOf}（如 {example}），未采用：请核对是否写错。',
    en: '{count} entities of the directory were last inspected after the day {asOf} on which the plan judges (such as {example}); those dates were not used: look for slips.',
  },
  'recusals-unknown': {
    zh: '有 {count} 条回避记录的部门、对象或人员不在名录中（如 {example}）：请核对是否写错。',
    en: '{count} recusals name a department, entity or inspector that no directory has (such as {example}): look for misspellings.',
  },
  'recusals-ignored': {
    zh: '计划写明不采用回避名单（recusals.pairs: false），{count} 条记录未采用。',
    en: 'The plan does not use the recusal list (recusals.pairs: false); {count} records are not used.',
  },
} as const satisfies Catalogue<string>;

export type WarningCode = keyof typeof WORDS;

export type FreezeWarning = Problem<WarningCode>;

export const WARNING_WORDS: Catalogue<WarningCode> = WORDS;

const isReason = (found: unknown): found is InspectorReason => typeof found === 'string' && Object.hasOwn(INSPECTOR_WORDS, found);

/** A reason is told in words. */
export function explainWarning(warning: FreezeWarning, language: Language): string {
  const { reason } = warning.details;
  const words = isReason(reason) ? { words: INSPECTOR_WORDS[reason][language] } : {};
  return explain(WARNING_WORDS, { ...warning, details: { ...warning.details, ...words } }, language);
}

export const warn = (code: WarningCode, details: FreezeWarning['details'] = {}): FreezeWarning => ({ code, place: {}, details });
