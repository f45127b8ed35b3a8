/** Files that a person gave: chosen, dropped, or a folder with all that lies in it. */

import type { GivenFile } from '../engine/protocol.js';

/** More than any bundle has; a whole disk dropped by mistake is not walked to its end. */
const MOST_FILES = 10_000;

/** `webkitRelativePath` is empty for files that were not chosen with their folder. */
export const chosenFiles = (list: Iterable<File>): GivenFile[] =>
  [...list].map((file) => ({ path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, blob: file }));

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((resolve, reject) => entry.file(resolve, reject));

/** Browsers hand over the entries of a folder by hundreds. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0 || all.length > MOST_FILES) return all;
    all.push(...some);
  }
}

async function walked(top: readonly FileSystemEntry[]): Promise<GivenFile[]> {
  const waiting = [...top];
  const found: GivenFile[] = [];
  for (let entry = waiting.pop(); entry !== undefined && found.length < MOST_FILES; entry = waiting.pop()) {
    if (isFolder(entry)) waiting.push(...(await entriesIn(entry)));
    else if (isFile(entry)) found.push({ path: entry.fullPath.replace(/^\//, ''), blob: await fileOf(entry) });
  }
  return found;
}

/** What was dropped. The entries must be asked for at once: after the event they are gone. */
export function droppedFiles(transfer: DataTransfer): Promise<GivenFile[]> {
  const entries = [...transfer.items]
    .map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null))
    .filter((entry) => entry !== null);
  return entries.some(isFolder) ? walked(entries) : Promise.resolve(chosenFiles(transfer.files));
}

/** What was given, by the name of the file, or of the folder that all lie in. */
export function nameOfGiven([first, ...more]: readonly GivenFile[]): string {
  const path = first?.path ?? '';
  return more.length === 0 ? path : (path.split('/')[0] ?? path);
}
