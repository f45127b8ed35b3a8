/**
 * What an entity is found by: a few dozen numbers for the characters and pairs of characters of its name, the beginnings of its id, region
 * and industry, and its category, risk class, state and tags. A term only narrows a search: two texts may have the same number, and
 * a name that has all pairs of a text need not have the text. So whatever terms find is compared again with the columns.
 */

import type { EntityFilter, EntityRecord } from '@double-random/directories';
import { folded } from './folded.js';

/** Lengths of the beginnings that have a term. A beginning of another length is looked for by the next shorter one. */
const ID_LENGTHS = [2, 4, 8, 12];
const REGION_LENGTHS = [2, 3, 4, 5, 6, 9];
const INDUSTRY_LENGTHS = [2, 3, 4];

const FNV_PRIME = 0x01000193;
const FNV_START = 0x811c9dc5;
const LARGEST_INT = 0x7fffffff;

/** FNV-1a over the UTF-16 units, cut to 31 bits: PostgreSQL's integers have a sign. */
function numberOf(directory: number, text: string): number {
  let hash = Math.imul(FNV_START ^ directory, FNV_PRIME);
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return (hash ^ (hash >>> 31)) & LARGEST_INT;
}

const beginnings = (text: string, lengths: readonly number[], kind: string): string[] =>
  lengths.filter((length) => length <= text.length).map((length) => kind + text.slice(0, length));

/** The longest beginning that has a term. */
const longest = (text: string, lengths: readonly number[], kind: string): string[] => beginnings(text, lengths, kind).slice(-1);

/** Characters and pairs of characters. @param text folded */
export function pieces(text: string): string[] {
  const characters = [...text];
  return [...characters.map((one) => `n${one}`), ...characters.slice(1).map((one, i) => `n${characters[i]}${one}`)];
}

/** What a part of a name must have: its pairs, or its one character. @param text folded */
export function piecesOfPart(text: string): string[] {
  const all = pieces(text);
  return all.length > 1 ? all.slice([...text].length) : all;
}

const SECTION = /^[A-Z]/i;

const BARE = /^\d/;

/** The industry without the letter of its section, as the freeze compares it with a number. */
export const industryDigits = (industry: string): string => (BARE.test(industry) ? industry : industry.slice(1));

const industryTerms = (industry: string, cut: typeof beginnings): string[] => [
  ...(SECTION.test(industry) ? [`s${industry.slice(0, 1)}`] : []),
  ...cut(industryDigits(industry), INDUSTRY_LENGTHS, 'i'),
];

const numbersOf = (directory: number, terms: readonly string[]): number[] => [...new Set(terms.map((term) => numberOf(directory, term)))];

/** The terms of an entity. Each directory has numbers of its own. */
export function termsOf(directory: number, entity: EntityRecord): number[] {
  const { id, name, region, industry, category, risk, state, tags } = entity;
  return numbersOf(directory, [
    ...pieces(folded(name)),
    ...beginnings(id, ID_LENGTHS, 'd'),
    ...beginnings(region, REGION_LENGTHS, 'r'),
    ...industryTerms(industry, beginnings),
    `c${category}`,
    `k${risk}`,
    `e${state}`,
    ...tags.map((tag) => `t${tag}`),
  ]);
}

/** Terms that entities with this part of a name have. @param part folded */
export const termsOfPart = (directory: number, part: string): number[] => numbersOf(directory, piecesOfPart(part));

export const termsOfIdBeginning = (directory: number, beginning: string): number[] =>
  numbersOf(directory, longest(beginning, ID_LENGTHS, 'd'));

/** One value of each list of a filter, or none. */
export type OneOfEach = { readonly [List in keyof EntityFilter | 'state']?: string | undefined };

/** Terms that the entities which meet all of these have. */
export function termsOfFilter(directory: number, { region, industry, category, risk, state, tag }: OneOfEach): number[] {
  return numbersOf(directory, [
    ...(region === undefined ? [] : longest(region, REGION_LENGTHS, 'r')),
    ...(industry === undefined ? [] : industryTerms(industry, longest)),
    ...(category === undefined ? [] : [`c${category}`]),
    ...(risk === undefined ? [] : [`k${risk}`]),
    ...(state === undefined ? [] : [`e${state}`]),
    ...(tag === undefined ? [] : [`t${tag}`]),
  ]);
}
