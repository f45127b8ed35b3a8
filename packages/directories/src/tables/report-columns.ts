/** The file that goes back to its sender can come in again once it is mended: what the report added is known and left out. */

import type { Language } from '@double-random/core';

export const REPORT_HEADERS: Readonly<Record<Language, readonly [row: string, problem: string, todo: string]>> = {
  zh: ['源行号', '问题', '处理办法'],
  en: ['Source row', 'Problem', 'What to do'],
};

const KNOWN = new Set(Object.values(REPORT_HEADERS).flat());

export const isReportHeader = (header: string): boolean => KNOWN.has(header);
