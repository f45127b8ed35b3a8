/** What is to be known of a thing, one below the other: its names and values. */

import { type Content, type Html, html } from '../../markup/html.js';

export interface Fact {
  readonly label: string;
  readonly value: Content;
}

/** `null` facts are left out; without any there is no list. */
export function facts(rows: readonly (Fact | null)[]): Html | null {
  const known = rows.filter((row) => row !== null);
  if (known.length === 0) return null;
  return html`<dl class="facts">
${known.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`)}</dl>`;
}
