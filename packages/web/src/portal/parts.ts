/** A part of a page that is left out, in words, where its answer cannot be had: the rest of the page stands. */

import type { ReadOutcome } from '../api/public-api.js';
import { type Content, html } from '../markup/html.js';
import type { PageRequest } from './request.js';

export const partOf = <Body>(
  { language }: Pick<PageRequest, 'language'>,
  read: ReadOutcome<Body>,
  view: (body: Body) => Content,
): Content => (read.ok ? view(read.value) : html`<p class="problem" role="alert">${read.refusal[language]}</p>`);
