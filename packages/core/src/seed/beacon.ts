/** Verifies a round of drand's quicknet offline, against its pinned key: scheme `bls-unchained-g1-rfc9380`. */

import { bls12_381 } from '@noble/curves/bls12-381.js';
import { sha256 } from '#sha256';
import { fromHex, u64 } from '../encoding/bytes.js';
import { QUICKNET_KEY } from './quicknet.js';

/** The suite's domain separation tag (RFC 9380), as drand uses it for signatures on G1. */
const DOMAIN = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';

export const SIGNATURE_BYTES = 48;

/** The randomness of a signature: its SHA-256. */
export const randomnessOf = (signature: Uint8Array): Uint8Array => sha256.digest(signature);

/** Whether 48 bytes are quicknet's signature of a round. The library throws on bytes that are no point; those are no signature. */
export function isBeaconSignature(round: number, signature: Uint8Array): boolean {
  const { shortSignatures: bls } = bls12_381;
  try {
    const message = bls.hash(sha256.digest(u64(round)), DOMAIN);
    return bls.verify(signature, message, fromHex(QUICKNET_KEY));
  } catch {
    return false;
  }
}
