/** Round numbers along an axis that begins at 0. */

export interface Scale {
  /** The end of the axis, at least the largest value; more than 0. */
  readonly top: number;
  /** From 0 to the top. */
  readonly ticks: readonly number[];
}

const MOST_STEPS = 5;
const ROUND = [1, 2, 5, 10];

/** The smallest step of 1, 2 or 5 times a power of ten that reaches `largest` in a few steps; steps are whole numbers. */
export function scaleTo(largest: number): Scale {
  const least = Math.max(1, largest) / MOST_STEPS;
  const power = 10 ** Math.max(0, Math.floor(Math.log10(least)));
  const step = power * (ROUND.find((factor) => factor * power >= least) ?? 10);
  const steps = Math.max(1, Math.ceil(largest / step));
  return { top: steps * step, ticks: Array.from({ length: steps + 1 }, (_, index) => index * step) };
}
