/** A department's secret as a file: 64 hex digits and a line end, readable by its owner only. */

import { done, failed, fromHex, isHex, type Outcome, SECRET_BYTES, toHex } from '@double-random/core';
import type { Finding } from '../finding.js';
import { readStart } from '../machine/given-file.js';
import { refusal } from '../problems.js';

export const secretText = (secret: Uint8Array): Uint8Array => new TextEncoder().encode(`${toHex(secret)}\n`);

/** A larger file is no secret. */
const LARGEST = 1024;

/** Reads the hex text, or 32 bytes as they are. */
export async function readSecret(path: string): Promise<Outcome<Uint8Array, Finding>> {
  const bytes = await readStart(path, LARGEST + 1);
  if (!bytes.ok) return bytes;
  if (bytes.value.length > LARGEST) return failed(refusal('not-a-secret', { path }));
  const text = Buffer.from(bytes.value).toString('latin1').trim();
  if (isHex(text, SECRET_BYTES)) return done(fromHex(text));
  return bytes.value.length === SECRET_BYTES ? done(bytes.value) : failed(refusal('not-a-secret', { path }));
}
