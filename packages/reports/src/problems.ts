/** What can keep a report from being made, in both languages. */

import { type Catalogue, explain, type Language, type Problem } from '@double-random/core';

export type ReportCode = 'missing-glyph' | 'unreadable-date' | 'unreadable-address';

export type ReportProblem = Problem<ReportCode>;

export const REPORT_WORDS: Catalogue<ReportCode> = {
  'missing-glyph': {
    zh: '抽取 {record} 此处用到字体不含的字符「{character}」（{codePoint}）',
    en: 'the font lacks the character "{character}" ({codePoint}), which the record {record} uses here',
  },
  'unreadable-date': { zh: '日期「{value}」不是 YYYY-MM-DD 形式的真实日期', en: '"{value}" is not a real date of the form YYYY-MM-DD' },
  'unreadable-address': {
    zh: '「{value}」不是 500 个字符以内的 http 或 https 网址',
    en: '"{value}" is not an http or https address of at most 500 characters',
  },
};

export const explainReport = (problem: ReportProblem, language: Language): string => explain(REPORT_WORDS, problem, language);
