/** 国民经济行业分类 GB/T 4754—2017: a section letter (门类), then division (2 digits), group (3) and class (4). */

/** The first division of every section; a section ends where the next begins, the last with division 97. */
const SECTIONS = [
  ['A', 1],
  ['B', 6],
  ['C', 13],
  ['D', 44],
  ['E', 47],
  ['F', 51],
  ['G', 53],
  ['H', 61],
  ['I', 63],
  ['J', 66],
  ['K', 70],
  ['L', 71],
  ['M', 73],
  ['N', 76],
  ['O', 80],
  ['P', 83],
  ['Q', 84],
  ['R', 86],
  ['S', 91],
  ['T', 97],
] as const;
const LAST_DIVISION = 97;
const FORM = /^([A-T])?(\d{2,4})?$/;

export type IndustryFinding = 'industry-form' | 'industry-division' | 'industry-section';

export interface IndustryReading {
  /** Section letter and digits, `C2710`; empty when the text is unusable. */
  readonly industry: string;
  readonly finding: IndustryFinding | null;
}

/** The section of a division, or `undefined` for one that the classification does not have. */
export function sectionOf(division: number): string | undefined {
  if (division < 1 || division > LAST_DIVISION) return undefined;
  return SECTIONS.findLast(([, first]) => first <= division)?.[0];
}

/**
 * Reads `C2710`, `2710` (the letter is added) or a section alone. A letter that does not go with its division is kept and
 * reported as `industry-section`: the 2011 edition numbered divisions 79 to 96 otherwise.
 */
export function readIndustry(text: string): IndustryReading {
  const parts = FORM.exec(text);
  if (parts === null || text === '') return { industry: '', finding: 'industry-form' };
  const [, letter, digits] = parts;
  if (digits === undefined) return { industry: text, finding: null };
  const section = sectionOf(Number(digits.slice(0, 2)));
  if (section === undefined) return { industry: '', finding: 'industry-division' };
  if (letter === undefined) return { industry: section + digits, finding: null };
  return { industry: text, finding: letter === section ? null : 'industry-section' };
}

const PREFIX = /^([A-T])?(\d{0,4})$/;

/** Whether codes of the classification begin so: a section, the beginning of a division, of a group or a class, with the letter or without. */
export function isIndustryPrefix(prefix: string): boolean {
  const [, letter, digits] = PREFIX.exec(prefix) ?? [];
  if (digits === undefined || prefix === '') return false;
  const start = digits.slice(0, 2);
  if (start === '') return true;
  const divisions = start.length === 2 ? [Number(start)] : Array.from({ length: 10 }, (_, i) => Number(`${start}${i}`));
  return divisions.some((division) => {
    const section = sectionOf(division);
    return section !== undefined && (letter === undefined || letter === section);
  });
}
