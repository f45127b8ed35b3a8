/** A file that can be read more than once: the first time to find its encoding, then to read its rows. */
export interface Source {
  /** What messages call it: a file's name, without its folder. */
  readonly name: string;
  /** Starts reading from the first byte, every time it is called. */
  open(): AsyncIterable<Uint8Array>;
}

/** A source over bytes that are in memory. */
export function sourceOf(name: string, bytes: Uint8Array): Source {
  return {
    name,
    async *open() {
      yield bytes;
    },
  };
}

/** The first bytes of a source, at most `length`. */
export async function firstBytes(source: Source, length: number): Promise<Uint8Array> {
  let first = new Uint8Array(0);
  for await (const chunk of source.open()) {
    first = Buffer.concat([first, chunk.subarray(0, length - first.length)]);
    if (first.length >= length) break;
  }
  return first;
}
