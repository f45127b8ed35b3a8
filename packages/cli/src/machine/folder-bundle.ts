/** A bundle as a folder. Its sub-folders are not looked into. */

import { createReadStream, type Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type BundleFiles, type Outcome, UnreadableFile } from '@double-random/core';
import type { Finding } from '../finding.js';
import { reading, systemCode } from './file-errors.js';

const unreadable = (name: string, reason: string): UnreadableFile =>
  new UnreadableFile({ code: 'unreadable-file', place: { file: name }, details: { reason } });

async function* readFileOf(folder: string, name: string): AsyncGenerator<Uint8Array, void, void> {
  const path = join(folder, name);
  try {
    // A pipe or a device would never end.
    if (!(await stat(path)).isFile()) throw unreadable(name, 'EFTYPE');
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) yield chunk as Uint8Array;
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw unreadable(name, code);
  }
}

export function openFolder(folder: string): Promise<Outcome<BundleFiles, Finding>> {
  return reading(folder, async () => {
    const entries: Dirent[] = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
    const known = new Set(names);
    return {
      names,
      read(name) {
        if (known.has(name)) return readFileOf(folder, name);
        throw new UnreadableFile({ code: 'missing-file', place: { file: name }, details: { name } });
      },
    };
  });
}
