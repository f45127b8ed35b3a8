/** The data dictionary: what each file and column of the open data means. */

import type { Words } from '@double-random/core';
import { DATA_FILES } from './all-files.js';
import type { ColumnType, DataFile } from './data-file.js';

export const LICENCE: Words = {
  zh: '可自由使用、加工和传播，请注明来源和取用时间。',
  en: 'Free to use, change and pass on; name the source and the time of retrieval.',
};

const TYPE_WORDS: Readonly<Record<ColumnType, Words>> = {
  text: { zh: '文字', en: 'text' },
  integer: { zh: '整数', en: 'whole number' },
  date: { zh: '日期 YYYY-MM-DD（中国）', en: 'day in China, YYYY-MM-DD' },
  time: { zh: '时间 RFC 3339（UTC）', en: 'RFC 3339, UTC' },
  code: { zh: '代码', en: 'code' },
};

const columnOf = ({ name, zh, en, type, unit, codes, of }: DataFile['columns'][number]) => ({
  name,
  zh,
  en,
  type,
  unit: unit ?? null,
  codes: codes === undefined ? null : Object.entries(codes).map(([code, words]) => ({ code, zh: words.zh, en: words.en })),
  of: of ?? null,
});

export const dictionary = () => ({
  format: 'double-random-open-data' as const,
  version: 1 as const,
  licence: LICENCE,
  files: DATA_FILES.map(({ name, zh, en, year, source, key, columns }) => ({
    name,
    zh,
    en,
    year,
    source,
    key,
    columns: columns.map(columnOf),
  })),
});

const cell = (text: string): string => text.replaceAll('|', '\\|');

const both = ({ zh, en }: Words): string => `${zh}<br>${en}`;

function columnRow({ name, type, unit, codes, of, ...words }: DataFile['columns'][number]): string {
  const meanings =
    codes === undefined
      ? ''
      : `<br>${Object.entries(codes)
          .map(([code, { zh, en }]) => `\`${code}\` ${zh} ${en}`)
          .join('; ')}`;
  const kind = unit === undefined ? both(TYPE_WORDS[type]) : `${both(TYPE_WORDS[type])}<br>${unit.zh} ${unit.en}`;
  return `| ${[`\`${name}\``, kind, both(words) + meanings, of === undefined ? '' : `\`${of}\``].map(cell).join(' | ')} |`;
}

/** The dictionary as Markdown, for docs/open-data.md. */
export function dictionaryMarkdown(): string {
  return DATA_FILES.map(({ name, zh, en, year, source, key, columns }) =>
    [
      `### \`${name}\``,
      '',
      `${zh} · ${en}.`,
      '',
      `年度 year: ${year.zh} · ${year.en}. 键 key: ${key.map((column) => `\`${column}\``).join(', ')}. 接口 API: \`${source}\`.`,
      '',
      '| 列 column | 类型 type | 含义 meaning | 指向 leads to |',
      '|---|---|---|---|',
      ...columns.map(columnRow),
    ].join('\n'),
  ).join('\n\n');
}
