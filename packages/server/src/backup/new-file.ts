/** A file that appears whole or not at all, and replaces nothing. */

import { access, link, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

export async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}

/** Makes sure that what was written survives a power cut. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes beside, then gives the file its name. What `write` throws leaves nothing behind. @throws EEXIST when the name is taken */
export async function newFile<Value>(file: string, write: (part: string) => Promise<Value>): Promise<Value> {
  const part = `${file}.${process.pid}.part`;
  try {
    const written = await write(part);
    await sync(part);
    await link(part, file);
    await sync(dirname(file));
    return written;
  } finally {
    await rm(part, { force: true });
  }
}
