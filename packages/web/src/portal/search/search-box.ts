/** The box that asks for a firm: by its name or its code. */

import { type Html, html } from '../../markup/html.js';
import { type PageRequest, sayer } from '../request.js';

/** @param text what was asked for before */
export function searchBox(request: PageRequest, text: string): Html {
  const say = sayer(request);
  return html`<form class="search" method="get" action="/search" role="search">
<label for="search-text">${say('企业名称或统一社会信用代码', 'Name of the firm, or its unified social credit code')}</label>
<div class="line">
<input id="search-text" name="text" type="search" value="${text}" maxlength="200" autocomplete="off" spellcheck="false">
<button type="submit">${say('查询', 'Search')}</button>
</div>
${request.language === 'en' ? html`<input type="hidden" name="lang" value="en">\n` : null}</form>`;
}
