/** One run of the command: the machine it runs on, and whom it talks to. */

import type { Language, Progress } from '@double-random/core';
import type { Machine } from './machine/machine.js';
import type { ProgressLine } from './machine/progress-line.js';

/** Chooses between the two languages. */
export type Say = (zh: string, en: string) => string;

export const sayIn =
  (language: Language): Say =>
  (zh, en) =>
    language === 'zh' ? zh : en;

export interface Session {
  readonly machine: Machine;
  readonly language: Language;
  /** Whether `--lang` said so. */
  readonly isLanguageGiven: boolean;
  /** Whether the answer is printed as JSON, and not for people. */
  readonly isJson: boolean;
  readonly say: Say;
  readonly progress: ProgressLine;
  /** For the core's checks. */
  readonly onProgress: (progress: Progress) => void;
}
