/** A bundle's files as they were dropped: handles, read when a check asks for them. */

import { type BundleFiles, bundleFolder, folderOf, UnreadableFile } from '@double-random/core';
import type { GivenFile } from './protocol.js';

async function* bytesOf(blob: Blob, name: string): AsyncGenerator<Uint8Array, void, void> {
  const reader = blob.stream().getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read().catch((error: unknown) => {
        // The file was changed, moved or taken away since it was given.
        throw new UnreadableFile({ code: 'unreadable-file', place: { file: name }, details: { reason: String(error) } });
      });
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The bundle among the files, at their top or in one folder; `undefined` where there is not exactly one. */
export function blobFiles(given: readonly GivenFile[]): BundleFiles | undefined {
  const folder = bundleFolder(given.map(({ path }) => path));
  if (folder === undefined) return undefined;
  const inside = given.filter(({ path }) => folderOf(path) === folder);
  const blobs = new Map(inside.map(({ path, blob }) => [path.slice(folder.length), blob]));
  return {
    names: inside.map(({ path }) => path.slice(folder.length)),
    read(name) {
      const blob = blobs.get(name);
      if (blob === undefined) throw new UnreadableFile({ code: 'missing-file', place: { file: name }, details: { name } });
      return bytesOf(blob, name);
    },
  };
}
