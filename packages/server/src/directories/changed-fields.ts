/** In what two forms of a record differ. */

import { canonicalText } from '@double-random/core';

const EXTRA = 'extra.';

/** Whether a name that `changedFields` gives is that of an extra column. */
export const isExtraField = (name: string): boolean => name.startsWith(EXTRA);

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (record: object): Fields => ({ ...record });

/** Names of the fields that differ, in alphabetical order; columns of no known field as `extra.NAME`. */
export function changedFields(before: object, after: object): string[] {
  const differing = (old: Fields, now: Fields): string[] =>
    [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
      (name) => canonicalText(old[name] ?? null) !== canonicalText(now[name] ?? null),
    );
  return differing(fieldsOf(before), fieldsOf(after))
    .flatMap((name) => (name === 'extra' ? differing(extraOf(before), extraOf(after)).map((header) => EXTRA + header) : [name]))
    .sort();
}

const extraOf = (record: object): Fields =>
  'extra' in record && typeof record.extra === 'object' && record.extra !== null ? fieldsOf(record.extra) : {};
