/** What was counted beside what could be expected: two bars together, one full and one an outline, so that they differ in black and white. */

import type { ComparisonChart } from '../../content/chart.js';
import { grouped } from '../../content/figures.js';
import type { Width } from '../faces.js';
import { INK } from '../geometry.js';
import { drawBars } from './bars.js';
import { ACCENT, box, type Drawing, line, type Mark, PAPER } from './drawing.js';
import { SWATCH } from './frame.js';
import { scaleTo } from './scale.js';

const BAR = 6;
const BETWEEN = 1;
const OUTLINE = 0.7;
const HUNDREDTHS = 100;

const full = (x: number, y: number, width: number): Mark => box({ x, y, width, height: BAR }, ACCENT);

/** Four lines around paper: viewers draw lines at least one pixel wide, while thin filled borders vanish at small scales. */
function outlined(x: number, y: number, width: number): Mark[] {
  if (width <= 2 * OUTLINE) return [box({ x, y, width, height: BAR }, INK)];
  const [half, right, foot] = [OUTLINE / 2, x + width, y + BAR];
  const across = (at: number): Mark => line(x, at, right, at, OUTLINE, INK);
  const upright = (at: number): Mark => line(at, y, at, foot, OUTLINE, INK);
  return [box({ x, y, width, height: BAR }, PAPER), across(y + half), across(foot - half), upright(x + half), upright(right - half)];
}

export function drawComparison(chart: ComparisonChart, measure: number, width: Width): Drawing {
  const largest = chart.bars.reduce((most, { observed, expected }) => Math.max(most, observed, expected / HUNDREDTHS), 0);
  const { top, ticks } = scaleTo(largest);
  return drawBars(
    {
      headers: chart.headers,
      // The headers of the two counts show how their bars look, so that no legend is needed.
      swatches: [(x, middle) => [full(x, middle - BAR / 2, SWATCH)], (x, middle) => outlined(x, middle - BAR / 2, SWATCH)],
      bars: chart.bars,
      top,
      ticks: ticks.map((value) => ({ value, label: grouped(value) })),
      targets: [],
      height: 2 * BAR + BETWEEN,
      marks: (row, middle, at) => {
        const { observed, expected } = chart.bars[row] as ComparisonChart['bars'][number];
        const long = (value: number): number => at(value) - at(0);
        return [
          full(at(0), middle - BAR - BETWEEN / 2, long(observed)),
          ...outlined(at(0), middle + BETWEEN / 2, long(expected / HUNDREDTHS)),
        ];
      },
    },
    measure,
    width,
  );
}
