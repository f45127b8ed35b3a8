/** A chart on its page: the drawing, told in words to those who cannot see it, and its caption below. */

import type { Chart } from '../../content/chart.js';
import { breakLines } from '../breaking.js';
import type { Width } from '../faces.js';
import { type Flow, reserve, textAt } from '../flow.js';
import { TYPE } from '../geometry.js';
import type { Operation } from '../operations.js';
import { drawComparison } from './comparison.js';
import { type Drawing, moved, widthOf } from './drawing.js';
import { drawHistogram } from './histogram.js';
import { drawShares } from './shares.js';

export interface ChartBlock {
  readonly kind: 'chart';
  readonly chart: Chart;
  /** Below the chart, with its number. */
  readonly caption: string;
  /** What the chart shows, its numbers included. */
  readonly alt: string;
}

const ABOVE = 4;
const ABOVE_CAPTION = 5;
const BELOW = 12;

/** @param measure points */
export function drawing(chart: Chart, measure: number, width: Width): Drawing {
  switch (chart.form) {
    case 'shares':
      return drawShares(chart, measure, width);
    case 'comparison':
      return drawComparison(chart, measure, width);
    case 'histogram':
      return drawHistogram(chart, measure, width);
  }
}

const captionLines = (caption: string, flow: Flow): readonly string[] =>
  breakLines(caption, { ...TYPE.header, room: flow.sheet.measure }, flow.width);

const heightWith = (drawn: Drawing, lines: readonly string[]): number =>
  ABOVE + drawn.height + ABOVE_CAPTION + lines.length * TYPE.header.leading;

/** The chart and its caption, which stay together. */
export const chartHeight = ({ chart, caption }: ChartBlock, flow: Flow): number =>
  heightWith(drawing(chart, flow.sheet.measure, flow.width), captionLines(caption, flow));

export function* chart(block: ChartBlock, flow: Flow): Generator<Operation> {
  const { left, measure } = flow.sheet;
  const drawn = drawing(block.chart, measure, flow.width);
  const lines = captionLines(block.caption, flow);
  yield* reserve(flow, heightWith(drawn, lines));
  flow.y += ABOVE;
  yield { kind: 'open', tag: 'Figure', alt: block.alt, box: { x: left, y: flow.y, width: measure, height: drawn.height } };
  for (const mark of drawn.marks) yield moved(mark, left, flow.y);
  yield { kind: 'close' };
  flow.y += drawn.height + ABOVE_CAPTION;
  yield { kind: 'open', tag: 'P' };
  for (const line of lines) {
    const x = left + (measure - widthOf(line, TYPE.header, flow.width)) / 2;
    yield textAt(line, { x, top: flow.y, type: TYPE.header });
    flow.y += TYPE.header.leading;
  }
  yield { kind: 'close' };
  flow.y += BELOW;
}
