/**
 * The text of a cell. Names keep their characters: only NFC, the ends are trimmed, and what nobody can see is taken out. Codes,
 * dates and numbers are folded too: full-width letters and digits become ordinary ones.
 */

export type CleanFinding = 'damaged-text' | 'cleaned-text' | 'unusual-character';

export interface Cleaned {
  readonly text: string;
  readonly finding: CleanFinding | null;
}

/** Neither spaces nor anything that needs a look: most cells. */
const PLAIN = /^[\u0021-\u007E\u4E00-\u9FFF（）]*$/;
const ENDS = /^[\s\u200B-\u200D\u2060\uFEFF\u00AD]+|[\s\u200B-\u200D\u2060\uFEFF\u00AD]+$/g;
const LINE_ENDS = /[ \t]*[\r\n\t\v\f\u0085\u2028\u2029]+[ \t]*/g;
/** Control characters, direction marks, and characters without width that no script needs. */
const INVISIBLE = /[\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu;
const DAMAGED = /[\uFFFD\p{Cs}\uFDD0-\uFDEF]|[\uFFFE\uFFFF]/u;
const UNUSUAL = /[\p{Co}\p{Cn}]/u;

export function cleanText(cell: string): Cleaned {
  if (PLAIN.test(cell)) return { text: cell, finding: null };
  const trimmed = cell.replaceAll(ENDS, '');
  const visible = trimmed.replaceAll(LINE_ENDS, ' ').replaceAll(INVISIBLE, '');
  if (visible === trimmed) return finished(trimmed, false);
  // What was taken out may have hidden further spaces at the ends.
  return finished(visible.replaceAll(ENDS, ''), true);
}

function finished(visible: string, cleaned: boolean): Cleaned {
  const text = visible.normalize('NFC');
  return { text, finding: findingOf(text, cleaned) };
}

function findingOf(text: string, cleaned: boolean): CleanFinding | null {
  if (DAMAGED.test(text)) return 'damaged-text';
  if (UNUSUAL.test(text)) return 'unusual-character';
  return cleaned ? 'cleaned-text' : null;
}

const ASCII = /^[\u0021-\u007E]*$/;

/**
 * A code, date or number as people type it: full-width forms and ideographic stops folded, Excel's `="0571"` and `'0571` taken
 * for what they mean. `text` is clean.
 */
export function foldText(text: string): string {
  const folded = ASCII.test(text) ? text : text.normalize('NFKC').replaceAll('。', '.').trim();
  const formula = /^="(.*)"$/.exec(folded);
  return (formula?.[1] ?? folded).replace(/^'/, '');
}
