/** How wide the columns of a table are: first those that keep their content on one line, then the others, which wrap. */

import type { ColumnWidth } from '../content/document.js';
import { textWidth, type Width } from './faces.js';
import { TABLE_PAD } from './geometry.js';
import type { GridCell } from './grid.js';

/** A column as wide as its content takes no more than this part of the measure, whatever its content is. */
const WIDEST = 0.4;

/** So much is left at least to each column that wraps. */
const LEAST_SHARE = 72;

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

/** Points; they make up the measure. `rows` are the header and all rows of the table. */
export function columnWidths(shares: readonly ColumnWidth[], rows: Iterable<readonly GridCell[]>, measure: number, width: Width): number[] {
  const weights = shares.map((share) => (share === 'content' ? 0 : share));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const wrapping = weights.filter((weight) => weight > 0).length;
  const content = within(measure - wrapping * LEAST_SHARE, contentWidths(rows, shares, measure * WIDEST, width));
  const rest = measure - content.reduce((total, needed) => total + needed, 0);
  return content.map((needed, column) => needed + (sum === 0 ? rest / shares.length : (rest * (weights[column] as number)) / sum));
}
