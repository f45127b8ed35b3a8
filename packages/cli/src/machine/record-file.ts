/** A long file of records, one JSON text a line, that appears only when all of it is written. */

import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { besideOf } from './write-atomic.js';

export interface RecordFile {
  /** Throws what the system says where the file cannot be written. */
  add(records: readonly unknown[]): Promise<void>;
  /** Puts the file in its place, or removes what was written. */
  end(keep: boolean): Promise<void>;
}

/** For whoever wants no file. */
export const NO_FILE: RecordFile = { add: async () => undefined, end: async () => undefined };

export function recordFile(path: string): RecordFile {
  const beside = besideOf(path);
  const stream = createWriteStream(beside, { flags: 'wx' });
  const opened = new Promise<void>((resolve, reject) => stream.once('open', () => resolve()).once('error', reject));
  const closed = new Promise<void>((resolve, reject) => stream.once('close', resolve).once('error', reject));
  // Whoever waits is told of the fault; nobody waiting is no fault of its own.
  closed.catch(() => undefined);
  return {
    async add(records) {
      await opened;
      const text = records.map((record) => `${JSON.stringify(record)}\n`).join('');
      if (!stream.write(text)) await Promise.race([new Promise<void>((resolve) => stream.once('drain', resolve)), closed]);
    },
    async end(keep) {
      await opened;
      stream.end();
      await closed;
      try {
        if (keep) await rename(beside, path);
      } finally {
        await rm(beside, { force: true });
      }
    },
  };
}
