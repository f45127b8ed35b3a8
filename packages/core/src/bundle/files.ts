/** A bundle's files, wherever they stand: a folder, a ZIP, memory. The core reads them only through this. */

import { concatBytes } from '../encoding/bytes.js';
import type { Pause } from '../pause.js';
import { done, failed, type Outcome } from '../problem.js';
import type { CoreProblem } from '../problems.js';

export interface BundleFiles {
  /** The names of the files at the bundle's top; a name may occur twice, which the checks refuse. */
  readonly names: readonly string[];
  /** The bytes of a file, in order, in chunks of any size. Throws `UnreadableFile` where they cannot be had. */
  read(name: string): AsyncIterable<Uint8Array>;
}

/** What a source of files throws when a file cannot be read: not a bug, but a fault of the bundle or of the disk. */
export class UnreadableFile extends Error {
  readonly problem: CoreProblem;

  constructor(problem: CoreProblem) {
    super(problem.code);
    this.name = 'UnreadableFile';
    this.problem = problem;
  }
}

/** A bundle in memory; a file may be in chunks. */
export function filesInMemory(files: ReadonlyMap<string, Uint8Array | readonly Uint8Array[]>): BundleFiles {
  return {
    names: [...files.keys()],
    async *read(name) {
      const bytes = files.get(name);
      if (bytes === undefined) throw new UnreadableFile({ code: 'missing-file', place: { file: name }, details: { name } });
      if (bytes instanceof Uint8Array) yield bytes;
      else yield* bytes;
    },
  };
}

/** The largest piece of a file that is read between two pauses. */
const PIECE = 1 << 18;

/** The same files, with a pause before each piece of some size. */
export function pausing(files: BundleFiles, pause: Pause): BundleFiles {
  return {
    names: files.names,
    async *read(name) {
      for await (const chunk of files.read(name)) {
        for (let from = 0; from < chunk.length; from += PIECE) {
          await pause();
          yield chunk.subarray(from, from + PIECE);
        }
      }
    },
  };
}

/** A whole file in memory, if it is no larger than the limit. */
export async function readWhole(files: BundleFiles, name: string, limit: number): Promise<Outcome<Uint8Array, CoreProblem>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of files.read(name)) {
    length += chunk.length;
    if (length > limit) return failed({ code: 'too-large', place: { file: name }, details: { limit } });
    chunks.push(chunk.slice());
  }
  return done(concatBytes(chunks));
}
