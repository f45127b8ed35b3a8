/** RFC 8785 canonical JSON. */

import canonicalize from 'canonicalize';
import { utf8 } from './bytes.js';

/** `JCS(x)` of the protocol, as text. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('a value without a JSON form has no canonical text');
  return text;
}

/** `JCS(x)` of the protocol. */
export const canonicalBytes = (value: unknown): Uint8Array => utf8(canonicalText(value));
