/**
 * What a published result is found by: numbers for the characters and pairs of characters of the entity's name, the beginnings of its codes and
 * region, and whatever else the public filters by. A filter's number stands for it alone; only a part of a name of three characters or more
 * must be compared again with the name, which may have all its pairs elsewhere.
 */

import { createHash } from 'node:crypto';
import { folded } from '../directories/folded.js';
import { pieces, piecesOfPart } from '../directories/search-terms.js';
import { resultCodeOf } from '../results/code-table.js';
import type { Publication } from './publication.js';

/** Hex digits of a number: 52 bits, which JavaScript and both databases hold exactly and in which no two of a million terms are likely to meet. */
const DIGITS = 13;

const numberOf = (term: string): number => Number.parseInt(createHash('sha256').update(term).digest('hex').slice(0, DIGITS), 16);

const numbersOf = (terms: readonly string[]): number[] => [...new Set(terms)].map(numberOf);

/** Every beginning from one character up. */
const beginnings = (text: string, kind: string): string[] => Array.from({ length: text.length }, (_, i) => kind + text.slice(0, i + 1));

/** Codes are compared in capitals. */
const codeLike = (text: string): string => text.trim().toUpperCase();

/** What of an edition it is found by. */
export type Findable = Pick<
  Publication,
  'id' | 'task' | 'draw' | 'entity' | 'uscc' | 'name' | 'region' | 'year' | 'content' | 'publishedAt'
>;

/** The terms of an edition. Throws when an item has a result code that its table does not have: nothing such is ever stored. */
export function termsOfPublication({ task, draw, entity, uscc, name, region, year, content }: Findable): number[] {
  const items = content.parts.flatMap(({ department, items: own }) =>
    own.flatMap(({ item, result }) => {
      const { outcome } = resultCodeOf(result.table, result.code);
      return [`i${item}`, `R${result.code}`, `o${outcome}`, `R${department}/${result.code}`, `o${department}/${outcome}`];
    }),
  );
  return numbersOf([
    ...pieces(folded(name)),
    ...beginnings(codeLike(entity), 'c'),
    ...beginnings(codeLike(uscc ?? ''), 'c'),
    ...beginnings(region, 'r'),
    `t${task}`,
    `w${draw}`,
    `y${year}`,
    ...content.parts.map(({ department }) => `d${department}`),
    ...items,
  ]);
}

/** What the public filters by; each once, all together. */
export interface ResultFilter {
  readonly task?: string | undefined;
  readonly draw?: string | undefined;
  readonly department?: string | undefined;
  /** The beginning of a GB/T 2260 code. */
  readonly region?: string | undefined;
  readonly item?: string | undefined;
  /** A result code; with a department, one that this department gave. */
  readonly result?: string | undefined;
  readonly outcome?: string | undefined;
  /** By China's calendar, in which the first edition was published. */
  readonly year?: number | undefined;
}

/** Terms that all results have which meet the filter. */
export function termsOfResultFilter({ task, draw, department, region, item, result, outcome, year }: ResultFilter): number[] {
  const by = department === undefined ? '' : `${department}/`;
  const given: readonly (readonly [string, string | number | undefined])[] = [
    ['t', task],
    ['w', draw],
    ['d', department],
    ['r', region],
    ['i', item],
    [`R${by}`, result],
    [`o${by}`, outcome],
    ['y', year],
  ];
  return numbersOf(given.flatMap(([kind, value]) => (value === undefined ? [] : [kind + value])));
}

/** Pairs that are looked for of a long part: the rest is told by comparing the name. */
const MOST_PAIRS = 4;

/** Terms that results have whose entity's name holds this part. */
export function termsOfNamePart(text: string): number[] {
  const all = piecesOfPart(folded(text));
  const step = Math.max(1, all.length / MOST_PAIRS);
  return numbersOf(all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step)));
}

/** Terms that results have one of whose entity's codes begins so. */
export const termsOfCodeBeginning = (text: string): number[] => numbersOf([`c${codeLike(text)}`]);
