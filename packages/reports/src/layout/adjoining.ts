/**
 * What two characters side by side add to their advances, or take away: the space between Chinese and Latin, full-width
 * marks that meet, dashes that join. The layout's measure and the painter's fonts both ask here, so they agree.
 */

/** Between an ideograph and a Latin letter or a digit, in em. */
const AUTOSPACE = 0.17;

/** Of two full-width marks, each half blank, only one keeps its blank half. */
const MARKS = -0.5;

/** The two dashes of —— leave no gap between them. */
const DASHES = -0.1;

/** Quotation marks are full-width in the fonts; beside Latin they lose most of their blank part. */
const DOUBLE_QUOTE = -0.55;
const SINGLE_QUOTE = -0.75;

const DASH = 0x2014;

const codePointsOf = (marks: string): ReadonlySet<number> => new Set(Array.from(marks, (mark) => mark.codePointAt(0) as number));

/** Blank at the left. */
const OPENING = codePointsOf('（《〈「『【〔［｛“‘');
/** Blank at the right. */
const CLOSING = codePointsOf('。，、；：）》〉」』】〕］｝”’');

const QUOTES: ReadonlyMap<number, number> = new Map([
  [0x201c, DOUBLE_QUOTE],
  [0x201d, DOUBLE_QUOTE],
  [0x2018, SINGLE_QUOTE],
  [0x2019, SINGLE_QUOTE],
]);

const LATIN = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}%]$/u;
const IDEOGRAPH = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]$/u;

/** First of the East Asian blocks, whose letters and digits are full-width. */
const EAST_ASIAN = 0x2e80;

/** Stands for what is before the first character of a line: the same as a space. */
export const START = 0x20;

const isAscii = (codePoint: number): boolean => codePoint < 0x80;

/** A letter, digit or percent sign of proportional width. */
const isLatin = (codePoint: number): boolean =>
  isAscii(codePoint) ? LATIN_OF_ASCII.has(codePoint) : codePoint < EAST_ASIAN && LATIN.test(String.fromCodePoint(codePoint));

const LATIN_OF_ASCII: ReadonlySet<number> = new Set(
  Array.from({ length: 0x80 }, (_, i) => i).filter((i) => LATIN.test(String.fromCharCode(i))),
);

/** Of the great block of ideographs nobody needs to ask further. */
const isIdeograph = (codePoint: number): boolean =>
  (codePoint >= 0x4e00 && codePoint <= 0x9fff) || (codePoint >= EAST_ASIAN && IDEOGRAPH.test(String.fromCodePoint(codePoint)));

/** What two characters add between them, and which of them carries it. */
export interface Adjustment {
  /** Em; negative where they move together. */
  readonly em: number;
  readonly carrier: 'before' | 'after';
}

const carried = (em: number, carrier: Adjustment['carrier']): Adjustment => ({ em, carrier });

const BEFORE_LATIN = carried(AUTOSPACE, 'after');
const BEHIND_LATIN = carried(AUTOSPACE, 'before');
const MEETING_MARKS = carried(MARKS, 'before');
const JOINED_DASHES = carried(DASHES, 'before');

function ofMarks(before: number, after: number): Adjustment | undefined {
  if (before === DASH) return after === DASH ? JOINED_DASHES : undefined;
  const opens = OPENING.has(after);
  if (CLOSING.has(before) && (opens || CLOSING.has(after))) return MEETING_MARKS;
  if (opens && OPENING.has(before)) return MEETING_MARKS;
  const closingQuote = isAscii(after) && CLOSING.has(before) ? QUOTES.get(before) : undefined;
  if (closingQuote !== undefined) return carried(closingQuote, 'before');
  const openingQuote = isAscii(before) && opens ? QUOTES.get(after) : undefined;
  return openingQuote === undefined ? undefined : carried(openingQuote, 'after');
}

/** Nothing for most pairs; never for the `code` face, whose characters keep their places. */
export function adjustment(before: number, after: number): Adjustment | undefined {
  if (isAscii(before) && isAscii(after)) return undefined;
  if (isIdeograph(before)) return isLatin(after) ? BEFORE_LATIN : undefined;
  if (isIdeograph(after)) return isLatin(before) ? BEHIND_LATIN : undefined;
  return ofMarks(before, after);
}
