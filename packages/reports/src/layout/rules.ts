/** The rules of a grid: one across above each row, and each upright one drawn once, as far down as it goes on a page. */

import { HAIRLINE } from './geometry.js';
import type { Operation } from './operations.js';

const WEIGHT = 0.5;

export interface Rules {
  /** A row begins at `y`, with cells that begin at these points from the grid's left edge. */
  row(y: number, starts: readonly number[]): Generator<Operation>;
  /** The grid, or its part on this page, ends at `y`. */
  end(y: number): Generator<Operation>;
}

const rule = (x1: number, y1: number, x2: number, y2: number): Operation => ({
  kind: 'rule',
  x1,
  y1,
  x2,
  y2,
  weight: WEIGHT,
  color: HAIRLINE,
});

export function rulesFrom(left: number, measure: number): Rules {
  /** Where the upright rules that go on began, by their place from the left edge. */
  const open = new Map<number, number>();
  const across = (y: number): Operation => rule(left, y, left + measure, y);
  function* endAll(y: number, stays: (x: number) => boolean): Generator<Operation> {
    for (const [x, top] of open) {
      if (stays(x)) continue;
      yield rule(left + x, top, left + x, y);
      open.delete(x);
    }
  }
  return {
    *row(y, starts) {
      yield* endAll(y, (x) => x === measure || starts.includes(x));
      for (const x of [...starts, measure]) if (!open.has(x)) open.set(x, y);
      yield across(y);
    },
    *end(y) {
      yield across(y);
      yield* endAll(y, () => false);
    },
  };
}
