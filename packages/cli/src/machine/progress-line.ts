/** One line on the terminal that says how far a long step is; nothing where no terminal shows it. */

import type { Machine } from './machine.js';

export interface ProgressLine {
  /** Shows a step; `total` 0 means that nobody knows how much there is. */
  show(step: string, done: number, total: number): void;
  /** Removes the line. */
  end(): void;
}

/** Milliseconds between two updates. */
const PACE = 100;

/** Back to the start of the line, and clear it. */
const CLEAR = '\r\u001b[K';

function lineOf(step: string, done: number, total: number): string {
  if (total > 1) return `${step}  ${Math.floor((100 * done) / total)} %`;
  return done > 1 ? `${step}  ${done}` : step;
}

export function progressLine({ isTerminal, err, ticks }: Machine): ProgressLine {
  let last = Number.NEGATIVE_INFINITY;
  let shown = false;
  return {
    show(step, done, total) {
      if (!isTerminal || ticks() - last < PACE) return;
      last = ticks();
      shown = true;
      err(`${CLEAR}${lineOf(step, done, total)}`);
    },
    end() {
      if (shown) err(CLEAR);
      shown = false;
      last = Number.NEGATIVE_INFINITY;
    },
  };
}
