/** A department's secret as a file, in the form that the command line writes and reads: 64 hex digits and a line end. */

import { fromHex, isHex, SECRET_BYTES, toHex } from '@double-random/core';

/** A larger file is no secret. */
const LARGEST = 1024;

export const secretText = (secret: Uint8Array): string => `${toHex(secret)}\n`;

/** Tells whoever finds the file which draw and department it belongs to. */
export const secretFileName = (drawId: string, department: string): string => `${drawId}.${department}.secret`;

/** The secret in a file's bytes: the hex text, or 32 bytes as they are; `null`: it is no secret. */
export function readSecret(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length > LARGEST) return null;
  const text = new TextDecoder('latin1').decode(bytes).trim();
  if (isHex(text, SECRET_BYTES)) return fromHex(text);
  return bytes.length === SECRET_BYTES ? bytes : null;
}

/** The same for a file that somebody chose, of which no more is read than a secret may have. */
export const readSecretFile = async (file: Blob): Promise<Uint8Array | null> =>
  readSecret(new Uint8Array(await file.slice(0, LARGEST + 1).arrayBuffer()));

/** Whether two secrets are the same. */
export const isSameSecret = (one: Uint8Array, other: Uint8Array): boolean => toHex(one) === toHex(other);
