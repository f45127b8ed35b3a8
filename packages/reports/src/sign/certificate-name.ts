/** Whom a certificate names. */

import type { RelativeDistinguishedNames } from 'pkijs';

const COMMON_NAME = '2.5.4.3';
const ORGANISATION = '2.5.4.10';

/** The common name, else the organisation, else nothing. */
export function certificateName({ typesAndValues }: RelativeDistinguishedNames): string {
  for (const wanted of [COMMON_NAME, ORGANISATION]) {
    const value: unknown = typesAndValues.find(({ type }) => type === wanted)?.value.valueBlock.value;
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}
