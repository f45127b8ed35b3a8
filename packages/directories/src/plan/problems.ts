/** Everything that can be wrong with a plan file, in words. */

import { type Catalogue, explain, type Language, type Problem } from '@double-random/core';

const WORDS = {
  // the text
  'too-long': { zh: '计划文件超过 {limit} 个字符。', en: 'The plan file is longer than {limit} characters.' },
  'too-deep': { zh: '嵌套超过 {limit} 层。', en: 'Nested deeper than {limit} levels.' },
  'not-yaml': { zh: '不是正确的 YAML 或 JSON（{reason}）。', en: 'Not well-formed YAML or JSON ({reason}).' },
  'duplicate-key': { zh: '同一处出现了两个「{found}」。', en: '"{found}" occurs twice in the same place.' },
  'several-documents': {
    zh: '一个计划文件只能有一份文档（不能有“---”分隔）。',
    en: 'A plan file holds one document (no "---" between two).',
  },
  'alias-refused': {
    zh: '不接受锚点与别名（& 与 *）：请把内容写全。',
    en: 'Anchors and aliases (& and *) are not accepted: write the content out.',
  },
  'tag-refused': { zh: '不接受标签 {found}。', en: 'The tag {found} is not accepted.' },
  'key-not-text': {
    zh: '成员名必须是普通文字，不能是列表、对象或 __proto__。',
    en: 'The name of a member must be a plain text, not a list, a mapping or __proto__.',
  },
  'and-more': { zh: '另有 {count} 个问题。', en: 'And {count} more problems.' },
  // shapes
  'expected-text': { zh: '应为一个值，实为列表或对象。', en: 'Expected a single value, found a list or a mapping.' },
  'expected-list': { zh: '应为列表。', en: 'Expected a list.' },
  'expected-mapping': { zh: '应为对象（成员名: 值）。', en: 'Expected a mapping (member: value).' },
  'missing-member': { zh: '缺少成员「{name}」。', en: 'The member "{name}" is missing.' },
  'unknown-member': { zh: '没有名为「{found}」的成员。可用的有：{known}。', en: 'There is no member "{found}". Known here: {known}.' },
  'unknown-member-near': {
    zh: '没有名为「{found}」的成员。是否想写「{meant}」？',
    en: 'There is no member "{found}". Did you mean "{meant}"?',
  },
  'not-one-of': { zh: '「{found}」应为下列之一：{known}。', en: '"{found}" must be one of {known}.' },
  'too-few': { zh: '至少要有 {least} 项。', en: 'At least {least} needed.' },
  'too-many': { zh: '至多 {most} 项。', en: 'At most {most} allowed.' },
  'occurs-twice': { zh: '「{found}」出现了不止一次。', en: '"{found}" occurs more than once.' },
  // single values
  'empty-text': { zh: '不得为空。', en: 'Must not be empty.' },
  'lone-surrogate': { zh: '含有不成对的代理项，不是合法文字。', en: 'Holds a lone surrogate: not a text.' },
  'not-code': {
    zh: '「{found}」不是代码（1 至 64 个 0-9 A-Z a-z . _ -）。',
    en: '"{found}" is not a code (1 to 64 of 0-9 A-Z a-z . _ -).',
  },
  'not-region': {
    zh: '「{found}」不是区域代码或其前缀（数字或字母，至多 32 个）。',
    en: '"{found}" is not a region code or a prefix of one (at most 32 digits or letters).',
  },
  'not-integer': { zh: '「{found}」不是 {least} 至 {most} 的整数。', en: '"{found}" is not an integer from {least} to {most}.' },
  'not-yes-no': { zh: '「{found}」应为 true 或 false。', en: '"{found}" must be true or false.' },
  'not-date': { zh: '「{found}」不是日期（如 2026-03-02）。', en: '"{found}" is not a date (such as 2026-03-02).' },
  'not-time': {
    zh: '「{found}」不是到秒且带时区的时间（如 2026-03-05T08:00:00Z 或 2026-03-05T16:00:00+08:00）。',
    en: '"{found}" is not a time to the second with its offset (such as 2026-03-05T08:00:00Z or 2026-03-05T16:00:00+08:00).',
  },
  'not-hash': { zh: '「{found}」不是 64 位小写十六进制的哈希。', en: '"{found}" is not a hash of 64 lower-case hex digits.' },
  'not-rate': {
    zh: '「{found}」不是比例：请写 3%、0.5%、1/3 或 [1, 3]，不接受裸数。',
    en: '"{found}" is not a rate: write 3%, 0.5%, 1/3 or [1, 3]; a bare number is not accepted.',
  },
  'rate-above-one': { zh: '比例 {found} 超过 100%。', en: 'The rate {found} is more than 100 %.' },
  'not-decimal': { zh: '「{found}」不是大于零的十进制数（如 1.5）。', en: '"{found}" is not a decimal number above zero (such as 1.5).' },
  // among members
  'count-or-rate': { zh: '必须写 count 或 rate，且只能写一个。', en: 'Give either count or rate, and only one of them.' },
  'only-with-rate': { zh: '「{name}」只能与 rate 一起用。', en: '"{name}" goes with rate only.' },
  'rounding-missing': {
    zh: '按比例抽取必须写明取整方式 rounding：ceil、floor 或 half-up。',
    en: 'A rate needs its rounding: ceil, floor or half-up.',
  },
  'minimum-above-maximum': { zh: '下限 {minimum} 大于上限 {maximum}。', en: 'The minimum {minimum} is larger than the maximum {maximum}.' },
  'visits-or-average': {
    zh: '上限必须写次数或 average，且只能写一个。',
    en: 'A cap is either a number of visits or an average, and only one of them.',
  },
  'no-condition': {
    zh: '没有条件：请写 tag、industry、region、category、risk 中至少一个；对所有对象都要求的资格写在角色的 requires 里。',
    en: 'No condition: give at least one of tag, industry, region, category, risk; what every entity asks for belongs in the requires of a role.',
  },
  'one-frequency': {
    zh: '每条频次规则只能写 months、days、visits 中的一个。',
    en: 'A frequency rule has exactly one of months, days, visits.',
  },
  'visits-per-year': {
    zh: '写了 visits 就要写 per: year；per 只能与 visits 一起用。',
    en: 'visits needs per: year, and per goes with visits only.',
  },
  'not-one-initiating': {
    zh: '应恰有一个发起部门（role: initiating），实有 {found} 个。',
    en: 'There must be exactly one initiating department (role: initiating), found {found}.',
  },
  'alike-departments': {
    zh: '部门 {found} 与 {other} 只有大小写不同或完全相同。',
    en: 'The departments {found} and {other} are the same, or differ only in case.',
  },
  'unknown-department': { zh: '计划中没有部门 {found}。', en: 'The plan has no department {found}.' },
  'first-attempt-previous': {
    zh: '第一次抽取不能有 previous；从第二次起必须写上一次作废的抽取清单的哈希。',
    en: 'Attempt 1 has no previous; every later one names the hash of the voided attempt before it.',
  },
  'period-backwards': { zh: '检查期的起始日 {from} 晚于截止日 {to}。', en: 'The period begins on {from}, after it ends on {to}.' },
  'period-before-as-of': {
    zh: '检查期从 {from} 开始，早于名录判定日 {asOf}。',
    en: 'The period begins on {from}, before the day {asOf} on which the directories are judged.',
  },
  'reveal-before-commit': {
    zh: '揭示时限 {revealBy} 早于承诺时限 {commitBy}。',
    en: 'revealBy ({revealBy}) is earlier than commitBy ({commitBy}).',
  },
  'reveal-after-period': {
    zh: '揭示时限 {revealBy} 晚于检查期的最后一天 {to}。',
    en: 'revealBy ({revealBy}) is after the last day of the period ({to}).',
  },
  'no-rules': { zh: '一条规则也没有：请写各层的规则或 default。', en: 'No rule at all: give rules of strata, or default.' },
  'round-too-early': {
    zh: '第 {round} 轮信标不晚于揭示时限 {revealBy}。可用的第一轮是 {first}（{time}）。',
    en: 'The beacon round {round} is not later than revealBy ({revealBy}). The first allowed round is {first} ({time}).',
  },
} as const satisfies Catalogue<string>;

export type PlanCode = keyof typeof WORDS;

export type PlanProblem = Problem<PlanCode>;

export const PLAN_WORDS: Catalogue<PlanCode> = WORDS;

export const explainPlan = (problem: PlanProblem, language: Language): string => explain(PLAN_WORDS, problem, language);

/** Nobody reads further in one go, and no text may make the answer much larger than itself. */
const MOST_SHOWN = 500;

/** All of the problems, or the first five hundred and how many more there are. */
export function refusal(problems: readonly PlanProblem[]): { readonly ok: false; readonly problems: readonly PlanProblem[] } {
  const [first] = problems;
  const count = problems.length - MOST_SHOWN;
  if (first === undefined || count <= 0) return { ok: false, problems };
  const { file } = first.place;
  return {
    ok: false,
    problems: [...problems.slice(0, MOST_SHOWN), { code: 'and-more', place: file === undefined ? {} : { file }, details: { count } }],
  };
}
