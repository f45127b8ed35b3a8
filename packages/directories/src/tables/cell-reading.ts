/** Reads one cell: pure functions from the text of a cell to a value and what there is to say about it. */

import { isCode } from '@double-random/core';
import type { IndustryReading } from '../codes/industry.js';
import { readIndustry } from '../codes/industry.js';
import type { RegionRules } from '../codes/region.js';
import { readRegion } from '../codes/region.js';
import { checkUscc } from '../codes/uscc.js';
import { cleanText, foldText } from './clean.js';
import type { DateRules } from './dates.js';
import { readDate } from './dates.js';
import { withoutGuard } from './formula-guard.js';
import { listOf } from './lists.js';
import { isIdentityCard, isPersonalNumber } from './personal-data.js';
import { BLOT, withoutPersonalNumbers } from './personal-numbers.js';
import type { RowProblemCode } from './row-problem.js';

export interface Finding {
  readonly code: RowProblemCode;
  /** What the message shows; the whole cell if absent, nothing if `null`. */
  readonly value?: string | null;
  readonly details?: Readonly<Record<string, string | number>>;
}

export interface Reading<Value> {
  readonly value: Value;
  readonly findings: readonly Finding[];
}

/** Gets a text that is clean, translated and not empty. */
export type Reader<Value> = (text: string) => Reading<Value>;

const NOTHING: readonly Finding[] = [];
export const read = <Value>(value: Value): Reading<Value> => ({ value, findings: NOTHING });
const wrong = <Value>(value: Value, finding: Finding): Reading<Value> => ({ value, findings: [finding] });

/** Identity and address lines are well below this; longer ones come from shifted columns. UTF-16 units. */
export const LONGEST_TEXT = 500;
/** What is said of a person's number never shows it. */
const STAFF_NUMBER: Finding = { code: 'personal-number', value: null };
const ENTITY_ID: Finding = { code: 'personal-entity-id', value: null };
const PERSONAL_TEXT: Finding = { code: 'personal-text', value: null };
const SCIENTIFIC = /^[+-]?\d(?:\.\d+)?E\+?\d{1,3}$/i;

/** `values` of the mapping for one field; a text is looked up as it stands, then folded. */
export type Translation = ReadonlyMap<string, string>;

export const translated = (text: string, translation: Translation | undefined): string =>
  translation?.get(text) ?? translation?.get(foldText(text)) ?? text;

/** Long texts of an item list: legal basis, content. A person's number in any text is blotted out and told. */
export const readLongText: Reader<string> = (text) => {
  const kept = withoutPersonalNumbers(text);
  return kept === text ? read(text) : wrong(kept, PERSONAL_TEXT);
};

export const readText: Reader<string> = (text) => {
  const reading = readLongText(text);
  if (text.length <= LONGEST_TEXT) return reading;
  const tooLong: Finding = { code: 'too-long', value: reading.value.slice(0, 40), details: { limit: LONGEST_TEXT } };
  return { value: reading.value, findings: [...reading.findings, tooLong] };
};

/** Numbers and classes that are no codes: a registration number, a ratio. */
export const readFolded: Reader<string> = (text) => {
  const folded = foldText(text);
  return SCIENTIFIC.test(folded) ? wrong(folded, { code: 'scientific-notation' }) : read(folded);
};

export const readCode: Reader<string> = (text) => {
  const folded = foldText(text);
  if (SCIENTIFIC.test(folded)) return wrong('', { code: 'scientific-notation', value: text });
  return isCode(folded) ? read(folded) : wrong('', { code: 'not-a-code', value: text });
};

/** A staff number must not be a private one. */
export const readStaffNumber: Reader<string> = (text) =>
  isPersonalNumber(foldText(text).toUpperCase()) ? wrong('', STAFF_NUMBER) : readCode(text);

