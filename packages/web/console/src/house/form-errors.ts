/** A refusal's reasons sorted to the fields of a form. Knows no framework, so that it is tested alone. */

import type { Refusal, RefusalReason } from '../api/answer.js';
import type { Words } from '../language/words.js';

/** Whether a reason is about this field or something inside it: `items` is told of `items[2].name` too, `item` is not. */
export function isAbout(path: string, field: string): boolean {
  if (!path.startsWith(field)) return false;
  const next = path.charAt(field.length);
  return next === '' || next === '.' || next === '[';
}

/** What is wrong with one field, in the order of the refusal. */
export const reasonsAt = (refusal: Refusal | null, field: string): readonly RefusalReason[] =>
  refusal?.reasons.filter(({ path }) => path !== '' && isAbout(path, field)) ?? [];

/** Reasons that no field of the form shows: they stand in the summary only. */
export const reasonsElsewhere = (refusal: Refusal | null, fields: readonly string[]): readonly RefusalReason[] =>
  refusal?.reasons.filter(({ path }) => path === '' || !fields.some((field) => isAbout(path, field))) ?? [];

/** A reason with its place in front, where it has one in words. */
export const placed = ({ words, at }: Pick<RefusalReason, 'words' | 'at'>): Words => ({
  zh: at.zh === '' ? words.zh : `${at.zh}：${words.zh}`,
  en: at.en === '' ? words.en : `${at.en}: ${words.en}`,
});

/**
 * A refusal that is about one field by its code alone, such as `login-taken`, as one of that field.
 * @param fields the field for each such code
 */
export function atItsField(refusal: Refusal, fields: Readonly<Record<string, string>>): Refusal {
  const path = Object.hasOwn(fields, refusal.code) ? fields[refusal.code] : undefined;
  if (path === undefined || refusal.reasons.length > 0) return refusal;
  return { ...refusal, reasons: [{ code: refusal.code, path, words: refusal.words, at: { zh: '', en: '' } }] };
}

/** Whether a reason says no more than the refusal's own words, which stand above it. */
export const repeats = (refusal: Refusal | null, words: Words): boolean => refusal?.words.zh === words.zh;
