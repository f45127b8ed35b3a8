import type { Words } from '@double-random/core';

/** What is missing for a task to go on. */
export interface NextStep {
  /** Whose turn it is. */
  readonly department: string;
  readonly words: Words;
}
