/** Files that are either there, whole, or not there: written beside their place, flushed, then renamed into it. */

import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Who may read a private file: its owner. */
export const PRIVATE_FILE = 0o600;
export const PRIVATE_FOLDER = 0o700;
const PUBLIC_FILE = 0o644;

/** A name beside `path` that nobody else uses. */
export const besideOf = (path: string): string => join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);

/** So that the rename itself survives a power cut. Some file systems cannot flush a folder; then this does nothing. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** A file's bytes, in chunks or as one. */
type Content = Uint8Array | readonly Uint8Array[];

async function writeNew(path: string, content: Content, mode: number): Promise<void> {
  const handle = await open(path, 'wx', mode);
  try {
    for (const bytes of content instanceof Uint8Array ? [content] : content) await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes a file, in place of an older one if there is one. */
export async function writeAtomic(path: string, bytes: Uint8Array, mode: number = PUBLIC_FILE): Promise<void> {
  const beside = besideOf(path);
  try {
    await writeNew(beside, bytes, mode);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await flushFolder(dirname(path));
}

/** Writes a file that must not be there yet; the system refuses it otherwise (`EEXIST`). Never seen by others. */
export async function writeSecret(path: string, bytes: Uint8Array): Promise<void> {
  await writeNew(path, bytes, PRIVATE_FILE);
  await flushFolder(dirname(path));
}

/** Makes a whole folder appear at once. It must not be there yet, or be empty. */
export async function writeFolder(path: string, files: ReadonlyMap<string, Content>): Promise<void> {
  const beside = besideOf(path);
  await mkdir(beside, { recursive: true });
  try {
    for (const [name, content] of files) await writeNew(join(beside, name), content, PUBLIC_FILE);
    await flushFolder(beside);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  }
  await flushFolder(dirname(path));
}
