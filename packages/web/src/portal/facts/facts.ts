/** What is to be known of a thing, one below the other: its names and values. */

import { type Content, type Html, html } from '../../markup/html.js';

export interface Fact {
  readonly label: string;
  readonly value: Content;
}

/** `null` facts are left out. */
export const facts = (rows: readonly (Fact | null)[]): Html => html`<dl class="facts">
${rows.map((row) => (row === null ? null : html`<div><dt>${row.label}</dt><dd>${row.value}</dd></div>\n`))}</dl>`;
