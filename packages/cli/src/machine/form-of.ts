/** What a path leads to: told by its first bytes, and by its name only where those say nothing. */

import { open, stat } from 'node:fs/promises';
import { done, failed, type Outcome } from '@double-random/core';
import type { Finding } from '../finding.js';
import { misuse } from '../problems.js';
import { reading } from './file-errors.js';

export type GivenForm = 'folder' | 'zip' | 'pdf' | 'json';

const MARKS: readonly (readonly [mark: RegExp, form: GivenForm])[] = [
  [/^%PDF/, 'pdf'],
  [/^PK/, 'zip'],
  [/^(?:\xef\xbb\xbf)?\s*[[{]/, 'json'],
];

const FIRST_BYTES = 64;

async function firstBytes(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(FIRST_BYTES), 0, FIRST_BYTES, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** `undefined` for a file of any other kind. */
export async function formOf(path: string): Promise<Outcome<GivenForm | undefined, Finding>> {
  const found = await reading(path, () => stat(path));
  if (!found.ok) return found;
  if (found.value.isDirectory()) return done('folder');
  if (!found.value.isFile()) return failed(misuse('not-a-bundle', { path }));
  const start = await reading(path, () => firstBytes(path));
  if (!start.ok) return start;
  const marked = MARKS.find(([mark]) => mark.test(start.value))?.[1];
  // A ZIP whose beginning is damaged is still one that was to be verified.
  return done(path.toLowerCase().endsWith('.zip') ? 'zip' : marked);
}
