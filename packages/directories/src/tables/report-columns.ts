/** The file that goes back to its sender can come in again once it is mended: what the report added is known and left out. */

import type { Language } from '@double-random/core';

export const REPORT_HEADERS: Readonly<Record<Language, readonly [row: string, problem: string, todo: string]>> = {
  zh: ['源行号', '问题', '处理办法'],
  en: ['Source row', 'Problem', 'What to do'],
};

const KNOWN = new Set(Object.values(REPORT_HEADERS).flat());

export const isReportHeader = (header: string): boolean => KNOWN.has(header);

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const GUARDED = /^'[=+\-@\t\r]/;

/** A cell that a spreadsheet shows and does not calculate. */
export const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

export const withoutGuard = (cell: string): string => (cell.charCodeAt(0) === 39 && GUARDED.test(cell) ? cell.slice(1) : cell);
