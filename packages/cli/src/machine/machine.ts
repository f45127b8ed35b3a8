/** What a command needs of the machine beside its files; tests give their own. */

import type { Language } from '@double-random/core';

export interface Machine {
  /** The time, as the protocol writes times: RFC 3339, UTC, to the second. */
  now(): string;
  /** So many bytes from the system's cryptographic source. */
  random(length: number): Uint8Array;
  /** Standard output. */
  out(text: string): void;
  /** Standard error. */
  err(text: string): void;
  /** Milliseconds since any fixed moment, for the pace of progress lines. */
  ticks(): number;
  /** Whether a terminal shows standard error. */
  readonly isTerminal: boolean;
  /** The language that the environment asks for. */
  readonly language: Language;
}
