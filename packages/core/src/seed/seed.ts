/** The seed: draw protocol section 5. */

import { sha256 } from '#sha256';
import { concatBytes, fromHex, toHex, utf8 } from '../encoding/bytes.js';
import { encodeFields, taggedHash } from '../hashing/tagged.js';
import type { Manifest } from '../manifest/manifest.js';
import type { Entropy, Reveals } from '../record/record.js';
import { entropyField } from './entropy.js';

/** 32 bytes out of what every department revealed and the announced entropy; a department that did not reveal counts as empty. */
export function seedOf(manifest: Manifest, mh: Uint8Array, { reveals }: Reveals, entropy: Entropy): Uint8Array {
  const secrets = new Map(reveals.map(([department, secret]) => [department, fromHex(secret)]));
  const fields = manifest.departments.map(({ id }) => encodeFields(utf8(id), secrets.get(id) ?? new Uint8Array()));
  return sha256.hmac(mh, concatBytes([...fields, entropyField(manifest.entropy, entropy)]));
}

/** `seedHash` of a sealed draw, hex. */
export const seedHash = (seed: Uint8Array): string => toHex(taggedHash('seed', seed));
