/** The operator's commands: `double-random-server <command>`. */

import type { Words } from '@double-random/core';
import type { Settings } from '../settings.js';

/** Exit codes. */
export const DONE = 0;
export const FAILED = 1;
export const WRONG_USE = 2;

export type ExitCode = typeof DONE | typeof FAILED | typeof WRONG_USE;

export interface CommandContext {
  readonly settings: Settings;
  /** Tells the operator, on standard error. */
  readonly say: (line: string) => void;
  /** What the command was run for, on standard output. */
  readonly print: (line: string) => void;
}

export interface Command extends Words {
  readonly name: string;
  /** Its arguments in words, e.g. `<file>`. */
  readonly arguments: string;
  /** How many arguments it takes. */
  readonly least: number;
  readonly most: number;
  readonly run: (given: readonly string[], context: CommandContext) => Promise<ExitCode>;
}

/** Both languages on one line. */
export const both = ({ zh, en }: Words): string => `${zh} / ${en}`;
