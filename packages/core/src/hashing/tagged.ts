/** `enc`, `H` and `derive` of draw protocol section 1. */

import { sha256 } from '#sha256';
import { concatBytes, u32, utf8 } from '../encoding/bytes.js';

const PREFIX = 'double-random/v1/';

/** Each field as `u32(byte length) ‖ bytes`. */
export const encodeFields = (...fields: readonly Uint8Array[]): Uint8Array =>
  concatBytes(fields.flatMap((field) => [u32(field.length), field]));

/** `H(tag, f1, …, fn)`. */
export const taggedHash = (tag: string, ...fields: readonly Uint8Array[]): Uint8Array =>
  sha256.digest(encodeFields(utf8(PREFIX + tag), ...fields));

/** `derive(key, label)`. */
export const deriveKey = (key: Uint8Array, label: string): Uint8Array =>
  sha256.hmac(key, concatBytes([utf8(PREFIX + label), Uint8Array.of(1)]));
