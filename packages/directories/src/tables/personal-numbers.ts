/**
 * Numbers of persons within free text: identity cards and telephones of mainland China. They are blotted out when a text is imported,
 * since much of a directory is read by other departments.
 */

import { isProvince } from '../codes/region.js';
import { checkUscc } from '../codes/uscc.js';
import { isIdentityCard } from './personal-data.js';

/** What stands in place of a number. */
export const BLOT = '***';

/** Ten digits with only gaps and brackets between them: no number below has fewer. Nearly all texts fail this, which is far cheaper than the rest. */
const ENOUGH_DIGITS = /(?:[0-9\uFF10-\uFF19][\s\u2010-\u2015\u2212\uFF0D()\uFF08\uFF09-]{0,5}){9}[0-9\uFF10-\uFF19]/;
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;

/** Spaces or dashes between the groups of a telephone; cards have spaces only, since region-date-number with dashes is a file number. */
const GAP = '[\\s\\u2010-\\u2015\\u2212-]{0,3}';
const SPACE = '\\s?';
/** Letters and digits before it make it a part of a code, digits and a point a part of a fraction, unless a word says what follows. */
const BEGIN = '(?:(?<![0-9A-Z])(?<!(?<!\\d)(?:\\d{2,3}|0)\\.)|(?<=tel|phone|mobile|cell|fax|wechat|weixin|wx|vx|qq))';
const END = '(?![0-9A-Z])';
const COUNTRY = `(?:(?:\\+|00)?86${GAP})?`;

const MOBILE = `${COUNTRY}1[3-9]\\d(?:${GAP}\\d{4}${GAP}\\d{4}|\\d${GAP}\\d{3}${GAP}\\d{4}|${GAP}\\d{3}${GAP}\\d{5})`;
/** Two-digit area codes have eight digits after them, others seven or eight; no number of a subscriber begins with 0 or 1. */
const LANDLINE_DIGITS = (zero: string): string =>
  `(?:\\(?${zero}(?:10|2\\d)\\)?${GAP}[2-9]\\d{3}${GAP}\\d{4}|\\(?${zero}[3-9]\\d{2}\\)?${GAP}[2-9]\\d{2,3}${GAP}\\d{4})`;
const LANDLINE = `(?:${COUNTRY}${LANDLINE_DIGITS('0')}|(?:\\+|00)86${GAP}${LANDLINE_DIGITS('')})`;
const TELEPHONES = [MOBILE, LANDLINE].map((digits) => new RegExp(`${BEGIN}${digits}${END}`, 'gi'));

const CARD = new RegExp(`(?:(?<![0-9A-Z])|(?<=id|no))\\d{6}${SPACE}\\d{4}${SPACE}\\d{4}${SPACE}\\d{3}[\\dX]${END}`, 'gi');
/** The cards of before 1999, of those born from 1920 on. Registration numbers of then have fifteen digits too. */
const OLD_CARD = new RegExp(
  `(?<!(?:注册|登记|许可证|执照|编)号码?[: ]{0,2}|代码[: ]{0,2})(?<![0-9A-Z])\\d{6}[2-9]\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}${END}`,
  'gi',
);
const SPACES = /\s/g;

/** The sum of ISO 7064 MOD 11-2 over a card's eighteen places. */
function passesCardCheck(card: string): boolean {
  let sum = 0;
  for (const place of card) sum = (sum * 2 + (place === 'X' ? 10 : Number(place))) % 11;
  return sum === 1;
}

/** A code of an organisation may have the shape of a card: then the checks decide. */
function isCard(text: string): boolean {
  const card = text.replaceAll(SPACES, '').toUpperCase();
  return isIdentityCard(card) && (passesCardCheck(card) || checkUscc(card) !== null);
}

/** A text of such digits and nothing else is rather a registration number in a column of them. */
const isOldCard = (text: string, whole: string): boolean => text.length < whole.length && isProvince(text.slice(0, 2));

/** From, and up to but without, in UTF-16 units. */
type Span = readonly [from: number, to: number];

/** @param text folded */
function numbersIn(text: string): Span[] {
  const found = [
    ...TELEPHONES.flatMap((telephone) => [...text.matchAll(telephone)]),
    ...[...text.matchAll(CARD)].filter(([card]) => isCard(card)),
    ...[...text.matchAll(OLD_CARD)].filter(([card]) => isOldCard(card, text)),
  ];
  return found.map(({ 0: { length }, index }): Span => [index, index + length]).sort(([a], [b]) => a - b);
}

/** The text with every number of a person in it blotted out; the same text if there is none. `text` is clean. */
export function withoutPersonalNumbers(text: string): string {
  if (!ENOUGH_DIGITS.test(text)) return text;
  let kept = '';
  let end = 0;
  // Folding full-width forms so keeps every place where it is.
  for (const [from, to] of numbersIn(text.replaceAll(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)))) {
    if (from >= end) kept += text.slice(end, from) + BLOT;
    end = Math.max(end, to);
  }
  return end === 0 ? text : kept + text.slice(end);
}
