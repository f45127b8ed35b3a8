/** An inspector's name, hidden behind a salt until it is disclosed: draw protocol section 2. */

import { sha256 } from '#sha256';
import { concatBytes, toHex } from '../encoding/bytes.js';
import { canonicalBytes } from '../encoding/canonical.js';

/** `person` of an inspector's line: hex SHA-256(salt ‖ JCS([name, certificate])); the salt is 16 bytes, drawn for this inspector and this draw. */
export const personHash = (salt: Uint8Array, name: string, certificate: string): string =>
  toHex(sha256.digest(concatBytes([salt, canonicalBytes([name, certificate])])));
