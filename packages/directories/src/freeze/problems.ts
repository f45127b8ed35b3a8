/** What keeps a plan and its directories from being frozen, in words. */

import { type Catalogue, explain, type Language, type Problem } from '@double-random/core';
import { EXCLUSION_WORDS, type ExclusionReason } from './reasons.js';

const WORDS = {
  'not-code': {
    zh: '第 {record} 条：「{found}」不是代码（1 至 64 个 0-9 A-Z a-z . _ -）。',
    en: 'Record {record}: "{found}" is not a code (1 to 64 of 0-9 A-Z a-z . _ -).',
  },
  'not-region': {
    zh: '第 {record} 条（{id}）：「{found}」不是区域代码（0 至 32 个 0-9 A-Z a-z）。',
    en: 'Record {record} ({id}): "{found}" is not a region (0 to 32 of 0-9 A-Z a-z).',
  },
  'lone-surrogate': {
    zh: '第 {record} 条（{id}）：文字中含有不成对的代理项。',
    en: 'Record {record} ({id}): a text holds a lone surrogate.',
  },
  'not-cap': {
    zh: '第 {record} 条（{id}）：次数上限 {found} 不是不小于 0 的整数。',
    en: 'Record {record} ({id}): the cap {found} is not an integer from 0.',
  },
  'duplicate-entity': {
    zh: '检查对象 {id} 重复：第 {first} 条与第 {second} 条。请在名录中合并。',
    en: 'The entity {id} occurs twice, as records {first} and {second}. Merge them in the directory.',
  },
  'duplicate-inspector': {
    zh: '部门 {department} 的检查人员 {id} 重复：第 {first} 条与第 {second} 条。',
    en: 'The inspector {id} of {department} occurs twice, as records {first} and {second}.',
  },
  'no-such-column': {
    zh: '检查对象名录没有「{column}」列。可用的有：{known}，以及名录中的其他列名。',
    en: 'The entity directory has no column "{column}". Known: {known}, and the headers of its other columns.',
  },
  'value-without-stratum': {
    zh: '「{column}」列的值「{value}」（{count} 次）既不是代码，也没有在 strata.names 中对应到代码。',
    en: 'The value "{value}" of the column "{column}" ({count} times) is no code, and strata.names maps it to none.',
  },
  'empty-pool': {
    zh: '没有可抽的检查对象：读入 {read} 个，符合条件 {matched} 个，全部被排除。',
    en: 'No entity is left to draw from: {read} read, {matched} matched the filter, all of those left out.',
  },
  'condition-unmet': {
    zh: '名录中没有任何对象的代码以「{found}」开头，请核对。',
    en: 'No entity of the directory has a code that begins with "{found}": check it.',
  },
  'all-left-out': {
    zh: '截至 {asOf}，排除 {count} 个：{words}（{reason}）。',
    en: 'As of {asOf}, {count} are left out: {words} ({reason}).',
  },
  'unknown-item': {
    zh: '事项清单中没有 {item}；不在清单上的事项不得检查。',
    en: 'The item list has no {item}; what is not on the list may not be inspected.',
  },
  'item-of-others': {
    zh: '事项 {item} 属于 {found}，不属于部门 {department}。',
    en: 'The item {item} belongs to {found}, not to {department}.',
  },
  'item-not-in-force': { zh: '事项 {item} 已失效。', en: 'The item {item} is not in force.' },
  'and-more': { zh: '另有 {count} 个同类问题。', en: 'And {count} more like this one.' },
} as const satisfies Catalogue<string>;

export type FreezeCode = keyof typeof WORDS;

export type FreezeProblem = Problem<FreezeCode>;

export const FREEZE_WORDS: Catalogue<FreezeCode> = WORDS;

const isReason = (found: unknown): found is ExclusionReason => typeof found === 'string' && Object.hasOwn(EXCLUSION_WORDS, found);

/** A reason is told by its code and in words. */
export function explainFreeze(problem: FreezeProblem, language: Language): string {
  const { reason } = problem.details;
  if (!isReason(reason)) return explain(FREEZE_WORDS, problem, language);
  return explain(FREEZE_WORDS, { ...problem, details: { ...problem.details, words: EXCLUSION_WORDS[reason][language] } }, language);
}

/** Of one kind; a million rows of the same mistake are told once with their number. */
const MOST_SHOWN = 20;

export interface Findings {
  add(code: FreezeCode, path: string, details: FreezeProblem['details']): void;
  /** What was added, at most twenty of a kind and path, then the number of the rest. */
  all(): FreezeProblem[];
}

export function findings(): Findings {
  const kinds = new Map<string, { shown: FreezeProblem[]; more: number; path: string }>();
  return {
    add(code, path, details) {
      const key = `${code} ${path}`;
      const kind = kinds.get(key) ?? { shown: [], more: 0, path };
      kinds.set(key, kind);
      if (kind.shown.length < MOST_SHOWN) kind.shown.push({ code, place: { path }, details });
      else kind.more++;
    },
    all: () =>
      [...kinds.values()].flatMap(({ shown, more, path }) =>
        more === 0 ? shown : [...shown, { code: 'and-more' as const, place: { path }, details: { count: more } }],
      ),
  };
}