/** Ids of entities are published, so the identity card of a sole trader must not be one. */
export const readEntityCode: Reader<string> = (text) =>
  isIdentityCard(foldText(text).toUpperCase()) ? wrong('', ENTITY_ID) : readCode(text);

const USCC_GAPS = /[\s-]+/g;

export const readUscc: Reader<string> = (text) => {
  const code = foldText(text).replaceAll(USCC_GAPS, '').toUpperCase();
  if (SCIENTIFIC.test(code)) return wrong('', { code: 'scientific-notation', value: text });
  const finding = checkUscc(code);
  if (finding === null) return read(code);
  if (isIdentityCard(code)) return wrong('', ENTITY_ID);
  return wrong(finding === 'uscc-length' || finding === 'uscc-alphabet' ? '' : code, { code: finding, value: text });
};

export const regionReader =
  (rules: RegionRules): Reader<string> =>
  (text) => {
    const reading = readRegion(foldText(text), rules);
    return reading.ok ? read(reading.region) : wrong('', { code: reading.finding, value: text });
  };

export const industryReader =
  (scheme: 'gbt4754' | 'other'): Reader<string> =>
  (text) => {
    const folded = foldText(text);
    if (scheme === 'other') return read(folded);
    const { industry, finding }: IndustryReading = readIndustry(folded.toUpperCase());
    return finding === null ? read(industry) : wrong(industry, { code: finding, value: text });
  };

export const dateReader =
  (rules: DateRules, endless: 'allowed' | 'refused'): Reader<string | null> =>
  (text) => {
    const reading = readDate(foldText(text), rules);
    if (!reading.ok) return wrong(null, { code: reading.finding, value: text });
    return reading.date === null && endless === 'refused' ? wrong(null, { code: 'no-end-not-allowed', value: text }) : read(reading.date);
  };

/** One of a few values; `words` are folded and lower case. */
export const choiceReader = <Value>(words: ReadonlyMap<string, Value>, fallback: Value): Reader<Value> => {
  const allowed = [...words.keys()].join('、');
  return (text) => {
    const value = words.get(foldText(text).toLowerCase());
    return value === undefined ? wrong(fallback, { code: 'unknown-value', value: text, details: { allowed } }) : read(value);
  };
};

const LARGEST_COUNT = 1_000_000;

export const readCount: Reader<number | null> = (text) => {
  const folded = foldText(text);
  return /^\d{1,7}$/.test(folded) && Number(folded) <= LARGEST_COUNT
    ? read(Number(folded))
    : wrong(null, { code: 'number-form', value: text });
};

/** Every part of a list by its own reader, translated one by one. */
export const listReader =
  (reader: Reader<string>, translation: Translation | undefined): Reader<readonly string[]> =>
  (text) => {
    const readings = listOf(text).map((part) => reader(translated(part, translation)));
    const findings = readings.flatMap((reading) => reading.findings);
    return { value: [...new Set(readings.map(({ value }) => value))], findings };
  };

/** Cleans, refuses what spreadsheets put in place of a result, and hands on to the field's own reader. */
export function readCell<Value>(
  cell: string,
  translation: Translation | undefined,
  reader: Reader<Value>,
  blank: Reading<Value>,
): Reading<Value> {
  const { text, finding } = cleanText(withoutGuard(cell));
  if (finding === null && text.charCodeAt(0) !== 35) {
    return text === '' ? blank : reader(translation === undefined ? text : translated(text, translation));
  }
  if (FORMULA_ERROR.test(text)) return { value: blank.value, findings: [{ code: 'formula-error', value: text }] };
  if (text === '') return blank;
  const reading = reader(translated(text, translation));
  if (finding === null) return reading;
  // What the cleaning says would show the cell.
  const isSecret = reading.findings.some(({ value }) => value === null);
  return { value: reading.value, findings: [isSecret ? { code: finding, value: BLOT } : { code: finding }, ...reading.findings] };
}

const FORMULA_ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|BLOCKED!|UNCALCULATED!)$/;
