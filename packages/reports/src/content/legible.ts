/** Text from a record, made safe to print: what cannot be seen, or would reorder what is seen, is named instead. */

/** Whether the fonts have a glyph for this code point. */
export type Covers = (codePoint: number) => boolean;

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

export const isUnseen = (character: string): boolean => UNSEEN.test(character);

/** `U+202E`. */
export const codePointName = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;

/** ASCII that everybody can see; most of a record is that. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Every unseen character, and every character that the fonts lack, becomes `〔U+202E〕`. */
export function legible(text: string, covers: Covers): string {
  if (PLAIN.test(text)) return text;
  let shown = '';
  for (const character of text) {
    const codePoint = character.codePointAt(0) as number;
    shown += isUnseen(character) || !covers(codePoint) ? `〔${codePointName(codePoint)}〕` : character;
  }
  return shown;
}
