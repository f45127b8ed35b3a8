/** The small grammars of draw protocol section 1. */

const CODE = /^[0-9A-Za-z._-]{1,64}$/;
const REGION = /^[0-9A-Za-z]{0,32}$/;
const TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})Z$/;
const HEX = /^[0-9a-f]*$/;

export const isCode = (text: string): boolean => CODE.test(text);

export const isRegion = (text: string): boolean => REGION.test(text);

/** Lower-case hex of so many bytes. */
export const isHex = (text: string, bytes: number): boolean => text.length === 2 * bytes && HEX.test(text);

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const daysIn = (year: number, month: number): number => (month === 2 && isLeapYear(year) ? 29 : (DAYS[month - 1] ?? 0));

/** RFC 3339, UTC, to the second, no leap second. */
export function isTime(text: string): boolean {
  const match = TIME.exec(text);
  if (match === null) return false;
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [number, number, number, number, number, number];
  return day >= 1 && day <= daysIn(year, month) && hour < 24 && minute < 60 && second < 60;
}

/** Unix seconds of a time that `isTime` accepts. */
export function unixSeconds(time: string): number {
  const [year, month, day, hour, minute, second] = (TIME.exec(time) as RegExpExecArray).slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  // Days from 0000-03-01, counted in 400-year eras of years that begin in March, so that the leap day comes last.
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - 400 * era;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = 365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const days = 146097 * era + dayOfEra - 719468;
  return 86400 * days + 3600 * hour + 60 * minute + second;
}

/**
 * `before` for codes, and for anything else in ASCII, as a comparison: there, the order of UTF-16 units that JavaScript's `<`
 * uses is the order of the UTF-8 bytes.
 */
export const compareCodes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const LONE_SURROGATE = /\p{Surrogate}/u;

/** NFC, without lone surrogates. */
export const isProtocolText = (text: string): boolean => !LONE_SURROGATE.test(text) && text.normalize('NFC') === text;
