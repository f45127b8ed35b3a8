/** A file that gets its name when it is whole and safe on the disk; until then it stands under a name of its own that nobody looks for. */

import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, unlink } from 'node:fs/promises';

/** Ending of files that are not whole. */
export const PART = '.part';

const NAME_BYTES = 8;

export interface PartFile {
  readonly handle: FileHandle;
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Gives it its name; a file that had it goes. The handle stays open. */
  readonly keep: () => Promise<void>;
  /** Removes it. The handle stays open. */
  readonly drop: () => Promise<void>;
}

export async function openPart(path: string): Promise<PartFile> {
  const part = `${path}.${randomBytes(NAME_BYTES).toString('hex')}${PART}`;
  const handle = await open(part, 'wx+', 0o600);
  return {
    handle,
    write: async (bytes) => {
      for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at)).bytesWritten;
    },
    keep: async () => {
      // The name must not outlive a power failure that the bytes do not.
      await handle.datasync();
      await rename(part, path);
    },
    drop: async () => {
      await unlink(part).catch(() => undefined);
    },
  };
}

/** Writes a file whole or not at all. @returns its size in bytes */
export async function writeWhole(path: string, pieces: AsyncIterable<Uint8Array>): Promise<number> {
  const part = await openPart(path);
  let size = 0;
  try {
    for await (const bytes of pieces) {
      await part.write(bytes);
      size += bytes.length;
    }
    await part.keep();
    return size;
  } catch (error) {
    await part.drop();
    throw error;
  } finally {
    await part.handle.close();
  }
}
