/** Dates as people write them, to ISO `YYYY-MM-DD`. */

import { serialDate } from '../reading/serial-date.js';
import type { Serials } from '../reading/table.js';

/** The order of `03/06/2020`; `ymd` takes no such date. */
export type DateOrder = 'ymd' | 'mdy' | 'dmy';

export interface DateRules {
  readonly order: DateOrder;
  readonly serials: Serials;
}

export type DateFinding = 'date-form' | 'date-impossible' | 'date-ambiguous';

/** `null` is a date that never comes: 9999-12-31, 长期, 永久. */
export type DateReading = { readonly ok: true; readonly date: string | null } | { readonly ok: false; readonly finding: DateFinding };

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = '(?:[T ]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?[AP]M)?(?:Z|[+-]\\d{2}:?\\d{2})?)?';
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}$`, 'i');
const CHINESE = new RegExp(`^(\\d{4})年(\\d{1,2})月(\\d{1,2})[日号]${TIME}$`, 'i');
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})${TIME}$`, 'i');
const SERIAL = /^\d{1,7}(?:\.\d+)?$/;
const NO_END = /^(?:长期|长期有效|永久|永久有效|无期限|无固定期限|无限期|perpetual|permanent|noend|never)$/i;
const LAST_YEAR = 9999;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function calendarDate(yearText: string, monthText: string, dayText: string): DateReading {
  const [year, month, day] = [Number(yearText), Number(monthText), Number(dayText)];
  const days = month === 2 && isLeap(year) ? 29 : DAYS[month - 1];
  if (year < 1800 || days === undefined || day < 1 || day > days) return { ok: false, finding: 'date-impossible' };
  if (year === LAST_YEAR) return { ok: true, date: null };
  return { ok: true, date: `${yearText}-${monthText.padStart(2, '0')}-${dayText.padStart(2, '0')}` };
}

function yearLast(parts: RegExpExecArray, order: DateOrder): DateReading {
  const [, first = '', , second = '', year = ''] = parts;
  switch (order) {
    case 'ymd':
      return { ok: false, finding: 'date-ambiguous' };
    case 'mdy':
      return calendarDate(year, first, second);
    case 'dmy':
      return calendarDate(year, second, first);
  }
}

/** Reads a folded, non-empty text. */
export function readDate(text: string, rules: DateRules): DateReading {
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso !== null) return calendarDate(iso[1] as string, iso[2] as string, iso[3] as string);
  const chinese = CHINESE.exec(text);
  if (chinese !== null) return calendarDate(chinese[1] as string, chinese[2] as string, chinese[3] as string);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return calendarDate(yearFirst[1] as string, yearFirst[3] as string, yearFirst[4] as string);
  const last = YEAR_LAST.exec(text);
  if (last !== null) return yearLast(last, rules.order);
  if (NO_END.test(text.replaceAll(' ', ''))) return { ok: true, date: null };
  if (rules.serials !== null && SERIAL.test(text)) return readSerial(Number(text), rules.serials.date1904);
  return { ok: false, finding: 'date-form' };
}

function readSerial(serial: number, date1904: boolean): DateReading {
  const date = serialDate(serial, date1904)?.slice(0, 10);
  if (date === undefined) return { ok: false, finding: 'date-impossible' };
  return { ok: true, date: date.startsWith(String(LAST_YEAR)) ? null : date };
}
