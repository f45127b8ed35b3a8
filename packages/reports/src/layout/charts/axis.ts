/** The lines across a chart at round numbers, and their labels. */

import type { Width } from '../faces.js';
import { GREY } from '../geometry.js';
import { AXIS, lettering, type Mark, widthOf } from './drawing.js';

export interface Tick {
  /** Points. */
  readonly at: number;
  readonly label: string;
}

const APART = 4;

/** Every tick, or every second, third …, so that their labels, centred on an axis along `x`, stand apart. */
function readable(ticks: readonly Tick[], width: Width): readonly Tick[] {
  for (let every = 1; every < ticks.length; every++) {
    const kept = ticks.filter((_, index) => index % every === 0);
    const standApart = kept.every(({ at, label }, index) => {
      const before = kept[index - 1];
      return before === undefined || at - before.at >= (widthOf(label, AXIS, width) + widthOf(before.label, AXIS, width)) / 2 + APART;
    });
    if (standApart) return kept;
  }
  return ticks.slice(0, 1);
}

/** Labels below an axis that runs from left to right, none beyond the measure. */
export function tickLabels(ticks: readonly Tick[], top: number, measure: number, width: Width): Mark[] {
  const inside = ticks.map(({ at, label }): Tick => {
    const half = widthOf(label, AXIS, width) / 2;
    return { at: Math.max(half, Math.min(at, measure - half)), label };
  });
  return readable(inside, width).map(({ at, label }) => lettering(label, at, top, { type: AXIS, align: 'center', color: GREY }, width));
}

export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  /** 0: the row nearest to the chart. */
  readonly row: number;
}

/** Labels above lines of a chart, in as many rows as they need to stand apart; each is inside the measure. */
export function stacked(ticks: readonly Tick[], measure: number, width: Width): readonly PlacedLabel[] {
  const ends: number[] = [];
  return ticks.map(({ at, label }) => {
    const wide = widthOf(label, AXIS, width);
    const x = Math.max(0, Math.min(at - wide / 2, measure - wide));
    const free = ends.findIndex((end) => end + APART <= x);
    const row = free === -1 ? ends.length : free;
    ends[row] = x + wide;
    return { text: label, x, row };
  });
}
