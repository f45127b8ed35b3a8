/** A figure that stands for itself: what it is, the number, a bar where it is a share, and what it means. */

import { type Content, type Html, html } from '../../markup/html.js';

export interface Tile {
  readonly title: string;
  readonly figure: string;
  readonly bar?: Html | null;
  readonly note: Content;
}

const tileOf = ({ title, figure, bar, note }: Tile): Html => html`<div class="tile">
<dt>${title}</dt>
<dd><strong>${figure}</strong>${bar ?? null}<span class="note">${note}</span></dd>
</div>
`;

export const tiles = (all: readonly Tile[]): Html => html`<dl class="tiles">
${all.map(tileOf)}</dl>`;
