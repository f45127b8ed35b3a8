/** What may be carried home from a page: papers, data and files. */

import { type Html, html } from '../../markup/html.js';

export interface Download {
  readonly href: string;
  readonly words: string;
  /** The first thing that a reader would take. */
  readonly isFirst?: boolean;
}

/** `null` ones are left out. */
export const downloads = (all: readonly (Download | null)[]): Html => html`<p class="downloads files">
${all.map((one) => (one === null ? null : html`<a class="${one.isFirst === true ? html`button` : html`button quiet`}" href="${one.href}">${one.words}</a>\n`))}</p>`;
