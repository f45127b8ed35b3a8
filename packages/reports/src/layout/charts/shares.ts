/** Parts of a whole: a bar for each, and what it leaves of the whole where the scale shows that. */

import type { ShareChart } from '../../content/chart.js';
import type { Width } from '../faces.js';
import { drawBars } from './bars.js';
import { ACCENT, box, type Drawing, type Mark, REST } from './drawing.js';
import { type Scale, scaleTo } from './scale.js';

const BAR = 9;

/** Tenths of a percent. */
const WHOLE = 1000;
const TENTHS = 10;
const STEP = 200;

const WHOLE_SCALE: Scale = { top: WHOLE, ticks: Array.from({ length: WHOLE / STEP + 1 }, (_, index) => index * STEP) };

function scaleOf({ scale, bars }: ShareChart): Scale {
  if (scale === 'whole') return WHOLE_SCALE;
  const largest = bars.reduce((most, { count, of }) => (of === 0 ? most : Math.max(most, (count / of) * WHOLE)), 0);
  return scaleTo(Math.min(WHOLE, Math.ceil(largest)));
}

export function drawShares(chart: ShareChart, measure: number, width: Width): Drawing {
  const { top, ticks } = scaleOf(chart);
  return drawBars(
    {
      headers: chart.headers,
      swatches: [],
      bars: chart.bars,
      top,
      ticks: ticks.map((value) => ({ value, label: `${value / TENTHS}%` })),
      targets: chart.targets.map(({ percent, label }) => ({ value: percent * TENTHS, label })),
      height: BAR,
      marks: (row, middle, at) => {
        const { count, of } = chart.bars[row] as ShareChart['bars'][number];
        if (of === 0) return [];
        const upTo = (end: number, color: string): Mark =>
          box({ x: at(0), y: middle - BAR / 2, width: at(end) - at(0), height: BAR }, color);
        const share = upTo((count / of) * WHOLE, ACCENT);
        return chart.scale === 'whole' ? [upTo(top, REST), share] : [share];
      },
    },
    measure,
    width,
  );
}
