/** A bundle's files, wherever they stand: a folder, a ZIP, memory. The core reads them only through this. */

export interface BundleFiles {
  /** The names of the files at the bundle's top. */
  readonly names: readonly string[];
  /** The bytes of a file, in order, in chunks of any size. */
  read(name: string): AsyncIterable<Uint8Array>;
}

/** A bundle in memory. */
export function filesInMemory(files: ReadonlyMap<string, Uint8Array>): BundleFiles {
  return {
    names: [...files.keys()],
    async *read(name) {
      const bytes = files.get(name);
      if (bytes === undefined) throw new Error(`no such file in the bundle: ${name}`);
      yield bytes;
    },
  };
}
