/** An import: a file of a department on its way to become the next version of one of its directories. */

import type { DirectoryKind } from '@double-random/directories';

/** `replace`: what is not in the file is gone. `merge`: it stays. */
export const IMPORT_MODES = ['replace', 'merge'] as const;

export type ImportMode = (typeof IMPORT_MODES)[number];

/**
 * `waiting`: for its file. `reading`: its preview is being made. `previewed`: to be applied or discarded. `failed`: the file could not be used.
 * `expired`: nobody took care of it in time.
 */
export const IMPORT_STATES = ['waiting', 'reading', 'previewed', 'applying', 'applied', 'failed', 'discarded', 'expired'] as const;

export type ImportState = (typeof IMPORT_STATES)[number];

/** A directory has at most one import in these states. */
export const OPEN_STATES = ['waiting', 'reading', 'previewed', 'applying'] as const satisfies readonly ImportState[];

/** The file as it was received. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256, hex. */
  readonly hash: string;
}

/** What the file would do to the directory. `wrong`: rows with an error; `warned`: rows that were taken but look wrong. */
export interface ImportCounts {
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  readonly unchanged: number;
  readonly wrong: number;
  readonly warned: number;
  readonly repeated: number;
}

export interface DirectoryName {
  readonly department: string;
  readonly kind: DirectoryKind;
}
