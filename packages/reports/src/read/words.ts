/** What can keep a PDF from being read back, in both languages. */

import type { Catalogue } from '@double-random/core';

export type ReadingCode = 'not-a-report' | 'report-too-large' | 'no-record-in-report' | 'bad-field' | 'not-json';

export const READING_WORDS: Catalogue<ReadingCode> = {
  'not-a-report': {
    zh: '这不是 double-random 制作的 PDF，或已损坏、已被别的程序改存（{reason}）；请取公布的原件',
    en: 'this is not a PDF that double-random made, or it is damaged, or another program saved it anew ({reason}): get the file as it was published',
  },
  'report-too-large': {
    zh: 'PDF 或其附件超过 {limit} MiB，不予读取',
    en: 'the PDF, or a file that it carries, is larger than {limit} MiB and is not read',
  },
  'no-record-in-report': {
    zh: 'PDF 里没有制作它所用的数据（record.json），无从核对；请取公布的原件',
    en: 'the PDF does not carry what it was made from (record.json), so nothing can be compared: get the file as it was published',
  },
  'bad-field': { zh: '{zh}', en: '{en}' },
  'not-json': { zh: '不是 UTF-8 编码的 JSON', en: 'not JSON in UTF-8' },
};
