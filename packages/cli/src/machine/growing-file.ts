/** A long text file that is written as it comes, and appears only when all of it is there. */

import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { besideOf } from './write-atomic.js';

export interface GrowingFile {
  /** Throws what the system says where the file cannot be written. */
  add(text: string): Promise<void>;
  /** Puts the file in its place, or removes what was written. */
  end(keep: boolean): Promise<void>;
}

/** Begins the file, and the folder it is to stand in if need be. */
export async function growingFile(path: string): Promise<GrowingFile> {
  await mkdir(dirname(path), { recursive: true });
  const beside = besideOf(path);
  const stream = createWriteStream(beside, { flags: 'wx' });
  const closed = new Promise<void>((resolve, reject) => stream.once('close', resolve).once('error', reject));
  // Whoever waits is told of the fault; nobody waiting is no fault of its own.
  closed.catch(() => undefined);
  await new Promise<void>((resolve, reject) => stream.once('open', () => resolve()).once('error', reject));
  return {
    async add(text) {
      if (!stream.write(text)) await Promise.race([new Promise<void>((resolve) => stream.once('drain', resolve)), closed]);
    },
    async end(keep) {
      try {
        stream.end();
        await closed;
        if (keep) await rename(beside, path);
      } finally {
        await rm(beside, { force: true });
      }
    },
  };
}
