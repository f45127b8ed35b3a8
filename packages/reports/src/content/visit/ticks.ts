/** Choices to tick: the box of the chosen one is ticked, as far as something is chosen. */

import type { Writing } from '../writing.js';

const OPEN = '□';
const TICKED = '☑';

/** A line ends between two choices rather than inside one: these spaces are where it may. */
export const BETWEEN = '   ';

export interface Choice {
  readonly text: string;
  readonly chosen: boolean;
}

export const box = (chosen: boolean): string => (chosen ? TICKED : OPEN);

export const ticks = (choices: readonly Choice[], { say }: Writing): string =>
  choices.map(({ text, chosen }) => say(`${box(chosen)}${text}`, `${box(chosen)}\u00a0${text}`)).join(BETWEEN);

export const open = (texts: readonly string[], writing: Writing): string =>
  ticks(
    texts.map((text) => ({ text, chosen: false })),
    writing,
  );
