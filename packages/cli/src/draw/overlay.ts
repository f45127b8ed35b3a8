/** A bundle as it would be with some files written: so that everything is checked before anything is written. */

import type { BundleFiles } from '@double-random/core';

export type NewFiles = ReadonlyMap<string, Uint8Array>;

export function overlay(files: BundleFiles, added: NewFiles): BundleFiles {
  return {
    names: [...files.names.filter((name) => !added.has(name)), ...added.keys()],
    read(name) {
      const bytes = added.get(name);
      return bytes === undefined ? files.read(name) : once(bytes);
    },
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, void> {
  yield bytes;
}

/** Only those files that belong to the bundle, in the order of the names: a folder's own order is the machine's. */
export function only(files: BundleFiles, names: readonly string[]): BundleFiles {
  const there = new Set(files.names);
  return { names: [...new Set(names)].filter((name) => there.has(name)), read: (name) => files.read(name) };
}
