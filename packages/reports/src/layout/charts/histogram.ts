/** How many of each, as columns from left to right over an axis that begins at 0. */

import type { HistogramChart } from '../../content/chart.js';
import { grouped } from '../../content/figures.js';
import type { Width } from '../faces.js';
import { fitting } from '../flow.js';
import { GREY } from '../geometry.js';
import { tickLabels } from './axis.js';
import { ACCENT, AXIS, box, type Drawing, GRID, LABEL, lettering, line, type Mark, VALUE, widestOf, widthOf } from './drawing.js';
import { scaleTo } from './scale.js';

const HEIGHT = 96;
const GAP = 6;
const HAIR = 0.5;
/** No column is wider, however few there are. */
const WIDEST = 46;
/** Of the room of a column. */
const FILLED = 0.64;
const VALUE_APART = 3;

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The value at the top. */
  readonly most: number;
}

const heightOf = (value: number, { top, bottom, most }: Area): number => ((bottom - top) * Math.min(value, most)) / most;

function columnMarks({ columns }: HistogramChart, area: Area, measure: number, width: Width): Mark[] {
  const pitch = (area.right - area.left) / columns.length;
  const wide = Math.min(pitch * FILLED, WIDEST);
  const middles = columns.map((_, index) => area.left + (index + 0.5) * pitch);
  const fits = columns.every(({ value }) => widthOf(value, VALUE, width) + VALUE_APART <= pitch);
  return [
    ...columns.flatMap(({ count, value }, index): Mark[] => {
      const middle = middles[index] ?? 0;
      const high = heightOf(count, area);
      const column = box({ x: middle - wide / 2, y: area.bottom - high, width: wide, height: high }, ACCENT);
      const above = area.bottom - high - VALUE.leading;
      // Numbers too long for their columns are left to the table.
      return fits ? [column, lettering(value, middle, above, { type: VALUE, align: 'center' }, width)] : [column];
    }),
    line(area.left, area.bottom, area.right, area.bottom, HAIR, GREY),
    ...tickLabels(
      columns.map(({ label }, index) => ({ at: middles[index] ?? 0, label })),
      area.bottom + GAP / 2,
      measure,
      width,
    ),
  ];
}

export function drawHistogram(chart: HistogramChart, measure: number, width: Width): Drawing {
  const { top: most, ticks } = scaleTo(chart.columns.reduce((largest, { count }) => Math.max(largest, count), 0));
  const labels = ticks.map(grouped);
  const left = widestOf(labels, AXIS, width) + GAP;
  const top = AXIS.leading + GAP + VALUE.leading;
  const area: Area = { left, right: measure, top, bottom: top + HEIGHT, most };
  const below = area.bottom + GAP / 2 + AXIS.leading;
  const name = (text: string): string => fitting(text, measure - left, LABEL, width);
  return {
    height: below + LABEL.leading + 2,
    marks: [
      lettering(name(chart.up), 0, 0, { type: AXIS, align: 'left', color: GREY }, width),
      ...ticks.flatMap((tick, index): Mark[] => {
        const y = area.bottom - heightOf(tick, area);
        return [
          line(left, y, measure, y, HAIR, GRID),
          lettering(labels[index] ?? '', left - GAP, y - AXIS.leading / 2, { type: AXIS, align: 'right', color: GREY }, width),
        ];
      }),
      ...columnMarks(chart, area, measure, width),
      lettering(name(chart.across), (left + measure) / 2, below + 2, { type: AXIS, align: 'center', color: GREY }, width),
    ],
  };
}
