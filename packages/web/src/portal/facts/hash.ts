/** A hash, or digits, as people compare it: in groups, whole when it is copied. */

import { type Html, html } from '../../markup/html.js';

const GROUP = /.{1,8}/g;

const FIVES = /.{1,5}/g;

/** Digits that witnesses read, as they stand at the ceremony and in the certificate. */
export const digits = (text: string): Html =>
  html`<code class="hash">${(text.match(FIVES) ?? []).map((group) => html`<span>${group}</span>`)}</code>`;

/** @param hex any length */
export const hash = (hex: string): Html =>
  html`<code class="hash">${(hex.match(GROUP) ?? []).map((group) => html`<span>${group}</span>`)}</code>`;
