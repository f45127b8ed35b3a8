/** A hash as people compare it: in groups, whole when it is copied. */

import { type Html, html } from '../../markup/html.js';

const GROUP = /.{1,8}/g;

/** @param hex any length */
export const hash = (hex: string): Html =>
  html`<code class="hash">${(hex.match(GROUP) ?? []).map((group) => html`<span>${group}</span>`)}</code>`;
