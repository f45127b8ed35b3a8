/** Secrets that departments leave with the service: encrypted with a key from the settings, bound to draw and department. AES-256-GCM (NIST SP 800-38D). */

import { createCipheriv, createDecipheriv } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What the secret belongs to: an encrypted secret that is moved to another row does not open. */
const boundTo = (manifestHash: string, department: string): Buffer => Buffer.from(`${manifestHash}/${department}`);

export interface Custody {
  readonly key: Uint8Array;
  readonly manifestHash: string;
  readonly department: string;
}

/** @returns hex of nonce ‖ ciphertext ‖ tag */
export function sealSecret(secret: Uint8Array, { key, manifestHash, department }: Custody, random: (bytes: number) => Uint8Array): string {
  const nonce = random(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(boundTo(manifestHash, department));
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]).toString('hex');
}

/** `null`: the key is another one, or the text was changed. */
export function openSecret(sealed: string, { key, manifestHash, department }: Custody): Uint8Array | null {
  const bytes = Buffer.from(sealed, 'hex');
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES)).setAAD(boundTo(manifestHash, department));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]));
  } catch {
    return null;
  }
}
