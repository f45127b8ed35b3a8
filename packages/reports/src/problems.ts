/** What can keep a report from being made, in both languages. */

import { type Catalogue, explain, type Language, type Problem } from '@double-random/core';
import { READING_WORDS, type ReadingCode } from './read/words.js';
import { SIGNING_WORDS, type SigningCode } from './sign/words.js';

export type ReportCode = 'missing-glyph' | 'unreadable-date' | 'unreadable-address' | 'unusable-file-name' | ReadingCode | SigningCode;

export type ReportProblem = Problem<ReportCode>;

export const REPORT_WORDS: Catalogue<ReportCode> = {
  ...READING_WORDS,
  ...SIGNING_WORDS,
  'missing-glyph': {
    zh: '{record} 此处用到字体不含的字符「{character}」（{codePoint}）；可改用字体有的字，或选择以码位写出',
    en: 'the font lacks the character "{character}" ({codePoint}), which {record} uses here: write it otherwise, or let its code point be named on the paper',
  },
  'unreadable-date': { zh: '日期「{value}」不是 YYYY-MM-DD 形式的真实日期', en: '"{value}" is not a real date of the form YYYY-MM-DD' },
  'unreadable-address': {
    zh: '「{value}」不是 500 个字符以内的 http 或 https 网址',
    en: '"{value}" is not an http or https address of at most 500 characters',
  },
  'unusable-file-name': {
    zh: '「{name}」不能作附件名：须为 100 个字符以内的字母、数字、点、横线和下划线，以字母或数字开头，以 .zip 结尾',
    en: '"{name}" cannot name an attached file: it must be at most 100 letters, digits, dots, dashes and underscores, begin with a letter or digit, and end in .zip',
  },
};

export const explainReport = (problem: ReportProblem, language: Language): string => explain(REPORT_WORDS, problem, language);
