/** Where a line may end, by the rules of Chinese typesetting (禁则). */

/** From the best place to the worst; a worse one is taken only where a line has no better. */
export const PLACES = ['between-words', 'within-word', 'against-rules', 'within-character'] as const;

export type Place = (typeof PLACES)[number];

const NEVER_STARTS = new Set('。，、；：？！）》〉」』】〗〕］｝”’…—～·％‰℃,.;:?!)]}%');
const NEVER_ENDS = new Set('（《〈「『【〖〔［｛“‘([{¥￥$#□☑');

/** Behind these a line may end even before a Latin letter; an apostrophe is part of its word. */
const ENDS_A_WORD = new Set('”…—·');

const MARK = /^\p{M}$/u;
const DIGIT = /^\d$/;
/** What counts or measures, and so stays with its number; 年 and 月 may end a line. */
const UNITS = new Set('年月日时分秒号个名人户家章项条款次份件张天周批期类级组页元万亿千百倍岁米里克吨');
/** Between a number and its unit: 3 万元. */
const MULTIPLES = new Set('万亿千百');
const NUMBERING = '第';

export const isSpace = (character: string): boolean =>
  character === ' ' || character === '\u3000' || (character >= '\u2000' && character <= '\u200a');

/** Ideographs and their marks: whatever is not a letter, digit or mark of the Latin, Greek or Cyrillic kind. */
const isWide = (character: string): boolean => character >= '\u2e80';

/** A number, its unit and what it counts stay together, as do 第 and its number, and month and day. */
function keepsNumber(characters: readonly string[], index: number): boolean {
  const before = characters[index - 1] as string;
  const after = characters[index] as string;
  if (DIGIT.test(before)) return UNITS.has(after);
  if (DIGIT.test(after)) return before === NUMBERING || (before === '月' && DIGIT.test(characters[index - 2] ?? ''));
  return MULTIPLES.has(before) && UNITS.has(after) && DIGIT.test(characters[index - 2] ?? '');
}

/** The character that a line which ends before `index` shows as its last one. */
function lastSeen(characters: readonly string[], index: number): string {
  let last = index - 1;
  while (last > 0 && isSpace(characters[last] as string)) last--;
  return characters[last] as string;
}

/** What kind of place it is before `characters[index]`, which is neither the first nor behind the last. */
export function placeBefore(characters: readonly string[], index: number): Place {
  const before = characters[index - 1] as string;
  const after = characters[index] as string;
  if (MARK.test(after)) return 'within-character';
  if (isSpace(after) || NEVER_STARTS.has(after) || NEVER_ENDS.has(lastSeen(characters, index))) return 'against-rules';
  if (isSpace(before)) return 'between-words';
  const parted = isWide(before) || isWide(after) || ENDS_A_WORD.has(before);
  return parted && !keepsNumber(characters, index) ? 'between-words' : 'within-word';
}
