/** A bundle as a ZIP: draw protocol section 10. The files stand at its top or in one folder. */

import { BlobReader, type FileEntry, ZipReader, ZipWriter } from '@zip.js/zip.js';
import { done, failed, type Outcome } from '../problem.js';
import type { CoreProblem } from '../problems.js';
import { type BundleFiles, UnreadableFile } from './files.js';
import { bundleFolder, folderOf } from './folder.js';
import { MANIFEST_FILE } from './names.js';

/** More files than any bundle has; a hostile directory is not read to its end. */
const MOST_ENTRIES = 10_000;

/** How many times its packed size a file may have: no pool compresses so well, and a bomb must to be one. */
const MOST_GROWTH = 500;

/** Below this size nothing is a bomb. */
const HARMLESS_BYTES = 1 << 24;

/** 1980-01-01 00:00, the first moment that a ZIP can name: a bundle's ZIP says nothing about when it was made, and is the same each time. */
const DOS_EPOCH = 0x00210000;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Every file of the archive; a name that occurs twice is refused, wherever it stands and whatever it claims to be. */
async function listFiles(reader: ZipReader<Blob>): Promise<Outcome<FileEntry[], CoreProblem>> {
  const seen = new Set<string>();
  const files: FileEntry[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      const name = entry.filename;
      if (seen.has(name)) return failed({ code: 'duplicate-file', place: { file: name }, details: { name } });
      if (seen.size === MOST_ENTRIES) return failed(badArchive(`> ${MOST_ENTRIES}`));
      seen.add(name);
      if (!entry.directory) files.push(entry);
      // Only its name makes a folder; attributes that call a file a folder hide it from some readers.
      else if (!name.endsWith('/')) return failed(badArchive(name));
    }
  } catch (error) {
    return failed(badArchive(reasonOf(error)));
  }
  return done(files);
}

const badArchive = (reason: string): CoreProblem => ({ code: 'bad-archive', place: {}, details: { reason } });

class ZippedFiles implements BundleFiles {
  readonly names: readonly string[];
  readonly #entries: ReadonlyMap<string, FileEntry>;

  constructor(folder: string, entries: readonly FileEntry[]) {
    const inside = entries.filter(({ filename }) => folderOf(filename) === folder);
    this.names = inside.map(({ filename }) => filename.slice(folder.length));
    this.#entries = new Map(inside.map((entry) => [entry.filename.slice(folder.length), entry]));
  }

  async *read(name: string): AsyncGenerator<Uint8Array, void, void> {
    const entry = this.#entries.get(name);
    if (entry === undefined) throw new UnreadableFile({ code: 'missing-file', place: { file: name }, details: { name } });
    const bound = Math.max(HARMLESS_BYTES, MOST_GROWTH * entry.compressedSize);
    let length = 0;
    for await (const chunk of unpack(entry)) {
      length += chunk.length;
      if (length > bound) throw new UnreadableFile({ code: 'archive-bomb', place: { file: name }, details: { name, limit: MOST_GROWTH } });
      yield chunk;
    }
  }
}

/** The unpacked bytes; what is wrong with the packed ones is an `UnreadableFile`. */
async function* unpack(entry: FileEntry): AsyncGenerator<Uint8Array, void, void> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const reader = readable.getReader();
  let fault: unknown;
  // A fault may come before the first byte; ending the reading makes sure that nobody waits for more.
  const written = entry
    .getData(writable, { checkCrc32: true, checkOverlappingEntry: true, checkLocalFilename: true })
    .catch(async (error: unknown) => {
      fault = error;
      await reader.cancel().catch(() => undefined);
    });
  const unreadable = (error: unknown): UnreadableFile =>
    new UnreadableFile({ code: 'unreadable-file', place: { file: entry.filename }, details: { reason: reasonOf(error) } });
  try {
    for (;;) {
      const { value, done: ended } = await reader.read().catch((error: unknown) => {
        throw unreadable(fault ?? error);
      });
      if (ended) break;
      yield value;
    }
    await written;
    if (fault !== undefined) throw unreadable(fault);
  } finally {
    await reader.cancel().catch(() => undefined);
    await written;
  }
}

/** Opens a ZIP; nothing is unpacked before it is read, and its names are only compared, so that none of them is dangerous. */
export async function openZip(blob: Blob): Promise<Outcome<BundleFiles, CoreProblem>> {
  const entries = await listFiles(new ZipReader(new BlobReader(blob), { useWebWorkers: false, filenameValidation: 'tolerant' }));
  if (!entries.ok) return entries;
  const folder = bundleFolder(entries.value.map(({ filename }) => filename));
  if (folder === undefined) return failed({ code: 'missing-file', place: { file: MANIFEST_FILE }, details: { name: MANIFEST_FILE } });
  return done(new ZippedFiles(folder, entries.value));
}

function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

/** Adds the files one after another and ends the archive; a fault, or a reader that has gone, ends the reading of the files too. */
async function pack(files: BundleFiles, target: WritableStream<Uint8Array>): Promise<void> {
  const writer = new ZipWriter(target, { useWebWorkers: false, extendedTimestamp: false, rawLastModDate: DOS_EPOCH });
  try {
    for (const name of files.names) await writer.add(name, streamOf(files.read(name)));
    await writer.close();
  } catch (error) {
    await target.abort(error).catch(() => undefined);
  }
}

/**
 * Packs a bundle as it is read: its files at the top, in the order given; the same files make the same bytes. Memory holds a few
 * chunks, whatever the files' size. Where a file cannot be read the stream errors with what its source threw.
 */
export function zipStream(files: BundleFiles): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  void pack(files, writable);
  return readable;
}

/** The whole ZIP of `zipStream` at once. */
export async function zipBundle(files: BundleFiles): Promise<Blob> {
  return new Response(zipStream(files), { headers: { 'content-type': 'application/zip' } }).blob();
}
