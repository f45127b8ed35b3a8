/** A value that somebody noted earlier, compared with those that were verified just now. */

export interface NamedValue<Name extends string> {
  readonly name: Name;
  /** Hex. */
  readonly value: string;
}

/** Fewer digits than this may be the same by chance. */
const FEWEST_DIGITS = 8;

export type Comparison<Name extends string> =
  | { readonly kind: 'nothing' }
  /** It is no hexadecimal number. */
  | { readonly kind: 'not-hex' }
  | { readonly kind: 'too-short'; readonly fewest: number }
  /** `digits`: how many of how many were noted. */
  | { readonly kind: 'same'; readonly name: Name; readonly digits: number; readonly of: number }
  | { readonly kind: 'other' };

/** Spaces, dashes and capitals do not count; whoever noted only the beginning is told how much that is. */
export function compareNoted<Name extends string>(noted: string, values: readonly NamedValue<Name>[]): Comparison<Name> {
  const digits = noted.replaceAll(/[\s:…._-]/g, '').toLowerCase();
  if (digits === '') return { kind: 'nothing' };
  if (!/^[0-9a-f]+$/.test(digits)) return { kind: 'not-hex' };
  if (digits.length < FEWEST_DIGITS) return { kind: 'too-short', fewest: FEWEST_DIGITS };
  const same = values.find(({ value }) => value.startsWith(digits));
  return same === undefined ? { kind: 'other' } : { kind: 'same', name: same.name, digits: digits.length, of: same.value.length };
}
