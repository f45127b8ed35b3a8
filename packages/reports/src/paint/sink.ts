/** Where the bytes of a report go. */

/** A promise makes the painter wait: a slow reader holds the pages back. */
export interface Sink {
  write(chunk: Uint8Array): void | Promise<void>;
}

/** A sink that keeps everything, for those who want one array. */
export function memorySink(): Sink & { readonly bytes: () => Uint8Array } {
  const chunks: Uint8Array[] = [];
  return {
    write(chunk) {
      chunks.push(chunk);
    },
    bytes: () => new Uint8Array(Buffer.concat(chunks)),
  };
}
