/** A file that the user names. It may be anything: a pipe, a device, without end, in another encoding. */

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { done, failed, type Outcome } from '@double-random/core';
import type { Finding } from '../finding.js';
import { misuse } from '../problems.js';
import { reading } from './file-errors.js';

/** Far above any list that a person or this program writes, in bytes. */
const LARGEST = 1 << 26;
const MEBIBYTE = 1 << 20;

/** The first bytes of a file, at most so many. A pipe or a device would never end, so they are refused unread. */
export async function readStart(path: string, most: number): Promise<Outcome<Uint8Array, Finding>> {
  const found = await reading(path, () => stat(path));
  if (!found.ok) return found;
  if (!found.value.isFile()) return failed(misuse('not-a-file', { path }));
  return reading(path, async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of createReadStream(path, { end: most - 1, highWaterMark: 1 << 18 })) chunks.push(chunk as Uint8Array);
    return new Uint8Array(Buffer.concat(chunks));
  });
}

/** The text of a file in UTF-8, without its byte order mark. Bytes of another encoding are refused, not replaced. */
export async function readGivenText(path: string): Promise<Outcome<string, Finding>> {
  const bytes = await readStart(path, LARGEST + 1);
  if (!bytes.ok) return bytes;
  if (bytes.value.length > LARGEST) return failed(misuse('file-too-large', { path, limit: LARGEST / MEBIBYTE }));
  try {
    return done(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
  } catch {
    return failed(misuse('not-utf8-file', { path }));
  }
}
