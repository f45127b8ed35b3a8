/** How wide the columns of a table are: first those that keep their content on one line, then the others, which wrap. */

import type { ColumnWidth } from '../content/document.js';
import { textWidth, type Width } from './faces.js';
import { TABLE_PAD, TYPE } from './geometry.js';
import type { GridCell } from './grid.js';

/** A column as wide as its content takes no more than this part of the measure, whatever its content is. */
const WIDEST = 0.4;

/** So much is left at least to all columns that wrap, for each of them. */
const LEAST_SHARE = 72;

/** A column must hold a character, or its text would stand on its neighbours. */
const NARROWEST = 2 * TABLE_PAD.x + TYPE.cell.size;

/** What adding and taking away the padding may lose. */
const ROUNDING = 0.1;

function contentWidths(rows: Iterable<readonly GridCell[]>, shares: readonly ColumnWidth[], most: number, width: Width): number[] {
  const widest = shares.map(() => 0);
  for (const cells of rows) {
    for (const [column, { text, type }] of cells.entries()) {
      if (shares[column] !== 'content' || (widest[column] as number) >= most) continue;
      for (const line of text.split('\n')) {
        const needed = textWidth(line, type.face, type.size, width) + 2 * TABLE_PAD.x + ROUNDING;
        widest[column] = Math.min(Math.max(widest[column] as number, needed), most);
      }
    }
  }
  return widest;
}

/** All of them when there is room, else the widest cut down to one height, so that the narrow ones keep what they need. */
function within(room: number, needs: readonly number[]): number[] {
  let rest = room;
  let level = 0;
  for (const [index, need] of [...needs].sort((a, b) => a - b).entries()) {
    const fair = rest / (needs.length - index);
    level = Math.min(need, fair);
    rest -= level;
  }
  return needs.map((need) => Math.min(need, level));
}

/** The room by weights, but to none less than `least`; points. */
export function shared(room: number, weights: readonly number[], least: number): number[] {
  if (weights.length * least > room) throw new Error(`${weights.length} columns have no room side by side on this page`);
  const narrow = new Set<number>();
  for (;;) {
    const sum = weights.reduce((total, weight, column) => total + (narrow.has(column) ? 0 : weight), 0);
    const rest = room - narrow.size * least;
    const widths = weights.map((weight, column) => (narrow.has(column) ? least : (rest * weight) / sum));
    const next = widths.findIndex((one) => one < least);
    if (next < 0) return widths;
    narrow.add(next);
  }
}

/** Points; they make up the measure. `rows` are the header and all rows of the table. */
export function columnWidths(shares: readonly ColumnWidth[], rows: Iterable<readonly GridCell[]>, measure: number, width: Width): number[] {
  const weights = shares.filter((share) => share !== 'content');
  const left = weights.length * Math.min(LEAST_SHARE, measure / shares.length);
  const content = within(measure - left, contentWidths(rows, shares, measure * WIDEST, width));
  const rest = measure - content.reduce((total, needed) => total + needed, 0);
  if (weights.length === 0) return content.map((needed) => needed + rest / shares.length);
  const wrapping = shared(rest, weights, NARROWEST);
  let next = 0;
  return shares.map((share, column) => (share === 'content' ? (content[column] as number) : (wrapping[next++] as number)));
}
