/** A whole binary file that the user names. */

import { done, failed, type Outcome } from '@double-random/core';
import type { Finding } from '../finding.js';
import { misuse } from '../problems.js';
import { readStart } from './given-file.js';

const MEBIBYTE = 1 << 20;

/** @param limit in MiB */
export async function readGivenBytes(path: string, limit: number): Promise<Outcome<Uint8Array, Finding>> {
  const bytes = await readStart(path, limit * MEBIBYTE + 1);
  if (!bytes.ok) return bytes;
  return bytes.value.length > limit * MEBIBYTE ? failed(misuse('file-too-large', { path, limit })) : done(bytes.value);
}
