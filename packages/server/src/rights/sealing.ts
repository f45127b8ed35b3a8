/** Encrypts what the service must be able to read again, with the key from its settings and bound to what it belongs to. AES-256-GCM (NIST SP 800-38D). */

import { createCipheriv, createDecipheriv } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export interface Sealing {
  /** 32 bytes. */
  readonly key: Uint8Array;
  /** What it belongs to: an encrypted secret that is moved to another row does not open. */
  readonly boundTo: string;
}

/** @returns hex of nonce ‖ ciphertext ‖ tag */
export function seal(secret: Uint8Array, { key, boundTo }: Sealing, random: (bytes: number) => Uint8Array): string {
  const nonce = random(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(boundTo));
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]).toString('hex');
}

/** `null`: the key is another one, or the text was changed. */
export function unseal(sealed: string, { key, boundTo }: Sealing): Uint8Array | null {
  const bytes = Buffer.from(sealed, 'hex');
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES)).setAAD(Buffer.from(boundTo));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]));
  } catch {
    return null;
  }
}
