/** The archive inside an XLSX file, read by its central directory: a few kilobytes can unpack to gigabytes, so bytes are counted. */

import { createInflateRaw } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  /** As stored: packed by `method`. */
  readonly packed: Uint8Array;
}

const END_MARK = 0x06054b50;
const CENTRAL_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
const MOST_ENTRIES = 10_000;

/** The message of the RangeError for an entry above its limit. */
export const TOO_LARGE = 'too large';

function endOfDirectory(archive: Buffer): number {
  for (let at = archive.length - END_SIZE; at >= Math.max(0, archive.length - END_SIZE - LONGEST_COMMENT); at--) {
    if (archive.readUInt32LE(at) === END_MARK) return at;
  }
  throw new RangeError('no end of central directory');
}

function entryAt(archive: Buffer, at: number): { readonly entry: ZipEntry; readonly next: number } {
  if (archive.readUInt32LE(at) !== CENTRAL_MARK) throw new RangeError('no central directory entry');
  const flags = archive.readUInt16LE(at + 8);
  const method = archive.readUInt16LE(at + 10);
  if ((flags & ENCRYPTED) !== 0 || (method !== STORED && method !== DEFLATED)) throw new RangeError('encrypted or unknown packing');
  const nameLength = archive.readUInt16LE(at + 28);
  const packedSize = archive.readUInt32LE(at + 20);
  const local = archive.readUInt32LE(at + 42);
  if (archive.readUInt32LE(local) !== LOCAL_MARK) throw new RangeError('no local header');
  const start = local + LOCAL_SIZE + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  if (start + packedSize > archive.length) throw new RangeError('entry beyond the end');
  return {
    entry: {
      name: archive.toString('utf8', at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength),
      method,
      packed: archive.subarray(start, start + packedSize),
    },
    next: at + CENTRAL_SIZE + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32),
  };
}

/** The entries of an archive. Throws RangeError for one that is broken, encrypted, or has the same name twice. */
export function zipEntries(archive: Buffer): ReadonlyMap<string, ZipEntry> {
  const end = endOfDirectory(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new RangeError('too many entries');
  const entries = new Map<string, ZipEntry>();
  let at = archive.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    const { entry, next } = entryAt(archive, at);
    if (entries.has(entry.name)) throw new RangeError('the same name twice');
    entries.set(entry.name, entry);
    at = next;
  }
  return entries;
}

/**
 * The bytes of an entry in pieces. Throws RangeError when it unpacks to more than `most` bytes (its own word for its size is
 * not believed) and when the packing is broken.
 */
export async function* unpacked(entry: ZipEntry, most: number): AsyncGenerator<Uint8Array> {
  if (entry.method === STORED) {
    if (entry.packed.length > most) throw new RangeError(TOO_LARGE);
    yield entry.packed;
    return;
  }
  const inflate = createInflateRaw();
  inflate.end(entry.packed);
  let total = 0;
  for await (const chunk of inflate) {
    total += (chunk as Buffer).length;
    if (total > most) throw new RangeError(TOO_LARGE);
    yield chunk as Buffer;
  }
}
