/** A bar of a chart: a drawing inside a table's cell or beside a figure, so that the numbers are always there to be read. */

import { type Html, html } from '../../markup/html.js';

export interface Bar {
  /** 0 to 1: how long it is. */
  readonly length: number;
  /** 0 to 1: a line across, such as a target or what was to be expected. */
  readonly mark?: number;
  /** Read out in place of the drawing. */
  readonly label: string;
}

const WIDTH = 100;
const HEIGHT = 10;

const along = (part: number): string => (WIDTH * Math.min(1, Math.max(0, part))).toFixed(2);

export function bar({ length, mark, label }: Bar): Html {
  const x = mark === undefined ? null : along(mark);
  const line = (kind: 'casing' | 'limit'): Html =>
    html`<line class="${kind}" x1="${x}" x2="${x}" y1="0" y2="${HEIGHT}" vector-effect="non-scaling-stroke"/>`;
  return html`<svg class="bar" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${label}"><rect class="track" width="${WIDTH}" height="${HEIGHT}"/><rect class="value" width="${along(length)}" height="${HEIGHT}"/>${x === null ? null : [line('casing'), line('limit')]}</svg>`;
}
