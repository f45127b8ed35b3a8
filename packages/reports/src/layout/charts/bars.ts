/** Bars one below the other, with their labels, values and scale. What the bars of a row are, each form of chart says itself. */

import type { Width } from '../faces.js';
import { GREY, INK } from '../geometry.js';
import { stacked, type Tick, tickLabels } from './axis.js';
import { AXIS, type Drawing, GRID, LABEL, lettering, line, type Mark } from './drawing.js';
import { type Frame, frameOf, headerMarks, labelLines, type Rows, rowMarks } from './frame.js';

export interface Bars extends Rows {
  /** The length of the axis, and what stands along it. */
  readonly top: number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  readonly targets: readonly { readonly value: number; readonly label: string }[];
  /** Least height of a row's bars. */
  readonly height: number;
  /** The bars of a row whose middle is at `middle`; `at` tells where a value lies. */
  readonly marks: (row: number, middle: number, at: (value: number) => number) => readonly Mark[];
}

const BETWEEN = 6;
const BELOW_HEADER = 4;
const ABOVE_TICKS = 3;
const HAIR = 0.5;

/** The lines of the targets and their labels, which stand above the chart in the same band as the headers of the values. */
function targetMarks({ targets }: Bars, frame: Frame, at: (value: number) => number, foot: number, band: number, width: Width): Mark[] {
  const ticks = targets.map(({ value, label }): Tick => ({ at: at(value), label }));
  const labels = stacked(ticks, frame.end, width);
  return [
    ...ticks.map((tick) => line(tick.at, band - BELOW_HEADER, tick.at, foot, 1, INK)),
    ...labels.map(({ text, x, row }) =>
      lettering(text, x, band - BELOW_HEADER - (row + 1) * AXIS.leading, { type: AXIS, align: 'left' }, width),
    ),
  ];
}

export function drawBars(bars: Bars, measure: number, width: Width): Drawing {
  const frame = frameOf(bars, measure, width);
  const at = (value: number): number => frame.start + ((frame.end - frame.start) * Math.min(value, bars.top)) / bars.top;
  const targetRows = stacked(
    bars.targets.map(({ value, label }) => ({ at: at(value), label })),
    frame.end,
    width,
  ).reduce((most, { row }) => Math.max(most, row + 1), 1);
  const band = targetRows * AXIS.leading + BELOW_HEADER;
  const rows: Mark[] = [];
  let y = band;
  for (const [row, { label, values }] of bars.bars.entries()) {
    const lines = labelLines(label, frame, width);
    const height = Math.max(lines.length * LABEL.leading, bars.height) + BETWEEN;
    const middle = y + height / 2;
    rows.push(...bars.marks(row, middle, at), ...rowMarks(lines, values, frame, middle, width));
    y += height;
  }
  const ticks = bars.ticks.map(({ value, label }): Tick => ({ at: at(value), label }));
  return {
    height: y + ABOVE_TICKS + AXIS.leading,
    marks: [
      ...ticks.map((tick) => line(tick.at, band, tick.at, y, HAIR, GRID)),
      ...headerMarks(bars, frame, band - BELOW_HEADER - AXIS.leading, width),
      ...rows,
      ...targetMarks(bars, frame, at, y, band, width),
      line(frame.start, band, frame.start, y, HAIR, GREY),
      ...tickLabels(ticks, y + ABOVE_TICKS, measure, width),
    ],
  };
}
