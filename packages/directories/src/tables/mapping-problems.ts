/** What can be wrong with a column-mapping file, in words. */

import type { Catalogue, Problem } from '@double-random/core';

const WORDS = {
  'mapping-too-long': { zh: '列映射文件超过 {limit} 个字符', en: 'the mapping file is longer than {limit} characters' },
  'mapping-too-deep': { zh: '列映射文件嵌套超过 {limit} 层', en: 'the mapping file is nested deeper than {limit} levels' },
  'mapping-syntax': { zh: '列映射文件不是正确的 YAML 或 JSON：{reason}', en: 'the mapping file is not correct YAML or JSON: {reason}' },
  // one member
  'mapping-unknown-member': { zh: '没有「{found}」这一项；可用：{known}', en: 'there is no member "{found}"; known: {known}' },
  'mapping-unknown-member-near': {
    zh: '没有「{found}」这一项；是否想写「{meant}」？',
    en: 'there is no member "{found}"; did you mean "{meant}"?',
  },
  'mapping-missing-member': { zh: '缺少「{name}」', en: '"{name}" is missing' },
  'mapping-not-one-of': { zh: '「{found}」不在可用的取值中：{known}', en: '"{found}" is none of the values known here: {known}' },
  'mapping-expected-text': { zh: '此处须为文字', en: 'a text is expected here' },
  'mapping-expected-list': { zh: '此处须为列表', en: 'a list is expected here' },
  'mapping-expected-members': { zh: '此处须为“名称: 内容”的映射', en: 'a mapping of names to contents is expected here' },
  'mapping-expected-number': { zh: '此处须为整数', en: 'a whole number is expected here' },
  'mapping-expected-value': { zh: '此处须为一个文字、数字或是非值', en: 'a single text, number or yes-or-no is expected here' },
  'mapping-number-small': { zh: '不得小于 {least}', en: 'must be at least {least}' },
  'mapping-number-large': { zh: '不得大于 {most}', en: 'must be at most {most}' },
  'mapping-empty-list': { zh: '列表至少要有一项', en: 'the list needs at least one item' },
  'mapping-header-form': { zh: 'header 须为行号（从 1 起）或 none', en: '`header` is a row number from 1, or none' },
  'mapping-sheet-form': { zh: 'sheet 须为工作表名称或序号（从 1 起）', en: "`sheet` is a sheet's name, or its number from 1" },
  'mapping-prefix': {
    zh: '前缀只含字母、数字和 . _ -，不超过 32 个',
    en: 'a prefix has letters, digits and . _ - only, at most 32',
  },
  // members among themselves
  'mapping-field': {
    zh: '「{field}」不是字段；可用：{allowed}，以及 extra、extra:名称、ignore',
    en: '"{field}" is not a field; use one of {allowed}, or extra, extra:NAME, ignore',
  },
  'mapping-target-twice': { zh: '字段「{field}」被指定了两次', en: 'the field "{field}" is given twice' },
  'mapping-id-column': {
    zh: 'id 写 from: column 时，须在 of 中写明一列，不用 prefix 与 digits',
    en: 'with `from: column` the id needs exactly one column under `of`, and neither `prefix` nor `digits`',
  },
  'mapping-position': {
    zh: '没有表头（header: none）时，「{column}」须写成列字母（A）或列号（1）',
    en: 'without a header (header: none) "{column}" must be a column letter (A) or number (1)',
  },
} as const satisfies Catalogue<string>;

export type MappingProblemCode = keyof typeof WORDS;
export type MappingProblem = Problem<MappingProblemCode>;

export const MAPPING_PROBLEMS: Catalogue<MappingProblemCode> = WORDS;
