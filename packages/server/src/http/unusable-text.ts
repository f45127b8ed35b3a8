/** Texts that no database and no canonical JSON can hold: with U+0000, or with half of a character. */

import type { Reason } from '../problems/problems.js';
import { MOST_REASONS, pathOf } from './bad-fields.js';

const UNUSABLE = /\0|\p{Surrogate}/u;

const WORDS = {
  zh: '含有无法保存的字符（U+0000 或不完整的字符）',
  en: 'has characters that cannot be kept (U+0000, or half of a character)',
} as const;

/** A value and the way to it, last step first: a list would be copied at every level of hostile nesting. */
interface Found {
  readonly value: unknown;
  readonly name: PropertyKey | null;
  readonly within: Found | null;
}

function stepsTo(found: Found): PropertyKey[] {
  const steps: PropertyKey[] = [];
  for (let at: Found | null = found; at !== null; at = at.within) if (at.name !== null) steps.push(at.name);
  return steps.reverse();
}

const membersOf = (value: object): readonly (readonly [PropertyKey, unknown])[] =>
  Array.isArray(value) ? [...value.entries()] : Object.entries(value);

/** Finds them at any depth, in names of members too; `MOST_REASONS` of them. @param root where the value stands: `body`, `query`, `path` */
export function unusableTexts(value: unknown, root: string): Reason[] {
  const reasons: Reason[] = [];
  const tell = (found: Found): void => {
    reasons.push({ code: 'unusable_text', place: { path: pathOf(root, stepsTo(found)) }, ...WORDS });
  };
  const waiting: Found[] = [{ value, name: null, within: null }];
  for (let found = waiting.pop(); found !== undefined && reasons.length < MOST_REASONS; found = waiting.pop()) {
    const here = found.value;
    if (typeof here === 'string' && UNUSABLE.test(here)) tell(found);
    if (typeof here !== 'object' || here === null) continue;
    for (const [name, member] of membersOf(here)) {
      if (typeof name === 'string' && UNUSABLE.test(name)) tell(found);
      waiting.push({ value: member, name, within: found });
    }
  }
  return reasons.reverse();
}
